import { BASIS_FACTS, type IndicatorReport } from '../../domain/index';
import type { Formats } from '../controls/format/create-formats';
import {
  pathChart,
  type ChartPoint,
  type PathChartModel,
} from '../plan/indicators/path-chart-model';

/** A point of the path with what is written at it. */
export interface LabelledPoint extends ChartPoint {
  readonly year: number;
  /** Empty where there is no room for it. */
  readonly value: string;
  /** Written under the point where a target stands just above it. */
  readonly isBelow: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PresentChartModel extends Omit<PathChartModel, 'path'> {
  readonly path: readonly LabelledPoint[];
  /** Where the lines of targets on a level stand; a target on growth is a mark in its year alone. */
  readonly lines: readonly number[];
}

/** So many numbers fit beside each other in the narrowest pane. */
const MOST_LABELS = 4;
/** A target nearer than this above a point, in percent, would cover what stands there. */
const NEAR = 24;

/** Lays out a path for the screen, with the values written at its points. */
export function presentChart(
  report: IndicatorReport,
  parent: IndicatorReport | null,
  formats: Formats,
): PresentChartModel {
  const chart = withRoom(pathChart(report, parent));
  const labelled = labelledYears(report);
  const last = report.years.length - 1;
  const path = chart.path.map((point, index): LabelledPoint => {
    const year = report.years[index] ?? 0;
    const value = report.values[index] ?? 0;
    return {
      ...point,
      year,
      value: labelled.has(year) ? formats.level(value, report.indicator) : '',
      isBelow: isCrossedAbove(chart.path, index) || hasTargetAbove(chart, point),
      anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle',
    };
  });
  const isLevel = ({ id }: { readonly id: string }): boolean =>
    report.targets.some(({ target }) => target.id === id && BASIS_FACTS[target.basis].isLevel);
  const lines = new Set(chart.targets.filter(isLevel).map(({ y }) => y));
  return { ...chart, path, lines: [...lines] };
}

/** Room above and below the path for the numbers, in percent: more than the small chart leaves. */
const ROOM = { top: 18, bottom: 22 };

function withRoom(chart: PathChartModel): PathChartModel {
  const place = <Point extends ChartPoint>(point: Point): Point => ({
    ...point,
    y: ROOM.top + (point.y / 100) * (100 - ROOM.top - ROOM.bottom),
  });
  return {
    path: chart.path.map(place),
    compared: chart.compared.map(place),
    targets: chart.targets.map(place),
  };
}

/** At an end the path itself would run through a number that is written above it. */
function isCrossedAbove(path: readonly ChartPoint[], index: number): boolean {
  const neighbour = path[index === 0 ? 1 : index - 1];
  const isEnd = index === 0 || index === path.length - 1;
  return isEnd && (neighbour?.y ?? 100) < (path[index]?.y ?? 0);
}

function hasTargetAbove({ targets }: PathChartModel, point: ChartPoint): boolean {
  return targets.some(({ x, y }) => x === point.x && y <= point.y && point.y - y < NEAR);
}

/** The first and the last year, those of targets, and the others as long as there is room. */
function labelledYears({ years, targets }: IndicatorReport): ReadonlySet<number> {
  const ends = years.filter((_, index) => index === 0 || index === years.length - 1);
  const wanted = targets.map(({ target }) => target.year);
  const inOrder = new Set([...ends, ...wanted, ...(years.length <= MOST_LABELS ? years : [])]);
  return new Set([...inOrder].slice(0, MOST_LABELS));
}
