import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';

/** A path of the base year and every projected year; the failure is the index of the first bad one. */
export type CarriedPath = Result<readonly number[], number>;

/**
 * Carries a path from year to year. What was really reached in a year takes the place of what would
 * have been projected, and the path goes on from there.
 *
 * @param next - the value after `previous`; `index` counts projected years from 0
 */
export function carryForward(
  base: number,
  actuals: readonly (number | null)[],
  next: (previous: number, index: number) => number,
): CarriedPath {
  const path = [base];
  let value = base;
  for (const [index, actual] of actuals.entries()) {
    value = actual ?? next(value, index);
    if (!isInRange(value)) return err(index + 1);
    path.push(value);
  }
  return ok(path);
}
