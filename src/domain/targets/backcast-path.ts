import { type CalculationProblem, checkNumber, type NumberRule } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

type Bound = number | null | readonly (number | null)[];

/** Arguments of {@link backcastPath}. */
export interface BackcastOptions {
  /** The latest known value; above 0 for `growth`. */
  readonly latest: number;
  /** What is to be reached at the end of the last year. */
  readonly target: number;
  /** Years left, a whole number from 1 to 30. */
  readonly years: number;
  /** `growth`: a rate per year (V · (1 + g)); `increment`: an amount per year (V + n). */
  readonly mode: 'growth' | 'increment';
  /** The most and the least that a year may bring, one for all or one per year; null is none. */
  readonly cap?: Bound | undefined;
  readonly floor?: Bound | undefined;
  /** Years whose driver is settled; null is free. As long as `years`. */
  readonly locked?: readonly (number | null)[] | undefined;
  /** Weights by which an `increment` is spread over the years; default equal. */
  readonly shares?: readonly number[] | undefined;
}

/** A path that ends at the target, or the best there is. */
export interface Backcast {
  /** The driver of each year: rates or amounts. */
  readonly drivers: readonly number[];
  /** The values at the end of each year. */
  readonly path: readonly number[];
  /** Target − end: 0 where the path reaches the target, negative where it stays above a lower one. */
  readonly missing: number;
  /**
   * Years after which the target would be reached if the bound of the last year held on; null where
   * it never would within 100 years, and `years` where the path reaches it.
   */
  readonly reachedIn: number | null;
}

/** Years beyond which nobody plans. */
const MOST_YEARS_AHEAD = 100;

/**
 * Works back from a target to the path that leads there: one common rate, or amounts in proportion
 * to the shares, in the years that are free, held to a cap and a floor. Without bounds the closed
 * form (target / known)^(1 / free years) − 1, or the remainder over the shares; with bounds, years
 * that hit one are set to it and the rest is worked out again. Where the bounds leave no path, the
 * one at the bounds is returned with what is missing.
 *
 * @returns the path; a problem when an argument is not a number, the floor lies above the cap, a
 * rate is −100 % or less, a list is not as long as `years`, or a value leaves the range of a cell
 * @example backcastPath({ latest: 104, target: 119.1016, years: 2, mode: 'growth' }).value.drivers[0].toFixed(9) // '0.070143772'
 * @example backcastPath({ latest: 800, target: 1000, years: 2, mode: 'increment' }).value.drivers // [100, 100]
 * @example backcastPath({ latest: 800, target: 1000, years: 2, mode: 'increment', cap: 90 }).value.missing // 20
 * @example backcastPath({ latest: 800, target: 1000, years: 2, mode: 'increment', locked: [60, null] }).value.drivers // [60, 140]
 */
export function backcastPath(options: BackcastOptions): Result<Backcast, CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const drivers = driversWithinBounds(options);
  const path = pathOf(options, drivers);
  const isLost = options.mode === 'growth' && drivers.some((rate) => rate <= -1);
  if (isLost || !path.every(isInRange)) return err({ kind: 'overflow' });
  const { latest, target, years } = options;
  const missing = target - (path[years - 1] ?? latest);
  const scale = options.mode === 'growth' ? target : Math.max(Math.abs(target), Math.abs(latest));
  if (Math.abs(missing) <= 1e-9 * scale) {
    return ok({ drivers, path, missing: 0, reachedIn: years });
  }
  return ok({ drivers, path, missing, reachedIn: yearsToTarget(options, path) });
}

function findProblem(options: BackcastOptions): CalculationProblem | null {
  const { latest, target, years, mode, cap, floor, locked, shares } = options;
  const level = mode === 'growth' ? { above: 0 } : {};
  const rate = mode === 'growth' ? { above: -1 } : {};
  const problem =
    checkNumber('base', latest, level) ??
    checkNumber('target', target, level) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS });
  if (problem) return problem;
  return (
    checkList('floor', floor, years, () => rate) ??
    checkList('cap', cap, years, (index) => {
      const least = boundOf(floor, index);
      return least === null ? rate : { min: least };
    }) ??
    checkList('locked', locked, years, () => rate) ??
    checkList('shares', shares, years, () => ({ min: 0 }))
  );
}

