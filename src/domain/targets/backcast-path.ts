import { type CalculationProblem, checkNumber, type NumberRule } from '../numbers/check-number';
import { isInRange, MOST_YEARS, ROUNDING_SLACK } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

type Bound = number | null | readonly (number | null)[];

/** Arguments of {@link backcastPath}. */
export interface BackcastOptions {
  /** The latest known value; above 0 for `growth`. */
  readonly latest: number;
  /** The value to reach at the end of the last year. */
  readonly target: number;
  /** Years left, a whole number from 1 to 30. */
  readonly years: number;
  /** `growth`: a rate per year (V · (1 + g)); `increment`: an amount per year (V + n). */
  readonly mode: 'growth' | 'increment';
  /** The upper and lower bound of a year's driver, one for all years or one per year; null is none. */
  readonly cap?: Bound | undefined;
  readonly floor?: Bound | undefined;
  /** The drivers of locked years, one per year; null is a free year. */
  readonly locked?: readonly (number | null)[] | undefined;
  /** Weights that distribute an `increment` over the years; default equal. */
  readonly shares?: readonly number[] | undefined;
}

/** A path that ends at the target, or as near to it as the bounds allow. */
export interface Backcast {
  /** The driver of each year: rates or amounts. */
  readonly drivers: readonly number[];
  /** The values at the end of each year. */
  readonly path: readonly number[];
  /** Target − end value: 0 if the path reaches the target, negative if it stays above a lower one. */
  readonly missing: number;
  /**
   * Years until the target is reached if the bound of the last year continues; null if that takes
   * more than 100 years; equal to `years` if the path reaches the target.
   */
  readonly reachedIn: number | null;
}

/** The longest time to the target that is reported, in years. */
const MOST_YEARS_AHEAD = 100;

/**
 * Computes the path that leads to a target. The free years get the same growth rate, or amounts in
 * proportion to the shares, within the cap and the floor. Without bounds this is the closed form
 * (target / known)^(1 / free years) − 1, or the remainder divided by the shares. With bounds, years
 * that exceed one are set to it and the rest is computed again. If the bounds allow no path to the
 * target, the path at the bounds is returned with the missing amount.
 *
 * @returns the path; a problem if an argument is not a number, the floor is above the cap, a rate is
 * −100 % or less, a list does not have `years` entries, or a cell cannot hold a value
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
  const isAtZero = options.mode === 'growth' && drivers.some((rate) => rate <= -1);
  if (isAtZero || !path.every(isInRange)) return err({ kind: 'overflow' });
  const { latest, target, years } = options;
  const missing = target - (path[years - 1] ?? latest);
  const scale = options.mode === 'growth' ? target : Math.max(Math.abs(target), Math.abs(latest));
  if (Math.abs(missing) <= ROUNDING_SLACK * scale) {
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
 * Computes the common driver of the free years. If it breaks bounds, sets the years on the side with
 * the larger excess to their bound and starts again: at most one round per year. Excesses of rates
 * are compared as logarithms, because rates multiply.
 */
function driversWithinBounds(options: BackcastOptions): readonly number[] {
  const { years, mode, cap, floor, locked } = options;
  const fixed = Array.from({ length: years }, (_, index) => locked?.[index] ?? null);
  const measure = mode === 'growth' ? Math.log1p : (amount: number) => amount;
  for (;;) {
    const wanted = freeDrivers(options, fixed);
    if (isUnbounded(cap) && isUnbounded(floor)) {
      return fixed.map((value, index) => value ?? wanted[index] ?? 0);
    }
    const beyond = (bound: Bound | undefined, sign: 1 | -1) =>
      wanted.map((driver, index) => {
        const limit = boundOf(bound, index);
        return driver === null || limit === null ? 0 : sign * (measure(driver) - measure(limit));
      });
    const [over, under] = [beyond(cap, 1), beyond(floor, -1)];
    const [excess, lack] = [sumAbove(over), sumAbove(under)];
    if (excess <= 0 && lack <= 0) {
      return fixed.map((value, index) => value ?? wanted[index] ?? 0);
    }
    const [breaks, bound] = excess >= lack ? [over, cap] : [under, floor];
    for (const [index, amount] of breaks.entries()) {
      if (amount > 0) fixed[index] = boundOf(bound, index);
    }
  }
}

function isUnbounded(bound: Bound | undefined): boolean {
  return bound === null || bound === undefined;
}

function sumAbove(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0);
}

/** The driver of each free year for which the path ends at the target; null for fixed years. */
function freeDrivers(
  { latest, target, years, mode, shares }: BackcastOptions,
  fixed: readonly (number | null)[],
): readonly (number | null)[] {
  const free = fixed.filter((value) => value === null).length;
  if (mode === 'growth') {
    const known = fixed.reduce<number>((value, rate) => value * (1 + (rate ?? 0)), latest);
    const rate = free === 0 ? 0 : (target / known) ** (1 / free) - 1;
    return fixed.map((value) => (value === null ? rate : null));
  }
  const weights = fixed.map((value, index) => (value === null ? (shares?.[index] ?? 1) : 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rest = target - fixed.reduce<number>((sum, value) => sum + (value ?? 0), latest);
  return fixed.map((value, index) => {
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

/** Continues the path at the last year's bound until it reaches the target. */
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
