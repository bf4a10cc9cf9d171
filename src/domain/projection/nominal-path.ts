import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { checkNumbers } from '../numbers/check-numbers';
import { isInRange } from '../numbers/is-in-range';
import { MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/**
 * Turns a path in prices of its first year into one in current prices: nominal_t = real_t · P_t / P_0.
 * In a cell, with the real path in A1:D1 and the price index in A2:D2: `=A1*A2/$A2`,
 * filled to the right.
 *
 * @param options - `real`: 1 to 31 values, base year first, in any unit; `deflator`: as many values
 * of a price index, each above 0, with any value in its first year
 * @returns a path as long as `real`, in its unit; a problem when an argument is not a number, the
 * price index is 0 or less in a year or not as long as the path, or a value leaves the range of a cell
 * @example nominalPath({ real: [100, 106], deflator: [1, 0.995] }).value // [100, 105.47]
 * @example nominalPath({ real: [100, 106], deflator: [1, 0] }).error.index // 1
 */
export function nominalPath({
  real,
  deflator,
}: {
  readonly real: readonly number[];
  readonly deflator: readonly number[];
}): Result<readonly number[], CalculationProblem> {
  const problem =
    checkNumber('years', real.length - 1, { min: 0, max: MOST_YEARS }) ??
    checkNumbers('real', real, real.length) ??
    checkNumbers('deflator', deflator, real.length, { above: 0 });
  if (problem) return err(problem);
  const first = deflator[0] ?? 1;
  const path = real.map((value, index) => value * ((deflator[index] ?? first) / first));
  return path.every(isInRange) ? ok(path) : err({ kind: 'overflow' });
}
