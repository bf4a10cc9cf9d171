import { type Driver, fractionOf, type IndicatorKind, to15Digits } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { inputStyle } from './input-style';

/** Why an entry is not a number. */
export type EntryProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notANumber' }
  /** `6,5`: no valid grouping, so probably a decimal comma. */
  | { readonly kind: 'decimalComma' };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?$/;
const MINUS_SIGNS = /[\u2212\u2010-\u2013]/g;

/**
 * Reads what a planner typed: `6`, `6.5`, `6%`, `+1,200`, full-width `６．５％`, any minus sign.
 * Rates and shares are typed in percent and returned as fractions. Both languages of the product use
 * a decimal point; a comma is accepted only where it groups thousands.
 *
 * @example parseEntry('6.5%', 'growth') // { ok: true, value: 0.065 }
 */
export function parseEntry(
  text: string,
  driver: Driver,
  kind: IndicatorKind | null = null,
): Result<number, EntryProblem> {
  return parseNumber(text, inputStyle(driver, kind) === 'percent');
}

/** Reads a number, or a percentage as a fraction. */
export function parseNumber(text: string, isPercent: boolean): Result<number, EntryProblem> {
  const plain = text.normalize('NFKC').replace(MINUS_SIGNS, '-').replace(/\s/g, '');
  if (plain === '') return err({ kind: 'empty' });
  const digits = isPercent ? plain.replace(/%$/, '') : plain;
  if (/^[+-]?\d+,\d+$/.test(digits) && !NUMBER.test(digits)) return err({ kind: 'decimalComma' });
  if (!NUMBER.test(digits) || !/\d/.test(digits)) return err({ kind: 'notANumber' });
  const value = Number(digits.replace(/,/g, ''));
  return ok(isPercent ? fractionOf(value) : value);
}

/**
 * A number as it is typed: every digit that it has, a fraction in percent.
 *
 * @example typedNumber(0.07, true) // '7'
 */
export function typedNumber(value: number, isPercent: boolean): string {
  return String(isPercent ? to15Digits(value * 100) : value);
}
