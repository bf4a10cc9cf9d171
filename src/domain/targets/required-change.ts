import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange, ROUNDING_SLACK } from '../numbers/limits';
import type { Target } from '../plan/plan';

/** Arguments of {@link requiredGrowth}. */
export interface RequiredGrowthOptions {
  /** The latest known value, above 0. */
  readonly base: number;
  /** The level to reach, above 0, in the unit of `base`. */
  readonly target: number;
  /** Years left, above 0, not necessarily whole; the year of `base` does not count. */
  readonly years: number;
}

/**
 * Computes the growth per year that leads from the latest known value to a target:
 * (target / base)^(1 / years) − 1, the average annual growth by the level method (水平法, CAGR).
 *
 * With months or quarters instead of years, the result is the growth per month or quarter.
 *
 * @returns a fraction (0.06 is 6 %); a problem if an argument is not above 0, or a cell cannot hold
 * the rate
 * @example requiredGrowth({ base: 800, target: 1000, years: 3 }) // { ok: true, value: 0.077217345 }
 * @example requiredGrowth({ base: 800, target: 1000, years: 2 }) // { ok: true, value: 0.118033989 }
 * @example requiredGrowth({ base: 10000, target: 11000, years: 96 }) // { ok: true, value: 0.0009933073763 }
 */
export function requiredGrowth(options: RequiredGrowthOptions): Result<number, CalculationProblem> {
  const { base, target, years } = options;
  const problem =
    checkNumber('base', base, { above: 0 }) ??
    checkNumber('target', target, { above: 0 }) ??
    checkNumber('years', years, { above: 0 });
  if (problem) return err(problem);
  const growth = Math.pow(target / base, 1 / years) - 1;
  return isInRange(growth) && growth > -1 ? ok(growth) : err({ kind: 'overflow' });
}

/** Arguments of {@link requiredIncrement}. */
export interface RequiredIncrementOptions {
  /** The latest known value. */
  readonly base: number;
  /** The level to reach, in the unit of `base`. */
  readonly target: number;
  /** Years left, above 0, not necessarily whole; the year of `base` does not count. */
  readonly years: number;
}

/**
 * Computes the equal increment per year that leads from the latest known value to a target:
 * (target − base) / years. Negative when the target lies below.
 *
 * @returns the increment in the unit of `base`, unrounded; a problem if an argument is not a
 * number, `years` is not above 0, or the increment leaves the range of a cell
 * @example requiredIncrement({ base: 800, target: 1000, years: 2 }) // { ok: true, value: 100 }
 * @example requiredIncrement({ base: 800, target: 1000, years: 3 }) // { ok: true, value: 66.66666667 }
 */
export function requiredIncrement(
  options: RequiredIncrementOptions,
): Result<number, CalculationProblem> {
  const { base, target, years } = options;
  const problem =
    checkNumber('base', base) ??
    checkNumber('target', target) ??
    checkNumber('years', years, { above: 0 });
  if (problem) return err(problem);
  const increment = (target - base) / years;
  return isInRange(increment) ? ok(increment) : err({ kind: 'overflow' });
}

/**
 * Rounds an increment to the smallest whole number per year that meets the target, or to the largest
 * for an upper limit. To exceed 1,000 from 800 in two years, 101 per year are needed.
 *
 * @example roundIncrement(100, 'moreThan') // 101
 * @example roundIncrement(33.5, 'atLeast') // 34
 */
export function roundIncrement(increment: number, comparator: Target['comparator']): number {
  const near = Math.sign(increment) * Math.round(Math.abs(increment));
  const exact = Math.abs(increment - near) < ROUNDING_SLACK;
  switch (comparator) {
    case 'moreThan':
      return exact ? near + 1 : Math.ceil(increment);
    case 'lessThan':
      return exact ? near - 1 : Math.floor(increment);
    case 'atMost':
      return exact ? near : Math.floor(increment);
    case 'about':
    case 'between':
      return near;
    default:
      return exact ? near : Math.ceil(increment);
  }
}

/**
 * Computes the required run rate of a flow: (target − cumulative so far) / periods left.
 *
 * @returns an amount per period; a problem if an argument is not a number or no period is left
 * @example runRate({ target: 20000, soFar: 9000, periodsLeft: 18 }).value.toFixed(3) // '611.111'
 */
export function runRate({
  target,
  soFar,
  periodsLeft,
}: {
  readonly target: number;
  readonly soFar: number;
  /** Above 0. */
  readonly periodsLeft: number;
}): Result<number, CalculationProblem> {
  const problem =
    checkNumber('target', target) ??
    checkNumber('value', soFar) ??
    checkNumber('periods', periodsLeft, { above: 0 });
  if (problem) return err(problem);
  const rate = (target - soFar) / periodsLeft;
  return isInRange(rate) ? ok(rate) : err({ kind: 'overflow' });
}
