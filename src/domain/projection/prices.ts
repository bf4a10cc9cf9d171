import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';

/**
 * Computes the nominal growth of a real growth under a growth of prices: (1 + real)(1 + deflator) − 1.
 * Source: the reference's real v nominal. In a cell, real growth in A1 and that of prices in A2:
 * `=(1+A1)*(1+A2)-1`.
 *
 * @returns a fraction; a problem when an argument is not a number or −1 or less, or the result leaves
 * the range of a cell
 * @example nominalGrowth({ real: 0.06, deflator: -0.005 }).value // 0.0547
 * @example nominalGrowth({ real: 0.06, deflator: -1 }).error.argument // 'deflator'
 */
export function nominalGrowth({
  real,
  deflator,
}: {
  /** Fractions per year, each above −1. */
  readonly real: number;
  readonly deflator: number;
}): Result<number, CalculationProblem> {
  const problem =
    checkNumber('growth', real, { above: -1 }) ?? checkNumber('deflator', deflator, { above: -1 });
  if (problem) return err(problem);
  const growth = (1 + real) * (1 + deflator) - 1;
  return isInRange(growth) ? ok(growth) : err({ kind: 'overflow' });
}

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
  return atOtherPrices('real', real, deflator, (value, index) => value * index);
}

/**
 * Turns a path in current prices into one in prices of its first year: real_t = nominal_t / (P_t / P_0).
 * In a cell, with the nominal path in A1:D1 and the price index in A2:D2: `=A1*$A2/A2`,
 * filled to the right.
 *
 * @param options - `nominal`: 1 to 31 values, base year first, in any unit; `deflator`: as many values
 * of a price index, each above 0, with any value in its first year
 * @returns a path as long as `nominal`, in its unit; a problem when an argument is not a number, the
 * price index is 0 or less in a year or not as long as the path, or a value leaves the range of a cell
 * @example realPath({ nominal: [100, 105.47], deflator: [1, 0.995] }).value // [100, 106]
 * @example realPath({ nominal: [100], deflator: [1, 0.995] }).error.kind // 'wrongCount'
 */
export function realPath({
  nominal,
  deflator,
}: {
  readonly nominal: readonly number[];
  readonly deflator: readonly number[];
}): Result<readonly number[], CalculationProblem> {
  return atOtherPrices('nominal', nominal, deflator, (value, index) => value / index);
}

/** Converts each value by the price index of its year, where the first year has the index 1. */
function atOtherPrices(
  name: 'real' | 'nominal',
  path: readonly number[],
  deflator: readonly number[],
  convert: (value: number, index: number) => number,
): Result<readonly number[], CalculationProblem> {
  const problem =
    checkNumber('years', path.length - 1, { min: 0, max: MOST_YEARS }) ??
    checkNumbers(name, path, path.length) ??
    checkNumbers('deflator', deflator, path.length, { above: 0 });
  if (problem) return err(problem);
  const first = deflator[0] ?? 1;
  const converted = path.map((value, year) => convert(value, (deflator[year] ?? first) / first));
  return converted.every(isInRange) ? ok(converted) : err({ kind: 'overflow' });
}
