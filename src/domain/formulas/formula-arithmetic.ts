import { isInRange } from '../numbers/is-in-range';
import type { FormulaFunction } from './formula-node';

/** NaN stands for "no value": whatever no cell can hold, as soon as it comes up. */
export function holdableOrNaN(value: number): number {
  return isInRange(value) ? value : NaN;
}

/** Functions of one number, as a spreadsheet has them. */
export const FUNCTIONS_OF_ONE: Readonly<
  Record<
    Exclude<FormulaFunction, 'max' | 'mean' | 'min' | 'mod' | 'round' | 'sum'>,
    (value: number) => number
  >
> = {
  abs: Math.abs,
  ceil: (value) => -Math.floor(-value),
  exp: (value) => holdableOrNaN(Math.exp(value)),
  floor: Math.floor,
  log: (value) => holdableOrNaN(Math.log(value)),
  log10: (value) => holdableOrNaN(Math.log10(value)),
  sign: Math.sign,
  sqrt: Math.sqrt,
};

/** A power; 0^0 has no value, as in a spreadsheet. */
export function power(base: number, exponent: number): number {
  return base === 0 && exponent === 0 ? NaN : holdableOrNaN(base ** exponent);
}

/** From here on a quotient has no digits left for what is over; a spreadsheet refuses it too. */
const LARGEST_QUOTIENT = 1.1259e12;

/** What is left over; it bears the sign of the divisor, as in a spreadsheet. */
export function remainder(value: number, divisor: number): number {
  const quotient = value / divisor;
  if (!(Math.abs(quotient) < LARGEST_QUOTIENT)) return NaN;
  return holdableOrNaN(value - divisor * Math.floor(quotient));
}

/** Rounds halves away from zero, as spreadsheets do. */
export function roundHalfAway(value: number, digits: number): number {
  const places = Math.trunc(digits);
  const factor = 10 ** Math.abs(places);
  const size = Math.abs(value);
  const scaled = places < 0 ? size / factor : size * factor;
  // Beyond the digits that a number has there is nothing to round.
  if (!(scaled < 1e15)) return Number.isNaN(scaled) ? NaN : value;
  // A half that binary fractions bring just below a half counts as one.
  const whole = Math.floor(scaled * (1 + Number.EPSILON) + 0.5);
  return holdableOrNaN(Math.sign(value) * (places < 0 ? whole * factor : whole / factor));
}

/**
 * Tells whether two numbers are one and the same to a cell, which knows about 15 digits: 0.1 + 0.2
 * equals 0.3.
 */
export function isSame(left: number, right: number): boolean {
  return (
    left === right || Math.abs(left - right) <= 5e-15 * Math.max(Math.abs(left), Math.abs(right))
  );
}
