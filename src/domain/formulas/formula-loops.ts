import { isSame, power, remainder, roundHalfAway } from './formula-arithmetic';
import { LARGEST_NUMBER } from '../numbers/limits';
import type { ArithmeticOperator, ComparisonOperator } from './formula-node';

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
