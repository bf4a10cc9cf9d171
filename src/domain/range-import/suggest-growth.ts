import { averageGrowth } from '../projection/average-growth';
import { fitTrend } from './fit-trend';
import type { GrowthSuggestion, SuggestionMethod } from './import-proposal';

/** A value that was reached. */
export interface KnownPoint {
  readonly year: number;
  readonly value: number;
}

/**
 * Says what growth follows from the years before: both averages, the last year, and the trend
 * e^slope − 1 of the least-squares line through the logarithms. The averages by year need every year
 * between the first and the last; the level method and the trend do without. Values that are not above
 * 0 have no growth rate, and nothing follows from them.
 *
 * @example suggestGrowth([{ year: 2021, value: 100 }, { year: 2022, value: 105 }, { year: 2023, value: 121 }]).map(({ method, value }) => [method, value]) // [['level', 0.1], ['accumulative', (Math.sqrt(10.04) - 3) / 2], ['lastYear', 16 / 105], ['trend', 0.1]]
 * @example suggestGrowth([{ year: 2022, value: 0 }, { year: 2023, value: 5 }]) // []
 */
export function suggestGrowth(points: readonly KnownPoint[]): readonly GrowthSuggestion[] {
  if (points.some(({ value }) => !(value > 0))) return [];
  const span = spanOf(points);
  if (!span) return [];
  const { years, first, last, before, hasGaps } = span;
  const rate = (last.value / first.value) ** (1 / years) - 1;
  const path = points.map(({ value }) => value);
  const accumulative = hasGaps ? null : averageGrowth({ path, method: 'accumulative' });
  const lastYear = before.year === last.year - 1 ? last.value / before.value - 1 : null;
  const logs = points.map(({ year, value }) => ({ year, value: Math.log(value) }));
  const trend = points.length > 2 ? fitTrend(logs) : null;
  return listed('growth', span, {
    level: rate,
    accumulative: accumulative?.ok ? accumulative.value : null,
    lastYear,
    trend: trend && Math.expm1(trend.slope),
    fit: trend?.fit ?? null,
  });
}

/**
 * Says how many are added per year on average, in the last year, and along the least-squares line
 * through the values: for things that are counted.
 *
 * @example suggestAdditions([{ year: 2021, value: 700 }, { year: 2022, value: 740 }, { year: 2023, value: 800 }]).map(({ method, value }) => [method, value]) // [['level', 50], ['lastYear', 60], ['trend', 50]]
 */
export function suggestAdditions(points: readonly KnownPoint[]): readonly GrowthSuggestion[] {
  const span = spanOf(points);
  if (!span) return [];
  const { years, first, last, before } = span;
  const trend = points.length > 2 ? fitTrend(points) : null;
  return listed('netAdditions', span, {
    level: (last.value - first.value) / years,
    accumulative: null,
    lastYear: before.year === last.year - 1 ? last.value - before.value : null,
    trend: trend?.slope ?? null,
    fit: trend?.fit ?? null,
  });
}

interface Span {
  readonly first: KnownPoint;
  readonly before: KnownPoint;
  readonly last: KnownPoint;
  readonly years: number;
  readonly hasGaps: boolean;
}

function spanOf(points: readonly KnownPoint[]): Span | null {
  const [first, last, before] = [points[0], points.at(-1), points.at(-2)];
  if (!first || !last || !before) return null;
  const years = last.year - first.year;
  return { first, before, last, years, hasGaps: years !== points.length - 1 };
}

function listed(
  driver: GrowthSuggestion['driver'],
  { first, before, last, hasGaps }: Span,
  {
    fit,
    ...values
  }: Readonly<Record<SuggestionMethod, number | null>> & { readonly fit: number | null },
): readonly GrowthSuggestion[] {
  return (['level', 'accumulative', 'lastYear', 'trend'] as const).flatMap((method) => {
    const value = values[method];
    if (value === null || !Number.isFinite(value)) return [];
    const isLast = method === 'lastYear';
    return [
      {
        ...{ method, driver, value, lastYear: last.year },
        firstYear: isLast ? before.year : first.year,
        fit: method === 'trend' ? fit : null,
        hasGaps: !isLast && hasGaps,
      },
    ];
  });
}
