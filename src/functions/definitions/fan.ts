import { computeFan } from './compute-fan';

/**
 * Computes prediction intervals of a value whose yearly growth is uncertain: a row of years for each percentile.
 * @customfunction FAN
 * @helpurl fan.html
 * @param base Value of the base year.
 * @param low Lowest growth of a year (0.02 or 2%), above -100%.
 * @param mode Likeliest growth of a year, not below low.
 * @param high Highest growth of a year, not below mode.
 * @param years Years to project, 1 to 30. Left out: 3.
 * @param percentiles What share of the paths stays below: one fraction, or a row or column of them. Left out: 10%, 50% and 90%.
 * @param seed A whole number, 0 or more; the same seed draws the same paths. Left out: 0.
 * @returns {any[][]} One row for each percentile, the years across.
 */
export function fan(
  base: unknown,
  low: unknown,
  mode: unknown,
  high: unknown,
  years?: unknown,
  percentiles?: unknown[][],
  seed?: unknown,
) {
  return computeFan({ base, low, mode, high, years, seed }, percentiles);
}
