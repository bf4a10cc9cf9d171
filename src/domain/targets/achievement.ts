import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link achievement}. */
export interface AchievementOptions {
  /** The value at the start. */
  readonly start: number;
  /** The final target, different from `start`. */
  readonly target: number;
  /** The actual value. */
  readonly actual: number;
}

/**
 * Computes the achievement of a target: (actual − start) / (target − start). The target may be above
 * or below the start.
 *
 * @returns a fraction: 0 at the start, 1 at the target, below 0 if the value moved away; a problem if an
 * argument is not a number, the target equals the start, or a cell cannot hold the fraction
 * @example achievement({ start: 800, target: 1000, actual: 860 }) // { ok: true, value: 0.3 }
 * @example achievement({ start: 100, target: 86.5, actual: 95.95 }) // { ok: true, value: 0.3 }
 */
export function achievement({
  start,
  target,
  actual,
}: AchievementOptions): Result<number, CalculationProblem> {
  const problem =
    checkNumber('base', start) ?? checkNumber('target', target) ?? checkNumber('value', actual);
  if (problem) return err(problem);
  if (target === start) return err({ kind: 'notAllowed', argument: 'target' });
  const share = (actual - start) / (target - start);
  return isInRange(share) ? ok(share) : err({ kind: 'overflow' });
}
