import type { Driver } from '../indicators/drivers';
import { driversOf } from '../indicators/kinds';
import type { Indicator } from '../plan/plan';
import { averageGrowth } from '../projection/average-growth';

/** How growth is derived from past years. */
export type SuggestionMethod =
  /** (V_n / V_0)^(1/n) − 1; for additions (V_n − V_0) / n. */
  | 'level'
  /** The rate at which a path of constant growth has the same sum. */
  | 'accumulative'
  /** The change of the last year. */
  | 'lastYear'
  /** The slope of the line through the logarithms; for additions, through the values. */
  | 'trend';

/** A suggested driver value, derived from the history of an indicator. */
export interface GrowthSuggestion {
  readonly method: SuggestionMethod;
  /** `growth` is a fraction per year, `netAdditions` are in the indicator's unit per year. */
  readonly driver: Extract<Driver, 'growth' | 'netAdditions'>;
  readonly value: number;
  /** The first and last year of the values used. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** R² of the trend line, 0 to 1; null for other methods. */
  readonly fit: number | null;
  /** Whether years between the first and the last are missing. */
  readonly hasGaps: boolean;
}

/** A value that was reached. */
export interface KnownPoint {
  readonly year: number;
  readonly value: number;
}

/**
 * Suggests growth rates from past years: both averages, the last year, and the trend e^slope − 1 of
 * the least-squares line through the logarithms. The accumulative average needs every year between
 * the first and the last; the level method and the trend do not. If a value is not above 0, there is
 * no growth rate and no suggestion.
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
 * Suggests additions per year for stocks of whole things: on average, in the last year, and along
 * the least-squares line through the values.
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

/**
 * Suggests how an indicator goes on, from its known values and its base value. Only growth and net
 * additions follow from a history.
 *
 * @example suggestFromHistory({ base: null, known: [], model: { kind: 'level' } }) // []
 */
export function suggestFromHistory({
  base,
  known,
  model,
}: Pick<Indicator, 'base' | 'known' | 'model'>): readonly GrowthSuggestion[] {
  const drivers = driversOf(model);
  if (base === null) return [];
  const points = [...known, base].map(({ year, value }) => ({ year, value }));
  if (drivers.includes('growth')) return suggestGrowth(points);
  return drivers.includes('netAdditions') ? suggestAdditions(points) : [];
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

/** A line through values, one per year. */
interface Trend {
  /** The rise per year. */
  readonly slope: number;
  /** R², 0 to 1; 1 if all values are equal. */
  readonly fit: number;
}

/**
 * Fits a line by ordinary least squares: slope = Σ (t − t̄)(y − ȳ) / Σ (t − t̄)². In Excel:
 * `=SLOPE(values, years)` and `=RSQ(values, years)`. Over logarithms, e^slope − 1 is the growth per
 * year, in Excel `=LOGEST(values, years)-1`.
 *
 * @param points - at least two, with different years
 * @example fitTrend([{ year: 2021, value: 1 }, { year: 2022, value: 3 }, { year: 2023, value: 5 }]) // { slope: 2, fit: 1 }
 */
function fitTrend(points: readonly { readonly year: number; readonly value: number }[]): Trend {
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
