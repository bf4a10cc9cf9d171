import { percentile } from './fan-path';

/**
 * Reads several percentiles off numbers in any order; see {@link percentile}.
 *
 * @param shares - from 0 to 1
 */
export function percentiles(values: Float64Array, shares: readonly number[]): readonly number[] {
  const sorted = values.slice().sort();
  return shares.map((share) => percentile(sorted, share));
}
