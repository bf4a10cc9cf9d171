import type { IndicatorReport, IndicatorRisk } from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';
import {
  actualYears,
  historyOf,
  targetLevel,
  type ChartPoint,
} from '../../plan/indicators/path-chart-model';

/** The geometry of a fan: prediction bands around a path. */
export interface FanChartModel {
  /** Corners of the bands, in percent, as SVG writes them; null where nothing is uncertain. */
  readonly outer: string | null;
  readonly inner: string | null;
  readonly median: readonly ChartPoint[];
  /** What is known: the years before the base year up to the last actual. */
  readonly known: readonly ChartPoint[];
  /** The plan, from the last known year on. */
  readonly plan: readonly ChartPoint[];
  readonly targets: readonly (ChartPoint & { readonly id: string })[];
}

/** Margins for the marks at the edges, in percent. */
const MARGIN = { x: 3, y: 8 };

/** As many years before the base year as leave the bands their room. */
const MOST_KNOWN_YEARS = 4;

/** The five percentiles of a year. */
interface Band {
  readonly year: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** The bands of the years that have any; a year without a value in any future has none. */
export function bandsOf(risk: IndicatorRisk): readonly Band[] {
  const { years } = risk;
  return years.flatMap((year, index) => {
    const of = (values: readonly number[]): number => values[index] ?? NaN;
    const { p5, p25, p50, p75, p95 } = risk;
    const band = { year, p5: of(p5), p25: of(p25), p50: of(p50), p75: of(p75), p95: of(p95) };
    return Object.values(band).every(Number.isFinite) ? [band] : [];
  });
}

/**
 * Lays out the bands around the path of an indicator. The path is that of the plan as it is now; the
 * bands may be those of a moment ago.
 *
 * @param risk - null while there are no bands yet
 */
export function fanChart(report: IndicatorReport, risk: IndicatorRisk | null): FanChartModel {
  const base = report.years[0] ?? 0;
  const bands = risk?.isUncertain ? bandsOf(risk) : [];
  const history = historyOf(report, MOST_KNOWN_YEARS);
  const targets = report.targets.flatMap(({ target }) => {
    const level = targetLevel(report, target);
    return level === null ? [] : [{ id: target.id, year: target.year, level }];
  });
  const place = placing(report, [
    ...report.values,
    ...bands.flatMap(({ p5, p95 }) => [p5, p95]),
    ...targets.map(({ level }) => level),
    ...history.map(({ value }) => value),
  ]);
  const path = report.values.map((value, index) => place(base + index, value));
  const knownOfPath = 1 + actualYears(report);
  const start = { year: base, value: report.values[0] ?? 0 };
  const line = (percentile: Exclude<keyof Band, 'year'>): readonly ChartPoint[] => [
    place(start.year, start.value),
    ...bands.map((band) => place(band.year, band[percentile])),
  ];
  const isUncertain = bands.length > 0;
  return {
    outer: isUncertain ? area(line('p95'), line('p5')) : null,
    inner: isUncertain ? area(line('p75'), line('p25')) : null,
    median: isUncertain ? line('p50').slice(knownOfPath - 1) : [],
    known: [...history.map(({ year, value }) => place(year, value)), ...path.slice(0, knownOfPath)],
    plan: path.slice(knownOfPath - 1),
    targets: targets.map(({ id, year, level }) => ({ id, ...place(year, level) })),
  };
}

/** Places a value of a year in the frame, so that all levels find room. */
function placing(
  report: IndicatorReport,
  levels: readonly number[],
): (year: number, level: number) => ChartPoint {
  const low = smallest(levels);
  const span = largest(levels) - low;
  const base = report.years[0] ?? 0;
  const first = historyOf(report, MOST_KNOWN_YEARS)[0]?.year ?? base;
  const steps = Math.max((report.years.at(-1) ?? base) - first, 1);
  return (year, level) => ({
    x: MARGIN.x + ((year - first) / steps) * (100 - 2 * MARGIN.x),
    y: span === 0 ? 50 : 100 - MARGIN.y - ((level - low) / span) * (100 - 2 * MARGIN.y),
  });
}

function area(above: readonly ChartPoint[], below: readonly ChartPoint[]): string {
  return [...above, ...[...below].reverse()]
    .map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)
    .join(' ');
}
