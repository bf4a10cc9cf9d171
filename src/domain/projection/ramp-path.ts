import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { DEFAULT_STEEPNESS, MOST_YEARS, PLAN_LIMITS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import { logisticShare } from './logistic';

/** Arguments of {@link rampPath}. */
export interface RampPathOptions {
  /** Years from the base year to the start of operation; may be below 0 and need not be whole. */
  readonly start: number;
  /** Output per year once the ramp is done, in any unit. */
  readonly capacity: number;
  /** Years from the start to the full capacity, 0 to 100. */
  readonly rampYears: number;
  /** Even steps, or slow at both ends. */
  readonly shape: 'linear' | 'logistic';
  /** Steepness of the logistic, above 0. Default 6. */
  readonly steepness?: number | undefined;
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
}

/**
 * Computes what a project puts out in each year: capacity · ramp((t − start) / rampYears). The ramp is
 * 0 up to the start and 1 from `start` + `rampYears` on; between them it is a straight line or a
 * normalised logistic ({@link logisticShare}). Without ramp years there is full output from the start
 * on, t ≥ `start`. Source: the reference's pipeline. In a cell, start in A1, capacity in A2,
 * `rampYears` in A3 and t in B1: `=$A2*IF($A3=0,IF(B1>=$A1,1,0),MAX(0,MIN(1,(B1-$A1)/$A3)))`.
 *
 * @returns output of the projected years, in the unit of `capacity`; a problem when an argument is
 * not a number or out of its range
 * @example rampPath({ start: 1, capacity: 90, rampYears: 3, shape: 'linear', years: 4 }).value // [0, 30, 60, 90]
 * @example rampPath({ start: -1.5, capacity: 90, rampYears: 3, shape: 'linear', years: 2 }).value // [75, 90]
 * @example rampPath({ start: 2, capacity: 90, rampYears: 0, shape: 'linear', years: 3 }).value // [0, 90, 90]
 * @example rampPath({ start: 0, capacity: 100, rampYears: 3, shape: 'logistic', years: 3 }).value // [24.472847105479764, 75.52715289452024, 100]
 */
export function rampPath(options: RampPathOptions): Result<readonly number[], CalculationProblem> {
  const { start, capacity, rampYears, shape, steepness = DEFAULT_STEEPNESS, years } = options;
  const problem =
    checkNumber('start', start) ??
    checkNumber('capacity', capacity) ??
    checkNumber('rampYears', rampYears, { min: 0, max: PLAN_LIMITS.rampYears }) ??
    checkNumber('steepness', steepness, { above: 0 }) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS });
  if (problem) return err(problem);
  return ok(
    Array.from({ length: years }, (_, index) => {
      const since = index + 1 - start;
      if (since >= rampYears) return capacity;
      if (since <= 0) return 0;
      const part = since / rampYears;
      return capacity * (shape === 'logistic' ? logisticShare(part, steepness) : part);
    }),
  );
}
