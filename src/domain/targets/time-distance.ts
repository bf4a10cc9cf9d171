import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import { largest, smallest } from '../../shared/extremes';

/** Arguments of {@link timeDistance}. */
export interface TimeDistanceOptions {
  /** The planned values at the times 0, 1, 2, …, linear in between. At least two. */
  readonly path: readonly number[];
  /** The actual value. */
  readonly actual: number;
  /** The time of the actual value, in periods of the path: 0 or more. */
  readonly now: number;
}

/**
 * Computes the time distance (Sicherl): the time at which the path has the actual value, minus now.
 * If it has the value more than once, the time nearest to now counts.
 *
 * @returns periods of the path, negative is behind; a problem if an argument is not a number, the
 * path has fewer than two values or never has the actual value, or the result overflows
 * @example timeDistance({ path: [0, 5000, 10000, 15000], actual: 9000, now: 2 }) // { ok: true, value: -0.2 }
 * @example timeDistance({ path: [100, 90, 80], actual: 85, now: 1 }) // { ok: true, value: 0.5 }
 */
export function timeDistance(options: TimeDistanceOptions): Result<number, CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const { path, actual } = options;
  let nearest: number | null = null;
  for (let index = 1; index < path.length; index += 1) {
    const distance = distanceIn(path[index - 1] ?? 0, path[index] ?? 0, index - 1, options);
    if (distance === null) continue;
    if (nearest === null || Math.abs(distance) < Math.abs(nearest)) nearest = distance;
  }
  if (nearest !== null) return isInRange(nearest) ? ok(nearest) : err({ kind: 'overflow' });
  const [min, max] = [smallest(path), largest(path)];
  const where = { argument: 'value', index: null, value: actual, min, max } as const;
  return err({ kind: 'outOfRange', ...where, minExcluded: false });
}

/** The distance to the actual value within one segment of the path; null if it is not in it. */
function distanceIn(
  from: number,
  to: number,
  start: number,
  { actual, now }: TimeDistanceOptions,
): number | null {
  if (actual < Math.min(from, to) || actual > Math.max(from, to)) return null;
  if (from === to) return Math.min(Math.max(now, start), start + 1) - now;
  return start + (actual - from) / (to - from) - now;
}

function findProblem({ path, actual, now }: TimeDistanceOptions): CalculationProblem | null {
  if (path.length < 2) {
    return { kind: 'wrongCount', argument: 'path', count: path.length, expected: 2 };
  }
  for (const [index, value] of path.entries()) {
    const wrong = checkNumber('path', value, {}, index);
    if (wrong) return wrong;
  }
  return checkNumber('value', actual) ?? checkNumber('periods', now, { min: 0 });
}
