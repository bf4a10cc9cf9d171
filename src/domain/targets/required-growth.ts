import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link requiredGrowth}. */
export interface RequiredGrowthOptions {
  /** The latest known value, above 0. */
  readonly base: number;
  /** The level to reach, above 0, in the unit of `base`. */
  readonly target: number;
  /** Years left, above 0 and not always whole; the year of `base` is not one of them. */
  readonly years: number;
}

/**
 * Computes the growth per year that leads from the latest known value to a target:
 * (target / base)^(1 / years) − 1, the average annual growth by the level method (水平法, CAGR).
 *
 * Months or quarters for years give the growth of one of them.
 *
 * @returns a fraction (0.06 is 6 %); a problem when an argument is not above 0, or the rate leaves the
 * range of a cell
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
