import { matchAt } from '../../shared/match-at';
import { fractionOf } from '../numbers/decimals';
import { MOST_YEARS } from '../numbers/limits';
import { readChineseNumber, readPhraseNumber } from './phrase-numbers';
import { LONGEST_WORD, PHRASE_WORDS, type PhraseWord } from './phrase-words';

/** A number with its mark, scale and unit. */
export interface NumberItem {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
  readonly mark: 'plain' | 'percent' | 'points';
  readonly scale: { readonly word: string; readonly factor: number } | null;
  readonly unit: string | null;
}

/** One item of a phrase: a known word, a number, a period, a year, or unknown text. */
export type PhraseItem =
  | (PhraseWord & { readonly text: string })
  | NumberItem
  | { readonly kind: 'period'; readonly years: number; readonly text: string }
  | {
      readonly kind: 'year';
      readonly year: number;
      /** The length of the period that ends in this year; null if no first year is given. */
      readonly years: number | null;
      readonly text: string;
    }
  | { readonly kind: 'unknown'; readonly text: string };

/** Splits a phrase into items, from left to right, in time proportional to its length. */
export function scanPhrase(text: string): readonly PhraseItem[] {
  const items: PhraseItem[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(SKIPPED, text, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const [item, end] = readItem(text, at, items.at(-1));
    const last = items.at(-1);
    if (item.kind === 'unknown' && last?.kind === 'unknown') {
      items[items.length - 1] = { kind: 'unknown', text: `${last.text}${item.text}` };
    } else {
      items.push(item);
    }
    at = end;
  }
  return items;
}

/** Spaces and punctuation; a dot before a digit is part of a number. */
const SKIPPED = /[\s,、。;:!"“”]+|\.(?!\d)/uy;
const UNKNOWN = /[A-Za-z]+(?:-[A-Za-z]+)* ?|[零〇一二两三四五六七八九十百千万亿]+|[^]/uy;
const UNIT_WORD = /[A-Za-z]+(?:-[A-Za-z]+)*[²³]?|\p{Script=Han}|[㎡㎥℃°]/uy;
/** Words that must not be read as part of a unit, because they change the meaning. */
const NO_UNIT =
  /[不未非没无余多每年或]|(?:not|no|nor|or|but|never|without|except|if)(?![A-Za-z])/iuy;
const CHINESE_NUMERAL = /(?!千[克米瓦])[零〇一二两三四五六七八九十百千万亿]/uy;

function readItem(text: string, at: number, last: PhraseItem | undefined): [PhraseItem, number] {
  const year = readPhraseYear(text, at);
  if (year) {
    const item = { kind: 'year', year: year.year, years: year.years } as const;
    return [{ ...item, text: text.slice(at, year.end) }, year.end];
  }
  const period = readPhrasePeriod(text, at);
  if (period) {
    const { years, end } = period;
    return [{ kind: 'period', years, text: text.slice(at, end) }, end];
  }
  const isSigned = last?.kind !== 'number' && /^[-−]\.?\d/.test(text.slice(at, at + 3));
  const word = isSigned ? null : wordAt(text, at);
  if (word?.meaning.kind === 'percentBefore') {
    const number = readNumber(text, word.end, false);
    if (number?.item.mark === 'plain' && number.item.scale === null && number.item.unit === null) {
      const value = fractionOf(number.item.value);
      const item = { ...number.item, value, mark: 'percent' as const };
      return [{ ...item, text: text.slice(at, number.end) }, number.end];
    }
  } else if (word) {
    return [{ ...word.meaning, text: text.slice(at, word.end) }, word.end];
  }
  const number = readNumber(text, isSigned ? at + 1 : at, isSigned);
  if (number) return [{ ...number.item, text: text.slice(at, number.end) }, number.end];
  const unknown = matchAt(UNKNOWN, text, at) ?? '';
  return [{ kind: 'unknown', text: unknown }, at + unknown.length];
}

interface FoundWord {
  readonly meaning: PhraseWord;
  readonly end: number;
}

/** The longest known word that starts at a position; a Latin word must not end inside a longer one. */
function wordAt(text: string, at: number): FoundWord | null {
  const ahead = text.slice(at, at + LONGEST_WORD).toLowerCase();
  for (let length = ahead.length; length > 0; length -= 1) {
    const meaning = PHRASE_WORDS.get(ahead.slice(0, length));
    if (!meaning) continue;
    const end = at + length;
    const isCut = /[a-z]/i.test(text[end - 1] ?? '') && /[a-z]/i.test(text[end] ?? '');
    if (!isCut) return { meaning, end };
  }
  return null;
}

function readNumber(
  text: string,
  at: number,
  isNegative: boolean,
): { readonly item: NumberItem; readonly end: number } | null {
  const number = readPhraseNumber(text, at);
  if (!number) return null;
  const { digits, exponent, scale, end } = number;
  const mark = wordAt(text, afterSpace(text, end));
  const kind = mark?.meaning.kind;
  const isMarked = mark !== null && (kind === 'percent' || kind === 'points');
  const power = exponent - (isMarked ? 2 : 0);
  const size = Number(`${digits}e${String(power)}`);
  const value = isNegative && size !== 0 ? -size : size;
  const item = { kind: 'number', text: '', value, scale, unit: null } as const;
  if (isMarked) {
    return { item: { ...item, mark: kind === 'points' ? 'points' : 'percent' }, end: mark.end };
  }
  const unitEnd = endOfUnit(text, end);
  const unit = text.slice(end, unitEnd).trim();
  return { item: { ...item, mark: 'plain', unit: unit === '' ? null : unit }, end: unitEnd };
}

/** A unit ends at a known word, a number, or a character that no unit contains. */
function endOfUnit(text: string, from: number): number {
  let end = from;
  for (;;) {
    const slash = end > from && text[end] === '/' ? 1 : 0;
    const at = slash === 1 ? end + 1 : afterSpace(text, end);
    const isKnown =
      wordAt(text, at) !== null ||
      readPhrasePeriod(text, at) !== null ||
      readPhraseYear(text, at) !== null ||
      matchAt(CHINESE_NUMERAL, text, at) !== null ||
      matchAt(NO_UNIT, text, at) !== null;
    const word = isKnown ? null : matchAt(UNIT_WORD, text, at);
    if (word === null) return end;
    end = at + word.length;
  }
}

function afterSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** A calendar year in a phrase, and the length of the period that ends in it, if any. */
interface PhraseYear {
  readonly year: number;
  readonly years: number | null;
  /** The position after its last character. */
  readonly end: number;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const CHINESE_YEAR = new RegExp(
  String.raw`(?:到|至|在)?(?:${YEAR}年?(?:至|到|[-−–—~〜]))?${YEAR}年(?!均|平均)(?:底|末)?(?:以前|之前|前|内|间)?`,
  'uy',
);
const ENGLISH_YEAR = new RegExp(
  String.raw`(?:(?:over|during|between|from|in) ${YEAR}(?: to | and | ?[-−–—] ?)|(?:(?:by|at|before|until) )?(?:the )?end of |(?:in|by|for|during|until|before) )${YEAR}(?![\d.,%])`,
  'iy',
);

/** Reads the year that starts at a position: "in 2025", 到2025年底, 2023—2025年; else null. */
function readPhraseYear(text: string, at: number): PhraseYear | null {
  for (const pattern of [CHINESE_YEAR, ENGLISH_YEAR]) {
    pattern.lastIndex = at;
    const [found, first, last] = pattern.exec(text) ?? [];
    if (found === undefined || last === undefined) continue;
    const year = Number(last);
    const years = first === undefined ? null : year - Number(first) + 1;
    if (years === null || years >= 1) return { year, years, end: at + found.length };
  }
  return null;
}

const CHINESE_PERIOD =
  /(?:未来|今后)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个?年(?:以内|之内|内|间|里|期间)?(?!均|平均)/uy;
const ENGLISH_PERIOD =
  /(?:(?:over|in|within|during) )?(?:the )?(?:(?:next|coming) )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]years?(?: period)?(?![a-z])/iy;

/** Words for the whole of one year. */
const ONE_YEAR = /全年|当年/uy;

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];

/** A number of years in a phrase. */
interface PhrasePeriod {
  readonly years: number;
  /** The position after its last character. */
  readonly end: number;
}

/** Reads the period that starts at a position: "over five years", "三年内"; else null. */
function readPhrasePeriod(text: string, at: number): PhrasePeriod | null {
  ONE_YEAR.lastIndex = at;
  const [whole] = ONE_YEAR.exec(text) ?? [];
  if (whole !== undefined) return { years: 1, end: at + whole.length };
  for (const pattern of [CHINESE_PERIOD, ENGLISH_PERIOD]) {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    if (found === undefined) continue;
    const years = yearsOf(found);
    if (years !== null && years >= 1 && years <= MOST_YEARS)
      return { years, end: at + found.length };
  }
  return null;
}

function yearsOf(period: string): number | null {
  const [digits] = /\d+/.exec(period) ?? [];
  if (digits !== undefined) return Number(digits);
  const [signs] = /[一二两三四五六七八九十]+/u.exec(period) ?? [];
  if (signs !== undefined) return readChineseNumber(signs);
  const index = NUMBER_WORDS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(period));
  return index < 0 ? null : index + 1;
}
