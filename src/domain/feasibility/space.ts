import type { Driver } from '../indicators/drivers';
import { largest, smallest } from '../../shared/extremes';
import {
  type Affine,
  constant,
  type Interval,
  isConstant,
  rangeOver,
  times,
  valueAt,
  variable,
} from './affine';

/** A driver of a year (or of all years, where it has one number) that may take several values. */
export interface FreeDriver {
  readonly indicator: string;
  readonly driver: Driver;
  /** The projected years that it moves, from 0; a driver with a single number has the first. */
  readonly index: number;
  readonly range: Interval;
  /** Its value where the variables have these values. */
  readonly valueAt: (point: readonly number[]) => number;
}

/** Two numbers that are tied to each other in a way that is not linear. */
export type Link =
  /** `value` is e to the power of `log`. */
  | {
      readonly kind: 'power';
      readonly value: Affine;
      readonly log: Affine;
      /** Which of the two is a variable of its own and follows from the other. */
      readonly follows: 'value' | 'log';
    }
  /** `value` is `first` times `second`. */
  | {
      readonly kind: 'product';
      readonly value: Affine;
      readonly first: Affine;
      readonly second: Affine;
      readonly follows: 'value' | 'first';
    };

/**
 * Everything that the paths of some indicators can be: variables with their ranges, what ties them
 * to each other, and the conditions that hold whatever the targets.
 */
export interface Space {
  readonly ranges: Interval[];
  /** What the scenario has; the search begins there. */
  readonly start: number[];
  readonly drivers: FreeDriver[];
  readonly links: Link[];
  /** Numbers that are 0 or more. */
  readonly conditions: Affine[];
}

/** A value of an indicator in a year: as an amount, as a logarithm, or both. */
export interface Quantity {
  amount: Affine | null;
  /** Of a value that is always above zero. */
  log: Affine | null;
}

/** What an indicator can be in a year, from 0, the base year; null where it is not described. */
export type QuantityOf = (indicator: string, year: number) => Quantity | null;

/** Makes a space without variables. */
export function emptySpace(): Space {
  return { ranges: [], start: [], drivers: [], links: [], conditions: [] };
}

/** Adds a variable, or returns a constant where there is nothing to vary. */
export function addVariable(space: Space, range: Interval, start: number): Affine {
  if (!(range.high > range.low)) return constant(range.low);
  space.ranges.push(range);
  space.start.push(Math.min(range.high, Math.max(range.low, start)));
  return variable(space.ranges.length - 1);
}

export function fixedQuantity(value: number): Quantity {
  return { amount: constant(value), log: value > 0 ? constant(Math.log(value)) : null };
}

/** A quantity by its amount. */
export function amountQuantity(amount: Affine): Quantity {
  return isConstant(amount) ? fixedQuantity(amount.constant) : { amount, log: null };
}

/** A quantity by its logarithm. */
export function logQuantity(log: Affine): Quantity {
  return isConstant(log) ? fixedQuantity(Math.exp(log.constant)) : { amount: null, log };
}

/** The amount of a quantity; a new variable tied to its logarithm where it has none yet. */
export function amountOf(space: Space, quantity: Quantity): Affine {
  if (quantity.amount) return quantity.amount;
  const { log } = quantity;
  if (!log) throw new Error('A quantity has an amount or a logarithm');
  const { low, high } = rangeOver(log, space.ranges);
  const start = Math.exp(valueAt(log, space.start));
  const value = addVariable(space, { low: Math.exp(low), high: Math.exp(high) }, start);
  if (!isConstant(value)) space.links.push({ kind: 'power', value, log, follows: 'value' });
  quantity.amount = value;
  return value;
}

/** The logarithm of a quantity; null where it can be zero or below. */
export function logOf(space: Space, quantity: Quantity): Affine | null {
  if (quantity.log) return quantity.log;
  const { amount } = quantity;
  if (!amount) return null;
  const { low, high } = rangeOver(amount, space.ranges);
  if (!(low > 0) || !Number.isFinite(high)) return null;
  const start = Math.log(valueAt(amount, space.start));
  const log = addVariable(space, { low: Math.log(low), high: Math.log(high) }, start);
  if (!isConstant(log)) space.links.push({ kind: 'power', value: amount, log, follows: 'log' });
  quantity.log = log;
  return log;
}

/** The product of two numbers: linear where one of them is a constant, else tied to both. */
export function product(space: Space, first: Affine, second: Affine): Affine {
  if (isConstant(first)) return times(second, first.constant);
  if (isConstant(second)) return times(first, second.constant);
  const [a, b] = [rangeOver(first, space.ranges), rangeOver(second, space.ranges)];
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const start = valueAt(first, space.start) * valueAt(second, space.start);
  const range = { low: smallest(corners), high: largest(corners) };
  const value = addVariable(space, range, start);
  if (!isConstant(value))
    space.links.push({ kind: 'product', value, first, second, follows: 'value' });
  return value;
}

/** A quotient; null where the divisor can be zero. */
export function quotient(space: Space, over: Affine, under: Affine): Affine | null {
  if (isConstant(under)) return under.constant === 0 ? null : times(over, 1 / under.constant);
  const [a, b] = [rangeOver(over, space.ranges), rangeOver(under, space.ranges)];
  if (b.low <= 0 && b.high >= 0) return null;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  const start = valueAt(over, space.start) / valueAt(under, space.start);
  const value = addVariable(space, { low: smallest(corners), high: largest(corners) }, start);
  if (isConstant(value)) return value;
  space.links.push({ kind: 'product', value: over, first: value, second: under, follows: 'first' });
  return value;
}
