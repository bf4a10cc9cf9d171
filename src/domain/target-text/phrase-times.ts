import { MOST_YEARS } from '../numbers/limits';
import { readChineseNumber } from './phrase-numbers';

/** A calendar year in a phrase, and the length of the period that ends in it, if any. */
export interface PhraseYear {
  readonly year: number;
  /** The length of the period that ends in this year; null if no first year is given. */
  readonly years: number | null;
  /** Whether it is the end of the time that there is: "by 2030", 到2030年. */
  readonly isBy: boolean;
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

const BY = /^(?:by|before|until|到|至)|前$/iu;

/** Reads the year that starts at a position: "in 2025", 到2025年底, 2023—2025年; else null. */
export function readPhraseYear(text: string, at: number): PhraseYear | null {
  for (const pattern of [CHINESE_YEAR, ENGLISH_YEAR]) {
    pattern.lastIndex = at;
    const [found, first, last] = pattern.exec(text) ?? [];
    if (found === undefined || last === undefined) continue;
    const year = Number(last);
    const years = first === undefined ? null : year - Number(first) + 1;
    const isBy = years === null && BY.test(found);
    if (years === null || years >= 1) return { year, years, isBy, end: at + found.length };
  }
  return null;
}

/** The year that a change is counted from, where it is another one than the plan's. */
export interface PhraseSince {
  readonly year: number;
  /** −1 for "below 1990 levels", which is a decline by itself. */
  readonly sign: 1 | -1 | null;
  /** The position after its last character. */
  readonly end: number;
}

const SINCE = [
  /(?:比|较|与|同|相比|相对于|以)((?:19|20)\d{2})年(?:的?水平)?(?:为基期|为基数)?(?:相比)?(?:的)?/uy,
  new RegExp(
    `(?:compared (?:to|with)|relative to|against|versus|vs\\.?|on) (?:the )?(?:levels? (?:of|in) )?${YEAR}(?: levels?| baseline)?(?![\\d.,%])`,
    'iuy',
  ),
  new RegExp(`(below|above|from) (?:the )?${YEAR}(?: levels?| baseline)(?![a-z])`, 'iuy'),
] as const;

/** Reads the year that a change is counted from: "compared to 1990", 比2020年; else null. */
export function readPhraseSince(text: string, at: number): PhraseSince | null {
  for (const pattern of SINCE) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, ...groups] = found;
    const side = groups.length > 1 ? groups[0]?.toLowerCase() : undefined;
    const sign = side === 'below' ? -1 : side === 'above' ? 1 : null;
    return { year: Number(groups.at(-1)), sign, end: at + whole.length };
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
export function readPhrasePeriod(text: string, at: number): PhrasePeriod | null {
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
