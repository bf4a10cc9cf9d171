import { isFlow, type IndicatorReport, type Target } from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';

/** A point of the chart, in percent from the left and from the top. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** The geometry of a path chart. */
export interface PathChartModel {
  readonly path: readonly ChartPoint[];
  /** The path of the parent scenario; empty if there is none or it is the same. */
  readonly compared: readonly ChartPoint[];
  readonly targets: readonly (ChartPoint & { readonly id: string; readonly isMet: boolean })[];
}

/** Margins for the marks at the edges, in percent. */
const MARGIN = { x: 3, y: 12 };

/**
 * Lays out a path, the path it is compared with, and the levels of the targets. A target on growth or
 * on a change is drawn at the level that it leads to.
 */
export function pathChart(
  report: IndicatorReport,
  compared: IndicatorReport | null,
): PathChartModel {
  const targets = report.targets.flatMap(({ target, met }) => {
    const level = levelOf(report, target);
    return level === null ? [] : [{ id: target.id, isMet: met, year: target.year, level }];
  });
  const other = compared && !sameValues(compared, report) ? compared.values : [];
  const levels = [...report.values, ...other, ...targets.map(({ level }) => level)];
  const low = smallest(levels);
  const span = largest(levels) - low;
  const first = report.years[0] ?? 0;
  const steps = Math.max(report.years.length - 1, 1);
  const place = (year: number, level: number): ChartPoint => ({
    x: MARGIN.x + ((year - first) / steps) * (100 - 2 * MARGIN.x),
    y: span === 0 ? 50 : 100 - MARGIN.y - ((level - low) / span) * (100 - 2 * MARGIN.y),
  });
  const lay = (values: readonly number[]): readonly ChartPoint[] =>
    values.map((value, index) => place(first + index, value));
  return {
    path: lay(report.values),
    compared: lay(other),
    targets: targets.map(({ id, isMet, year, level }) => ({ id, isMet, ...place(year, level) })),
  };
}

/** The level that meets a target; null for the sum of a flow, which is not a level. */
function levelOf(report: IndicatorReport, target: Target): number | null {
  const { basis, value, year } = target;
  const valueOf = (at: number): number => report.values[report.years.indexOf(at)] ?? 0;
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
