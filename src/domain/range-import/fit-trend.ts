/** A line through values, one per year. */
export interface Trend {
  /** The rise per year. */
  readonly slope: number;
  /** The share of the movement that the line explains, 0 to 1; 1 where nothing moves. */
  readonly fit: number;
}

/**
 * Fits a line by ordinary least squares: slope = Σ (t − t̄)(y − ȳ) / Σ (t − t̄)². Source: the usual
 * formula, in a cell `=SLOPE(values, years)` and `=RSQ(values, years)`. Over logarithms e^slope − 1
 * is the growth per year, in a cell `=LOGEST(values, years)-1`.
 *
 * @param points - at least two, with different years
 * @example fitTrend([{ year: 2021, value: 1 }, { year: 2022, value: 3 }, { year: 2023, value: 5 }]) // { slope: 2, fit: 1 }
 */
export function fitTrend(
  points: readonly { readonly year: number; readonly value: number }[],
): Trend {
  const meanYear = mean(points.map(({ year }) => year));
  const meanValue = mean(points.map(({ value }) => value));
  const sum = (of: (point: (typeof points)[number]) => number): number =>
    points.reduce((total, point) => total + of(point), 0);
  const together = sum(({ year, value }) => (year - meanYear) * (value - meanValue));
  const acrossYears = sum(({ year }) => (year - meanYear) ** 2);
  const acrossValues = sum(({ value }) => (value - meanValue) ** 2);
  const fit = acrossValues === 0 ? 1 : together ** 2 / (acrossYears * acrossValues);
  return { slope: together / acrossYears, fit: Math.min(1, fit) };
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
