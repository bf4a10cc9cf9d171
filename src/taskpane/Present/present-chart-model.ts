import type { IndicatorReport } from '../../domain/index';
import type { Formats } from '../format/create-formats';
import { pathChart, type ChartPoint, type PathChartModel } from '../PathChart/path-chart-model';

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
  const chart = pathChart(report, parent);
  const labelled = labelledYears(report);
  const last = report.years.length - 1;
  const path = chart.path.map((point, index): LabelledPoint => {
    const year = report.years[index] ?? 0;
    const value = report.values[index] ?? 0;
    return {
      ...point,
      year,
      value: labelled.has(year) ? formats.level(value, report.indicator) : '',
      isBelow: chart.targets.some(
        ({ x, y }) => x === point.x && y <= point.y && point.y - y < NEAR,
      ),
      anchor: index === 0 ? 'start' : index === last ? 'end' : 'middle',
    };
  });
  const isLevel = ({ id }: { readonly id: string }): boolean =>
    report.targets.some(
      ({ target }) => target.id === id && (target.basis === 'level' || target.basis === 'share'),
    );
  const lines = new Set(chart.targets.filter(isLevel).map(({ y }) => y));
  return { ...chart, path, lines: [...lines] };
}

/** The first and the last year, those of targets, and the others as long as there is room. */
function labelledYears({ years, targets }: IndicatorReport): ReadonlySet<number> {
  const ends = years.filter((_, index) => index === 0 || index === years.length - 1);
  const wanted = targets.map(({ target }) => target.year);
  const inOrder = new Set([...ends, ...wanted, ...(years.length <= MOST_LABELS ? years : [])]);
  return new Set([...inOrder].slice(0, MOST_LABELS));
}
