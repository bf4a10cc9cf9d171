import { matchAt } from '../../shared/match-at';

/** A number in a phrase, with the words for powers of ten that follow it. */
interface PhraseNumber {
  /** The digits before the power of ten, as a decimal. */
  readonly digits: string;
  /** The power of ten to multiply it by. */
  readonly exponent: number;
  readonly scale: { readonly word: string; readonly factor: number } | null;
  /** The position after its last digit. */
  readonly afterDigits: number;
  /** The position after its last character. */
  readonly end: number;
}

const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const CHINESE = /[零〇一二两三四五六七八九十百千万亿]+/uy;
/** 千瓦, 千克 and 千米 are units; their 千 is not a power of ten. */
const CHINESE_SCALE =
  / ?(?:[十百千]?[万亿]|万亿|[十百]|千(?![克米瓦]))(?![十百万亿]|分|千(?![克米瓦]))/uy;
const ENGLISH_SCALE =
  / ?(?:(?:hundred )?(?:thousand|million|billion|trillion)|hundred|mn|bn)(?![a-z])/iy;

/** After a sign of money "m" is a million: £5m. */
const MONEY_SCALE = / ?(?:mn|bn|tn|m|b|k)(?![a-z])/iy;
const CURRENCY = /(?:US|HK|A|C)?\$|£|€|[¥￥]|(?:GBP|USD|EUR|RMB|CNY) ?(?=[\d.])/iuy;

/** Reads the sign of money that starts at a position, before its number: £30m, US$5; else null. */
export function readCurrency(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number } | null {
  const sign = matchAt(CURRENCY, text, at);
  if (sign === null) return null;
  const end = at + sign.length + (text[at + sign.length] === ' ' ? 1 : 0);
  return { unit: sign.trim(), end };
}

const POWERS: Readonly<Record<string, number>> = {
  ...{ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 },
  ...{ hundred: 2, thousand: 3, million: 6, mn: 6, billion: 9, bn: 9, trillion: 12 },
  ...{ k: 3, m: 6, b: 9, tn: 12 },
};

/**
 * Reads the number that starts at a position; null if there is none or it is ambiguous.
 *
 * @param isMoney - whether a sign of money stands before it, after which "m" is a million
 */
export function readPhraseNumber(text: string, at: number, isMoney = false): PhraseNumber | null {
  const arabic = matchAt(ARABIC, text, at);
  if (arabic === null) return readChinese(text, at);
  const afterDigits = at + arabic.length;
  const words =
    matchAt(CHINESE_SCALE, text, afterDigits) ??
    matchAt(ENGLISH_SCALE, text, afterDigits) ??
    (isMoney ? matchAt(MONEY_SCALE, text, afterDigits) : null);
  const digits = arabic.replaceAll(',', '');
  if (words === null) return { digits, exponent: 0, scale: null, afterDigits, end: afterDigits };
  const word = words.trim();
  const exponent = powerOf(word);
  const scale = { word, factor: 10 ** exponent };
  return { digits, exponent, scale, afterDigits, end: afterDigits + words.length };
}

function readChinese(text: string, at: number): PhraseNumber | null {
  const signs = matchAt(CHINESE, text, at);
  const value = signs === null ? null : readChineseNumber(signs);
  if (signs === null || value === null) return null;
  const word = /(?:^|[^百千万亿])([百千万亿]*)$/u.exec(signs)?.[1] ?? '';
  const scale = word === '' ? null : { word, factor: 10 ** powerOf(word) };
  const end = at + signs.length;
  return { digits: String(value), exponent: 0, scale, afterDigits: end, end };
}

function powerOf(word: string): number {
  const parts = word.toLowerCase().match(/[a-z]+|./gu) ?? [];
  return parts.reduce((sum, part) => sum + (POWERS[part] ?? 0), 0);
}

const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * Reads a whole number in Chinese numerals: 百, 两万, 一千二百, 百亿. Returns null for ambiguous
 * numbers such as 一百二 (120 or 102), and for digits in a row.
 */
export function readChineseNumber(text: string): number | null {
  if (text === '零' || text === '〇') return 0;
  const hundredMillions = text.lastIndexOf('亿');
  const high = text.slice(0, Math.max(0, hundredMillions));
  const low = text.slice(hundredMillions + 1);
  if (hundredMillions < 0) return readTenThousands(low);
  const above = high === '' ? 1 : readTenThousands(high);
  const below =
    low === '' ? 0 : isBareDigit(low) ? null : readTenThousands(low.replace(/^零/u, ''));
  return above === null || below === null || below >= 1e8 ? null : above * 1e8 + below;
}

function readTenThousands(text: string): number | null {
  const parts = text.split('万');
  if (parts.length > 2) return null;
  const [high = '', low] = parts;
  if (low === undefined) return readSection(high);
  const above = high === '' ? 1 : readSection(high);
  const below = low === '' ? 0 : isBareDigit(low) ? null : readSection(low.replace(/^零/u, ''));
  return above === null || below === null ? null : above * 1e4 + below;
}

/** A single digit after 万 or 亿 is ambiguous: 一万二 may be 12,000 or 10,002. */
function isBareDigit(text: string): boolean {
  return text.length === 1 && digitOf(text) !== null;
}

function digitOf(sign: string): number | null {
  if (sign === '两') return 2;
  const digit = DIGITS.indexOf(sign);
  return digit > 0 ? digit : null;
}

/** Reads a number up to 9999. */
function readSection(text: string): number | null {
  let total = 0;
  let step = 10_000;
  let digit: number | null = null;
  let afterZero = false;
  for (const sign of text) {
    const next = STEPS[sign];
    if (next !== undefined) {
      if (next >= step || (digit === null && total > 0)) return null;
      total += (digit ?? 1) * next;
      [step, digit, afterZero] = [next, null, false];
    } else if (sign === '零' || sign === '〇') {
      if (total === 0 || digit !== null || afterZero) return null;
      afterZero = true;
    } else {
      if (digit !== null) return null;
      digit = digitOf(sign);
      if (digit === null) return null;
    }
  }
  if (digit === null) return total === 0 || afterZero ? null : total;
  return total === 0 || step === 10 || afterZero ? total + digit : null;
}
