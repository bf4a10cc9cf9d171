import { isInRange, LARGEST_NUMBER } from '../numbers/limits';
import type { ArithmeticOperator, ComparisonOperator, FormulaFunction } from './formula-node';

/** NaN stands for "no value": whatever no cell can hold, as soon as it comes up. */
function holdableOrNaN(value: number): number {
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
function power(base: number, exponent: number): number {
  return base === 0 && exponent === 0 ? NaN : holdableOrNaN(base ** exponent);
}

/** From here on a quotient has no digits left for what is over; a spreadsheet refuses it too. */
const LARGEST_QUOTIENT = 1.1259e12;

/** What is left over; it bears the sign of the divisor, as in a spreadsheet. */
function remainder(value: number, divisor: number): number {
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
function isSame(left: number, right: number): boolean {
  return (
    left === right || Math.abs(left - right) <= 5e-15 * Math.max(Math.abs(left), Math.abs(right))
  );
}

/** Joins two arrays value by value into `out`, which may be one of them. */
export type Loop = (out: Float64Array, left: Float64Array, right: Float64Array) => void;

/** What joins two parts of a formula. Those that make up most formulas have a loop of their own. */
export const LOOPS: Readonly<
  Record<
    ArithmeticOperator | ComparisonOperator | 'and' | 'or' | 'max' | 'min' | 'mod' | 'round',
    Loop
  >
> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '^': raise,
  '<': comparing(1, 0, 0),
  '<=': comparing(1, 1, 0),
  '>': comparing(0, 0, 1),
  '>=': comparing(0, 1, 1),
  '==': comparing(0, 1, 0),
  '!=': comparing(1, 0, 1),
  and: joining((left, right) => truth(left, right, left !== 0 && right !== 0)),
  or: joining((left, right) => truth(left, right, left !== 0 || right !== 0)),
  max: larger,
  min: smaller,
  mod: joining(remainder),
  round: joining(roundHalfAway),
};

function add(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    const value = (left[at] ?? NaN) + (right[at] ?? NaN);
    out[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function subtract(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    const value = (left[at] ?? NaN) - (right[at] ?? NaN);
    out[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function multiply(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    const value = (left[at] ?? NaN) * (right[at] ?? NaN);
    out[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

/** A division by zero is infinite or nothing at all, and no cell holds either. */
function divide(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    const value = (left[at] ?? NaN) / (right[at] ?? NaN);
    out[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function raise(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    const base = left[at] ?? NaN;
    const exponent = right[at] ?? NaN;
    const value = exponent === 2 ? base * base : power(base, exponent);
    out[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function larger(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    out[at] = Math.max(left[at] ?? NaN, right[at] ?? NaN);
  }
}

function smaller(out: Float64Array, left: Float64Array, right: Float64Array): void {
  for (let at = 0; at < out.length; at += 1) {
    out[at] = Math.min(left[at] ?? NaN, right[at] ?? NaN);
  }
}

function joining(join: (left: number, right: number) => number): Loop {
  return (out, left, right) => {
    for (let at = 0; at < out.length; at += 1) {
      out[at] = join(left[at] ?? NaN, right[at] ?? NaN);
    }
  };
}

/** What a comparison says of a smaller, an equal and a larger number on its left. */
function comparing(below: number, same: number, above: number): Loop {
  return (out, left, right) => {
    for (let at = 0; at < out.length; at += 1) {
      const one = left[at] ?? NaN;
      const other = right[at] ?? NaN;
      if (isSame(one, other)) out[at] = same;
      else out[at] = one < other ? below : one > other ? above : NaN;
    }
  };
}

/** No value where a side has none. */
function truth(left: number, right: number, holds: boolean): number {
  return Number.isNaN(left) || Number.isNaN(right) ? NaN : holds ? 1 : 0;
}
