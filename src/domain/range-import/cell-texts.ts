import { to15Digits } from '../numbers/decimals';
import { PLAN_LIMITS } from '../numbers/limits';
import { type NumberStyle, readNumberText } from '../tables/cell-number';
import { plainText } from '../tables/plain-text';
import type { LineGap, SelectedCell } from './range-interpretation';

/** A cell read as a number. */
export type CellNumber =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The cell shows it in percent, or its text ends in a percent sign. */
      readonly isPercent: boolean;
      readonly stored: 'number' | 'text';
    }
  /** A text that may end in the mark of a note; `joined` is its value if it does not. */
  | {
      readonly kind: 'open';
      readonly value: number;
      readonly joined: number;
      readonly isPercent: boolean;
    }
  | { readonly kind: 'gap'; readonly reason: LineGap['reason'] };

/**
 * The text of a cell for the reader of tables: what a person would type, in one width. A number in
 * percent format has its percent sign, a day only its year.
 */
export function cellText({ value, error, numberFormat }: SelectedCell): string {
  if (error !== null || value === null) return '';
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'number') return String(value);
  const year = yearOfCell(value, numberFormat);
  if (year !== null) return `${String(year)}年`;
  return isPercentFormat(numberFormat) ? `${String(to15Digits(value * 100))}%` : String(value);
}

/** Reads a cell as a number. */
export function readCellNumber(cell: SelectedCell, style: NumberStyle): CellNumber {
  if (cell.error !== null) return { kind: 'gap', reason: 'error' };
  const { value } = cell;
  if (value === null || value === '') return { kind: 'gap', reason: 'blank' };
  if (typeof value === 'number') {
    const isPercent = isPercentFormat(cell.numberFormat);
    return { kind: 'number', value, isPercent, stored: 'number' };
  }
  if (typeof value !== 'string') return { kind: 'gap', reason: 'notANumber' };
  const number = readNumberText(plainText(value), style);
  return number.kind === 'number' ? { ...number, stored: 'text' } : number;
}

/** Whether a format has a percent sign outside quoted and escaped text. */
function isPercentFormat(format: string): boolean {
  return withoutTexts(format).includes('%');
}

function withoutTexts(format: string): string {
  return format.replace(/"[^"]*"|\\./g, '');
}

/** The year of a cell that shows a day; null for any other number. */
function yearOfCell(value: number, format: string): number | null {
  const isDay = /y/i.test(withoutTexts(format)) && value > PLAN_LIMITS.lastBaseYear;
  return isDay ? yearOfDay(Math.floor(value)) : null;
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
