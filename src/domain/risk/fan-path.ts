import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { simulatePaths, type SimulationOptions } from './simulate-paths';

/** Arguments of {@link fanPath}. */
export interface FanPathOptions extends SimulationOptions {
  /** The percentiles wanted, as fractions from 0 to 1, in any order. */
  readonly percentiles: readonly number[];
}

/**
 * Computes prediction intervals of a value whose growth is uncertain: for each percentile, the
 * value that this share of the simulated paths stays below, year by year. Growth is drawn again
 * each year from a triangular distribution; see {@link simulatePaths}. The same seed gives the same
 * numbers on every machine.
 *
 * @returns one path per percentile, in their order and in the unit of `base`; a problem when an
 * argument is not a number, a rate is −100 % or less, `low`, `mode` and `high` are not in order, a
 * percentile is not from 0 to 1, or another argument or a value leaves its range
 * @example fanPath({ base: 100, low: 0.06, mode: 0.06, high: 0.06, years: 2, percentiles: [0.1, 0.9], seed: 0 }) // { ok: true, value: [[106, 112.36], [106, 112.36]] }
 * @example fanPath({ base: 100, low: 0.02, mode: 0.05, high: 0.07, years: 3, percentiles: [1.5], seed: 0 }) // { ok: false, error: { kind: 'outOfRange', argument: 'percentiles', index: 0, value: 1.5, min: 0, max: 1, minExcluded: false } }
 */
export function fanPath(
  options: FanPathOptions,
): Result<readonly (readonly number[])[], CalculationProblem> {
  const { percentiles } = options;
  for (const [index, share] of percentiles.entries()) {
    const problem = checkNumber('percentiles', share, { min: 0, max: 1 }, index);
    if (problem) return err(problem);
  }
  const paths = simulatePaths(options);
  if (!paths.ok) return paths;
  const sorted = paths.value.map((values) => Float64Array.from(values).sort());
  return ok(percentiles.map((share) => sorted.map((values) => percentile(values, share))));
}

/**
 * Reads a percentile off sorted numbers, on the line between the two nearest (PERCENTILE.INC of
 * Excel; definition 7 of Hyndman and Fan, 1996): the lowest is 0, the highest is 1.
 *
 * @param sorted - one number or more, in rising order
 * @param share - from 0 to 1
 * @returns a number between the lowest and the highest
 * @example percentile([1, 2, 3, 4], 0.3) // 1.9
 * @example percentile([7], 0.9) // 7
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const index = Math.floor(place);
  const lower = sorted[index];
  if (lower === undefined) throw new Error('A percentile needs a number and a share from 0 to 1');
  const upper = sorted[index + 1] ?? lower;
  return lower + (upper - lower) * (place - index);
}
