import {
  isFlow,
  isIndex,
  type IndicatorReport,
  type KnownValue,
  type Target,
} from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';

/** A point of the chart, in percent from the left and from the top. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** The geometry of a path chart. */
export interface PathChartModel {
  readonly path: readonly ChartPoint[];
  /** What is known: the years before the base year up to the last actual; empty without a history. */
  readonly known: readonly ChartPoint[];
  /** How many points of the path, from the first, are among what is known. */
  readonly knownOfPath: number;
  /** The path of the parent scenario; empty if there is none or it is the same. */
  readonly compared: readonly ChartPoint[];
  readonly targets: readonly (ChartPoint & { readonly id: string; readonly isMet: boolean })[];
}

/** Margins for the marks at the edges, in percent. */
const MARGIN = { x: 3, y: 12 };

/**
 * Lays out a path, the path it is compared with, and the levels of the targets. A target on growth or
 * on a change is drawn at the level that it leads to.
 *
 * @param mostYears - how many years before the base year are drawn
 */
export function pathChart(
  report: IndicatorReport,
  compared: IndicatorReport | null,
  mostYears = MOST_KNOWN_YEARS,
): PathChartModel {
  const targets = report.targets.flatMap(({ target, met }) => {
    const level = targetLevel(report, target);
    return level === null ? [] : [{ id: target.id, isMet: met, year: target.year, level }];
  });
  const other = compared && !sameValues(compared, report) ? compared.values : [];
  const history = historyOf(report, mostYears);
  const levels = [
    ...report.values,
    ...other,
    ...targets.map(({ level }) => level),
    ...history.map(({ value }) => value),
  ];
  const low = smallest(levels);
  const span = largest(levels) - low;
  const base = report.years[0] ?? 0;
  const first = history[0]?.year ?? base;
  const steps = Math.max((report.years.at(-1) ?? base) - first, 1);
  const place = (year: number, level: number): ChartPoint => ({
    x: MARGIN.x + ((year - first) / steps) * (100 - 2 * MARGIN.x),
    y: span === 0 ? 50 : 100 - MARGIN.y - ((level - low) / span) * (100 - 2 * MARGIN.y),
  });
  const lay = (values: readonly number[]): readonly ChartPoint[] =>
    values.map((value, index) => place(base + index, value));
  const path = lay(report.values);
  const knownOfPath = history.length === 0 ? 0 : 1 + actualYears(report);
  return {
    ...{ path, knownOfPath },
    known: [...history.map(({ year, value }) => place(year, value)), ...path.slice(0, knownOfPath)],
    compared: lay(other),
    targets: targets.map(({ id, isMet, year, level }) => ({ id, isMet, ...place(year, level) })),
  };
}

/** As many years before the base year as a small chart has room for. */
const MOST_KNOWN_YEARS = 10;

/** The known values before the base year; of an index there are none in its own measure. */
export function historyOf(
  { indicator, years }: IndicatorReport,
  mostYears: number,
): readonly KnownValue[] {
  if (isIndex(indicator)) return [];
  return indicator.known.filter(({ year }) => year >= (years[0] ?? 0) - mostYears);
}

/** How many years in a row after the base year have an actual value. */
export function actualYears({ drivers }: IndicatorReport): number {
  const actuals = drivers.find(({ driver }) => driver === 'actual')?.values ?? [];
  const end = actuals.findIndex(({ value }) => value === null);
  return end < 0 ? actuals.length : end;
}

/**
 * The level that meets a target; null for the sum of a flow, which is not a level, for a lead over
 * another indicator, and where what it starts from is not known.
 */
export function targetLevel(report: IndicatorReport, target: Target): number | null {
  const { basis, value, year, relativeTo } = target;
  const { indicator } = report;
  const unjudged = report.targets.find((each) => each.target === target)?.unjudged ?? null;
  if (relativeTo !== null || unjudged !== null) return null;
  const valueOf = (at: number): number =>
    report.values[report.years.indexOf(at)] ??
    indicator.known.find((known) => known.year === at)?.value ??
    0;
  const before = (target.fromYear ?? report.years[1] ?? year) - 1;
  switch (basis) {
    case 'level':
    case 'share':
      return value;
    case 'growth':
      return valueOf(year - 1) * (1 + value);
    case 'averageGrowth':
      return valueOf(before) * (1 + value) ** (year - before);
    case 'cumulativeChange':
      return valueOf(before) * (1 + value);
    case 'cumulative':
      return isFlow(report.indicator) ? null : valueOf(before) + value;
  }
}

function sameValues(one: IndicatorReport, other: IndicatorReport): boolean {
  return one.values.every((value, index) => value === other.values[index]);
}
