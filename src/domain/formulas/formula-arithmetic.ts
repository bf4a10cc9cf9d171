import { isInRange } from '../shared/is-in-range';
import type { ArithmeticOperator, ComparisonOperator, FormulaFunction } from './formula-node';

/** NaN stands for "no value": whatever no cell can hold, as soon as it comes up. */
export function held(value: number): number {
  return isInRange(value) ? value : NaN;
}

/** The operators; a division by zero has no value, nor has 0^0, which spreadsheets refuse. */
export const ARITHMETIC: Readonly<
  Record<ArithmeticOperator, (left: number, right: number) => number>
> = {
  '+': (left, right) => held(left + right),
  '-': (left, right) => held(left - right),
  '*': (left, right) => held(left * right),
  '/': (left, right) => held(left / right),
  '^': (left, right) => (left === 0 && right === 0 ? NaN : held(left ** right)),
};

/** Comparisons: 1 where they hold, 0 where not, no value where a side has none. */
export const COMPARISON: Readonly<
  Record<ComparisonOperator, (left: number, right: number) => number>
> = {
  '<': (left, right) => truth(left, right, left < right),
  '<=': (left, right) => truth(left, right, left <= right),
  '>': (left, right) => truth(left, right, left > right),
  '>=': (left, right) => truth(left, right, left >= right),
  '==': (left, right) => truth(left, right, left === right),
  '!=': (left, right) => truth(left, right, left !== right),
};

function truth(left: number, right: number, holds: boolean): number {
  return Number.isNaN(left + right) ? NaN : Number(holds);
}

/** Functions of one number, as a spreadsheet has them. */
export const UNARY: Readonly<Partial<Record<FormulaFunction, (value: number) => number>>> = {
  abs: Math.abs,
  ceil: (value) => -Math.floor(-value),
  exp: (value) => held(Math.exp(value)),
  floor: Math.floor,
  log: (value) => held(Math.log(value)),
  log10: (value) => held(Math.log10(value)),
  round: (value) => roundHalfAway(value, 0),
  sign: Math.sign,
  sqrt: Math.sqrt,
};

/** Functions of two numbers. */
export const BINARY: Readonly<
  Partial<Record<FormulaFunction, (left: number, right: number) => number>>
> = {
  mod: (value, by) => (by === 0 ? NaN : held(value - by * Math.floor(value / by))),
  round: roundHalfAway,
};

/** Functions that gather any number of values, two at a time. */
export const GATHERING: Readonly<
  Partial<Record<FormulaFunction, (left: number, right: number) => number>>
> = {
  max: Math.max,
  mean: ARITHMETIC['+'],
  min: Math.min,
  sum: ARITHMETIC['+'],
};

/** Rounds halves away from zero, as spreadsheets do. */
function roundHalfAway(value: number, digits: number): number {
  const factor = 10 ** Math.trunc(digits);
  // A half that binary fractions bring just below a half counts as one.
  const scaled = Math.abs(value) * factor * (1 + Number.EPSILON);
  return held((Math.sign(value) * Math.floor(scaled + 0.5)) / factor);
}
