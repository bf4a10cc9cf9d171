import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { DEFAULT_STEEPNESS, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import { logisticShare } from './logistic';

/** Arguments of {@link coveragePath}. */
export interface CoveragePathOptions {
  /** Share that is covered at the end of the base year, 0 to `ceiling`. */
  readonly base: number;
  /** The share at which it ends, 0 to 1. Default 1. */
  readonly ceiling?: number | undefined;
  /** Years from the base year to the ceiling, above 0; may lie beyond `years`. */
  readonly fullYear: number;
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
  /** Even steps, or slow at both ends. */
  readonly shape: 'linear' | 'logistic';
  /** Steepness of the logistic, above 0. Default 6. */
  readonly steepness?: number | undefined;
}

/**
 * Carries a share to its ceiling: V_t = base + (ceiling − base) · f(t / fullYear), f a straight line
 * or a normalised logistic ({@link logisticShare}), and the ceiling exactly from `fullYear` on. Source:
 * the reference's coverage share. In a cell, base in A1, ceiling in A2, `fullYear` in A3 and t in B1:
 * `=$A1+($A2-$A1)*MIN(1,B1/$A3)`.
 *
 * @returns fractions (0.8 is 80 %) of the projected years; a problem when an argument is not a
 * number or out of its range, or the base lies above the ceiling
 * @example coveragePath({ base: 0.7, fullYear: 3, years: 3, shape: 'linear' }).value // [0.8, 0.9, 1]
 * @example coveragePath({ base: 0, fullYear: 3, years: 3, shape: 'logistic' }).value // [0.24472847105479764, 0.7552715289452024, 1]
 * @example coveragePath({ base: 0.9, ceiling: 0.8, fullYear: 3, years: 3, shape: 'linear' }).error // { kind: 'outOfRange', argument: 'base', index: null, value: 0.9, min: 0, max: 0.8, minExcluded: false }
 */
export function coveragePath(
  options: CoveragePathOptions,
): Result<readonly number[], CalculationProblem> {
  const { base, ceiling = 1, fullYear, years, shape, steepness = DEFAULT_STEEPNESS } = options;
  const problem =
    checkNumber('ceiling', ceiling, { min: 0, max: 1 }) ??
    checkNumber('base', base, { min: 0, max: ceiling }) ??
    checkNumber('fullYear', fullYear, { above: 0 }) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS }) ??
    checkNumber('steepness', steepness, { above: 0 });
  if (problem) return err(problem);
  return ok(
    Array.from({ length: years }, (_, index) => {
      const part = (index + 1) / fullYear;
      if (part >= 1) return ceiling;
      const way = shape === 'logistic' ? logisticShare(part, steepness) : part;
      return Math.min(ceiling, base + (ceiling - base) * way);
    }),
  );
}
