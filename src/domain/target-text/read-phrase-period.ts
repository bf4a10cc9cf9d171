import { MOST_YEARS } from '../numbers/limits';
import { readChineseNumber } from './read-chinese-number';

const CHINESE =
  /(?:未来|今后)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})个?年(?:以内|之内|内|间|里|期间)?(?!均|平均)/uy;
const ENGLISH =
  /(?:(?:over|in|within|during) )?(?:the )?(?:(?:next|coming) )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]years?(?: period)?(?![a-z])/iy;

/** The whole of one year. */
const ONE_YEAR = /全年|当年/uy;

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A stretch of years at a place of a phrase. */
export interface PhrasePeriod {
  readonly years: number;
  /** Where it ends in the phrase. */
  readonly end: number;
}

/** Reads the period that starts at a place: "over five years", "三年内"; null where none does. */
export function readPhrasePeriod(text: string, at: number): PhrasePeriod | null {
  ONE_YEAR.lastIndex = at;
  const [whole] = ONE_YEAR.exec(text) ?? [];
  if (whole !== undefined) return { years: 1, end: at + whole.length };
  for (const pattern of [CHINESE, ENGLISH]) {
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
  const index = WORDS.findIndex((word) => new RegExp(`\\b${word}\\b`, 'i').test(period));
  return index < 0 ? null : index + 1;
}
