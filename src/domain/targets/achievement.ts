import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link achievement}. */
export interface AchievementOptions {
  /** The value from which the way to the target began. */
  readonly start: number;
  /** The target at its end, other than `start`. */
  readonly target: number;
  /** What was reached. */
  readonly actual: number;
}

/**
 * Computes how much of the way to a target is done: (actual − start) / (target − start), for targets
 * above the start and below it.
 *
 * @returns a fraction: 0 at the start, 1 at the target, below 0 on the way back; a problem when an
 * argument is not a number, the target is the start, or the fraction leaves the range of a cell
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