function checkList(
  argument: 'cap' | 'floor' | 'locked' | 'shares',
  values: Bound | undefined,
  years: number,
  ruleOf: (index: number) => NumberRule,
): CalculationProblem | null {
  if (values === null || values === undefined) return null;
  const isOne = typeof values === 'number';
  if (!isOne && values.length !== years) {
    return { kind: 'wrongCount', argument, count: values.length, expected: years };
  }
  for (let index = 0; index < years; index += 1) {
    const value = boundOf(values, index);
    const place = isOne ? null : index;
    const wrong = value === null ? null : checkNumber(argument, value, ruleOf(index), place);
    if (wrong) return wrong;
  }
  return null;
}

function boundOf(bound: Bound | undefined, index: number): number | null {
  if (typeof bound === 'number') return bound;
  return bound?.[index] ?? null;
}

/**
 * Settles the years one after another: the common driver of the free years is worked out, and where
 * it breaks bounds the years on the side that breaks them most are held to theirs. At most one round
 * per year. Rates add up as logarithms, so that is how far they break a bound.
 */
function driversWithinBounds(options: BackcastOptions): readonly number[] {
  const { years, mode, cap, floor, locked } = options;
  const settled = Array.from({ length: years }, (_, index) => locked?.[index] ?? null);
  const measure = mode === 'growth' ? Math.log1p : (amount: number) => amount;
  for (;;) {
    const wanted = freeDrivers(options, settled);
    if (isUnbounded(cap) && isUnbounded(floor)) {
      return settled.map((value, index) => value ?? wanted[index] ?? 0);
    }
    const beyond = (bound: Bound | undefined, sign: 1 | -1) =>
      wanted.map((driver, index) => {
        const limit = boundOf(bound, index);
        return driver === null || limit === null ? 0 : sign * (measure(driver) - measure(limit));
      });
    const [over, under] = [beyond(cap, 1), beyond(floor, -1)];
    const [excess, lack] = [sumAbove(over), sumAbove(under)];
    if (excess <= 0 && lack <= 0) {
      return settled.map((value, index) => value ?? wanted[index] ?? 0);
    }
    const [breaks, bound] = excess >= lack ? [over, cap] : [under, floor];
    for (const [index, amount] of breaks.entries()) {
      if (amount > 0) settled[index] = boundOf(bound, index);
    }
  }
}

function isUnbounded(bound: Bound | undefined): boolean {
  return bound === null || bound === undefined;
}

function sumAbove(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0);
}

/** What each free year has to bring so that the path ends at the target; null for settled years. */
function freeDrivers(
  { latest, target, years, mode, shares }: BackcastOptions,
  settled: readonly (number | null)[],
): readonly (number | null)[] {
  const free = settled.filter((value) => value === null).length;
  if (mode === 'growth') {
    const known = settled.reduce<number>((value, rate) => value * (1 + (rate ?? 0)), latest);
    const rate = free === 0 ? 0 : (target / known) ** (1 / free) - 1;
    return settled.map((value) => (value === null ? rate : null));
  }
  const weights = settled.map((value, index) => (value === null ? (shares?.[index] ?? 1) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = target - settled.reduce<number>((sum, value) => sum + (value ?? 0), latest);
  return settled.map((value, index) => {
    if (value !== null) return null;
    return all === 0
      ? rest / Math.max(1, Math.min(free, years))
      : (rest * (weights[index] ?? 0)) / all;
  });
}

function pathOf({ latest, mode }: BackcastOptions, drivers: readonly number[]): readonly number[] {
  let value = latest;
  return drivers.map(
    (driver) => (value = mode === 'growth' ? value * (1 + driver) : value + driver),
  );
}

/** Goes on at the last year's bound that stands in the way. */
function yearsToTarget(
  { target, years, mode, cap, floor }: BackcastOptions,
  path: readonly number[],
): number | null {
  let value = path[years - 1] ?? 0;
  const isShort = value < target;
  const bound = boundOf(isShort ? cap : floor, years - 1);
  if (bound === null) return null;
  for (let year = years + 1; year <= MOST_YEARS_AHEAD; year += 1) {
    value = mode === 'growth' ? value * (1 + bound) : value + bound;
    if (isShort ? value >= target : value <= target) return year;
  }
  return null;
}
