import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { growthPath } from '../projection/growth-path';
import {
  endsOfGrowth,
  findGrowthProblem,
  growthMixture,
  type GrowthSimulation,
} from './growth-simulation';
import { mixturePercentiles } from './percentiles/mixture';

/** Arguments of {@link fanPath}. */
export interface FanPathOptions extends GrowthSimulation {
  /** The percentiles wanted, as fractions from 0 to 1, in any order. */
  readonly percentiles: readonly number[];
}

/**
 * Computes prediction intervals of a value whose growth is uncertain: for each percentile, the
 * value that lies above this share of the futures, year by year. Growth is drawn again each year from
 * a triangular distribution; 0 and 1 are the lowest and the highest path there can be. The same seed
 * gives the same numbers on every machine.
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
  const { percentiles, base, low, high, years } = options;
  for (const [index, share] of percentiles.entries()) {
    const problem = checkNumber('percentiles', share, { min: 0, max: 1 }, index);
    if (problem) return err(problem);
  }
  const problem = findGrowthProblem(options);
  if (problem) return err(problem);
  if (low === high) {
    const certain = growthPath({ base, growth: low, years });
    return certain.ok ? ok(percentiles.map(() => certain.value)) : certain;
  }
  const byYear = Array.from({ length: years }, (_, index) => percentilesOfYear(options, index + 1));
  return ok(percentiles.map((_, place) => byYear.map((values) => values[place] ?? NaN)));
}

function percentilesOfYear(options: FanPathOptions, year: number): readonly number[] {
  const { percentiles } = options;
  if (options.base === 0) return percentiles.map(() => 0);
  const { lowest, highest } = endsOfGrowth(options, year);
  const inside = mixturePercentiles(growthMixture(options, year), percentiles);
  return inside.map((value, place) => {
    const share = percentiles[place];
    if (share === 0) return lowest;
    // Rounding may carry a percentile beyond the ends where they nearly meet.
    return share === 1 ? highest : Math.min(Math.max(value, lowest), highest);
  });
}
