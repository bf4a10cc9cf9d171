import type { CalculationProblem } from '../shared/calculation-problem';
import { checkNumber } from '../shared/check-number';
import { isInRange } from '../shared/is-in-range';
import { MOST_YEARS } from '../shared/limits';
import { err, ok, type Result } from '../shared/result';

/** Arguments of {@link requiredGrowth}. */
export interface RequiredGrowthOptions {
  /** The latest known value, above 0. */
  readonly base: number;
  /** The level to reach, above 0, in the unit of `base`. */
  readonly target: number;
  /** Years left, a whole number from 1 to 30; the year of `base` is not one of them. */
  readonly years: number;
}

/**
 * Computes the growth per year that leads from the latest known value to a target:
 * (target / base)^(1 / years) − 1, the average annual growth by the level method (水平法, CAGR).
 *
 * @returns a fraction (0.06 is 6 %); a problem when `base` or `target` is not above 0, `years` is
 * not a whole number from 1 to 30, or the rate leaves the range of a cell
 * @example requiredGrowth({ base: 800, target: 1000, years: 3 }) // { ok: true, value: 0.077217345 }
 * @example requiredGrowth({ base: 800, target: 1000, years: 2 }) // { ok: true, value: 0.118033989 }
 */
export function requiredGrowth(options: RequiredGrowthOptions): Result<number, CalculationProblem> {
  const { base, target, years } = options;
  const problem =
    checkNumber('base', base, { above: 0 }) ??
    checkNumber('target', target, { above: 0 }) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS });
  if (problem) return err(problem);
  const growth = Math.pow(target / base, 1 / years) - 1;
  return isInRange(growth) && growth > -1 ? ok(growth) : err({ kind: 'overflow' });
}
