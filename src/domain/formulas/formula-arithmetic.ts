import { isInRange, LARGEST_NUMBER } from '../numbers/limits';
import type { ArithmeticOperator, ComparisonOperator, FormulaFunction } from './formula-node';

/** NaN means "no value"; a number that no cell can hold becomes NaN at once. */
function holdableOrNaN(value: number): number {
  return isInRange(value) ? value : NaN;
}

/** Functions of one number, with the results of a spreadsheet. */
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

/** From this quotient on a remainder has no exact digits; spreadsheets return an error too. */
const LARGEST_QUOTIENT = 1.1259e12;

/** The remainder, with the sign of the divisor, as in a spreadsheet. */
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
  // The number has no digits left to round.
  if (!(scaled < 1e15)) return Number.isNaN(scaled) ? NaN : value;
  // A half that is just below a half in binary is rounded up too.
  const whole = Math.floor(scaled * (1 + Number.EPSILON) + 0.5);
  return holdableOrNaN(Math.sign(value) * (places < 0 ? whole * factor : whole / factor));
}

/**
 * Tells whether two numbers are equal in a cell, which has about 15 digits: 0.1 + 0.2 equals 0.3.
 */
function isSame(left: number, right: number): boolean {
  return (
    left === right || Math.abs(left - right) <= 5e-15 * Math.max(Math.abs(left), Math.abs(right))
  );
}

/** Combines two arrays value by value into `out`, which may be one of them. */
export type Loop = (out: Float64Array, left: Float64Array, right: Float64Array) => void;

/** The operators. The most frequent ones have their own loop, for speed. */
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

/** A division by zero gives an infinity or NaN, so its result is NaN. */
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

/** A comparison, by its results for a left side that is smaller, equal or larger. */
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

/** NaN if one side is NaN. */
function truth(left: number, right: number, holds: boolean): number {
  return Number.isNaN(left) || Number.isNaN(right) ? NaN : holds ? 1 : 0;
}
