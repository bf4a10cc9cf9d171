import { isSame, power, remainder, roundHalfAway } from './formula-arithmetic';
import { LARGEST_NUMBER } from '../shared/limits';
import type { ArithmeticOperator, ComparisonOperator } from './formula-node';

/** Takes the values of the second array into those of the first, one by one. */
export type Loop = (values: Float64Array, others: Float64Array) => void;

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
  '^': joining(power),
  '<': comparing((left, right) => left < right && !isSame(left, right)),
  '<=': comparing((left, right) => left < right || isSame(left, right)),
  '>': comparing((left, right) => left > right && !isSame(left, right)),
  '>=': comparing((left, right) => left > right || isSame(left, right)),
  '==': comparing(isSame),
  '!=': comparing((left, right) => !isSame(left, right)),
  and: comparing((left, right) => left !== 0 && right !== 0),
  or: comparing((left, right) => left !== 0 || right !== 0),
  max: joining(Math.max),
  min: joining(Math.min),
  mod: joining(remainder),
  round: joining(roundHalfAway),
};

function add(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? NaN) + (others[at] ?? NaN);
    values[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function subtract(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? NaN) - (others[at] ?? NaN);
    values[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function multiply(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? NaN) * (others[at] ?? NaN);
    values[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

/** A division by zero is infinite or nothing at all, and no cell holds either. */
function divide(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? NaN) / (others[at] ?? NaN);
    values[at] = Math.abs(value) <= LARGEST_NUMBER ? value : NaN;
  }
}

function joining(join: (left: number, right: number) => number): Loop {
  return (values, others) => {
    for (let at = 0; at < values.length; at += 1) {
      values[at] = join(values[at] ?? NaN, others[at] ?? NaN);
    }
  };
}

/** 1 where it holds, 0 where not, no value where a side has none. */
function comparing(holds: (left: number, right: number) => boolean): Loop {
  return joining((left, right) =>
    Number.isNaN(left) || Number.isNaN(right) ? NaN : holds(left, right) ? 1 : 0,
  );
}
