import { readChineseNumber } from './read-chinese-number';

/** A number at a place of a phrase, with the words for powers of ten that follow it. */
export interface PhraseNumber {
  /** The number before its powers of ten, as a decimal. */
  readonly digits: string;
  /** The power of ten to multiply it by. */
  readonly exponent: number;
  readonly scale: { readonly word: string; readonly factor: number } | null;
  /** Where it ends in the phrase. */
  readonly end: number;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+/uy;
/** 千瓦, 千克 and 千米 are units of their own. */
const CHINESE_SCALE =
  / ?(?:[十百千]?[万亿]|万亿|[十百]|千(?![克米瓦]))(?![十百万亿]|分|千(?![克米瓦]))/uy;
const ENGLISH_SCALE =
  / ?(?:(?:hundred )?(?:thousand|million|billion|trillion)|hundred|mn|bn)(?![a-z])/iy;

const POWERS: Readonly<Record<string, number>> = {
  ...{ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 },
  ...{ hundred: 2, thousand: 3, million: 6, mn: 6, billion: 9, bn: 9, trillion: 12 },
};

/** Reads the number that starts at a place; null where none does or it is no plain one. */
export function readPhraseNumber(text: string, at: number): PhraseNumber | null {
  const arabic = matchAt(ARABIC, text, at);
  if (arabic === null) return readChinese(text, at);
  const afterDigits = at + arabic.length;
  const words =
    matchAt(CHINESE_SCALE, text, afterDigits) ?? matchAt(ENGLISH_SCALE, text, afterDigits);
  const digits = arabic.replaceAll(',', '');
  if (words === null) return { digits, exponent: 0, scale: null, end: afterDigits };
  const word = words.trim();
  const exponent = powerOf(word);
  const scale = { word, factor: 10 ** exponent };
  return { digits, exponent, scale, end: afterDigits + words.length };
}

function readChinese(text: string, at: number): PhraseNumber | null {
  const signs = matchAt(CHINESE, text, at);
  const value = signs === null ? null : readChineseNumber(signs);
  if (signs === null || value === null) return null;
  const word = /[百千万亿]*$/u.exec(signs)?.[0] ?? '';
  const scale = word === '' ? null : { word, factor: 10 ** powerOf(word) };
  return { digits: String(value), exponent: 0, scale, end: at + signs.length };
}

function powerOf(word: string): number {
  const parts = word.toLowerCase().match(/[a-z]+|./gu) ?? [];
  return parts.reduce((sum, part) => sum + (POWERS[part] ?? 0), 0);
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
