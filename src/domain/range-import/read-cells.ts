import { fractionOf } from '../numbers/decimals';
import { lastYearOf } from '../numbers/last-year';
import { PLAN_LIMITS } from '../numbers/limits';
import type { Confidence, LineGap, SelectedCell } from './range-interpretation';

/** A cell read as a number. */
type CellNumber =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The cell shows it in percent, or its text ends in a percent sign. */
      readonly isPercent: boolean;
      readonly stored: 'number' | 'text';
    }
  | { readonly kind: 'gap'; readonly reason: LineGap['reason'] };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^[+-]?\.\d+$/;
/** Texts that mean "no figure" in tables. */
const NOTHING = /^(-+|—+|…+|\.{2,}|\/|n\/?a|nil|无|空|不详)$/i;

/**
 * Reads a cell as a number. Texts are read only if they are unambiguous: grouped thousands,
 * full-width digits, any minus sign, brackets for negative numbers, a percent sign. `6,5` is not
 * read: it may be a decimal comma or a typing mistake.
 *
 * @returns `value` is a fraction if `isPercent`
 */
export function readCellNumber(cell: SelectedCell): CellNumber {
  if (cell.error !== null) return { kind: 'gap', reason: 'error' };
  const { value } = cell;
  if (value === null || value === '') return { kind: 'gap', reason: 'blank' };
  if (typeof value === 'number') {
    const isPercent = isPercentFormat(cell.numberFormat);
    return { kind: 'number', value, isPercent, stored: 'number' };
  }
  return typeof value === 'string' ? readNumberText(value) : { kind: 'gap', reason: 'notANumber' };
}

function readNumberText(text: string): CellNumber {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2013\ufe63]/gu, '-')
    .replace(/[\s\u200b\ufeff]/gu, '');
  if (plain === '' || NOTHING.test(plain)) return { kind: 'gap', reason: 'blank' };
  const bracketed = /^\((.+)\)(%?)$/.exec(plain);
  const signed = bracketed ? `-${bracketed[1] ?? ''}${bracketed[2] ?? ''}` : plain;
  const isPercent = signed.endsWith('%');
  const digits = isPercent ? signed.slice(0, -1) : signed;
  if (!NUMBER.test(digits)) return { kind: 'gap', reason: 'notANumber' };
  const value = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(value)) return { kind: 'gap', reason: 'notANumber' };
  return {
    kind: 'number',
    value: isPercent ? fractionOf(value) : value,
    isPercent,
    stored: 'text',
  };
}

/** Whether a format has a percent sign outside quoted and escaped text. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}

/** A year as given by a header. */
export interface YearHeader {
  readonly year: number;
  /** Both calendar years of a fiscal year such as 2022/23. */
  readonly fiscal: { readonly first: number; readonly last: number } | null;
  /** The mark beside the year: reached or planned. */
  readonly mark: 'reached' | 'planned' | null;
  /** A bare number, which may be a year or a value: its neighbours decide. */
  readonly isBare: boolean;
  readonly confidence: Confidence;
}

const REACHED = /^(a|act|actual|实际|实绩|决算|实际数|reached|done)$/i;
const PLANNED =
  /^(e|f|p|b|est|estimate|estimated|forecast|plan|planned|target|budget|预计|预测|目标|计划|预算|规划|预期)(数|值)?$/i;
const DIGITS = '〇一二三四五六七八九';

/**
 * Reads a header as a year, in Chinese or English: `2023`, `2023年`, `FY2023`, `2023E`, `2022/23`,
 * `二〇二三年`, `23年`, a date. Null for anything else.
 */
export function readYearHeader(cell: SelectedCell): YearHeader | null {
  const { value } = cell;
  if (typeof value === 'number') return readYearNumber(value, cell.numberFormat);
  return typeof value === 'string' ? readYearText(value) : null;
}

function readYearNumber(value: number, format: string): YearHeader | null {
  const isDay = /y/i.test(format.replace(/"[^"]*"|\\./g, ''));
  if (isDay && value > PLAN_LIMITS.lastBaseYear) {
    return header(yearOfDay(Math.floor(value)), {});
  }
  return Number.isInteger(value) ? header(value, { isBare: true }) : null;
}

function readYearText(text: string): YearHeader | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[○Ο零]/gu, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/u, (word) =>
      [...word].map((sign) => DIGITS.indexOf(sign)).join(''),
    )
    .trim();
  return readAcross(plain) ?? readSingle(plain);
}

/** A fiscal year that spans two calendar years. */
function readAcross(plain: string): YearHeader | null {
  const found = /^(?:fy|财年)?\s*(\d{4})\s*[/\-–—~至]\s*(\d{4}|\d{2})\s*(?:财年|年度|年)?$/i.exec(
    plain,
  );
  const first = Number(found?.[1]);
  const second = found?.[2];
  if (second === undefined) return null;
  const last = lastYearOf(first, second);
  if (last !== first + 1) return null;
  return header(last, { fiscal: { first, last }, confidence: 'unsure' });
}

function readSingle(plain: string): YearHeader | null {
  const found =
    /^(fy|cy|财年)?\s*(\d{4}|'?\d{2}(?=\s*年)|(?<=fy\s*)'?\d{2})\s*(年度|财年|年末|年底|年)?\s*[(（]?\s*([^()（）\d]*?)\s*[)）]?$/i.exec(
      plain,
    );
  if (!found) return null;
  const [, , digits = '', , mark = ''] = found;
  const short = digits.replace("'", '');
  const year = short.length === 2 ? 2000 + Number(short) : Number(short);
  const meaning = REACHED.test(mark) ? 'reached' : PLANNED.test(mark) ? 'planned' : null;
  if (mark !== '' && meaning === null) return null;
  return header(year, {
    mark: meaning,
    isBare: plain === digits,
    confidence: short.length === 2 ? 'likely' : 'sure',
  });
}

function header(
  year: number,
  { fiscal = null, mark = null, isBare = false, confidence = 'sure' }: Partial<YearHeader>,
): YearHeader | null {
  const isYear = year >= PLAN_LIMITS.firstBaseYear && year <= PLAN_LIMITS.lastBaseYear;
  return isYear ? { year, fiscal, mark, isBare, confidence } : null;
}

/** The year of a spreadsheet date: day 1 is 1 January 1900. */
function yearOfDay(serial: number): number {
  // Spreadsheets count a 29 February 1900, which did not exist.
  let days = serial > 60 ? serial - 2 : serial - 1;
  let year = 1900;
  while (days >= daysIn(year) && year <= PLAN_LIMITS.lastBaseYear) {
    days -= daysIn(year);
    year += 1;
  }
  return year;
}

function daysIn(year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 366 : 365;
}
