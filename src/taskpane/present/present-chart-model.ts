import { BASIS_FACTS, type IndicatorReport } from '../../domain/index';
import type { Formats } from '../controls/format/create-formats';
import {
  pathChart,
  type ChartPoint,
  type PathChartModel,
} from '../plan/indicators/path-chart-model';

/** A point of the path with its label. */
export interface LabelledPoint extends ChartPoint {
  readonly year: number;
  /** Empty if there is no room for it. */
  readonly value: string;
  /** Whether the label goes below the point, because a target is just above it. */
  readonly isBelow: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PresentChartModel extends Omit<PathChartModel, 'path'> {
  readonly path: readonly LabelledPoint[];
  /** Heights of the lines of level targets; a growth target is only a mark in its year. */
  readonly lines: readonly number[];
}

/** The labels take the room that a history would need. */
const NO_HISTORY = 0;

/** How many labels fit side by side in the narrowest pane. */
const MOST_LABELS = 4;
/** A target closer than this above a point, in percent, would cover its label. */
const NEAR = 24;

/** Lays out a path for the screen, with the values written at its points. */
export function presentChart(
  report: IndicatorReport,
  parent: IndicatorReport | null,
  formats: Formats,
): PresentChartModel {
  const chart = withRoom(pathChart(report, parent, NO_HISTORY));
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

/** Room for the labels above and below the path, in percent; the small chart needs less. */
const ROOM = { top: 18, bottom: 22 };

function withRoom(chart: PathChartModel): PathChartModel {
  const place = <Point extends ChartPoint>(point: Point): Point => ({
    ...point,
    y: ROOM.top + (point.y / 100) * (100 - ROOM.top - ROOM.bottom),
  });
  return {
    path: chart.path.map(place),
    known: chart.known.map(place),
    knownOfPath: chart.knownOfPath,
    compared: chart.compared.map(place),
    targets: chart.targets.map(place),
  };
}

/** Whether the path itself would cross a label above this point; only at the ends. */
function isCrossedAbove(path: readonly ChartPoint[], index: number): boolean {
  const neighbour = path[index === 0 ? 1 : index - 1];
  const isEnd = index === 0 || index === path.length - 1;
  return isEnd && (neighbour?.y ?? 100) < (path[index]?.y ?? 0);
}

function hasTargetAbove({ targets }: PathChartModel, point: ChartPoint): boolean {
  return targets.some(({ x, y }) => x === point.x && y <= point.y && point.y - y < NEAR);
}

/** The first and last year, the years of targets, and all others if there is room. */
function labelledYears({ years, targets }: IndicatorReport): ReadonlySet<number> {
  const ends = years.filter((_, index) => index === 0 || index === years.length - 1);
  const wanted = targets.map(({ target }) => target.year);
  const inOrder = new Set([...ends, ...wanted, ...(years.length <= MOST_LABELS ? years : [])]);
  return new Set([...inOrder].slice(0, MOST_LABELS));
}
