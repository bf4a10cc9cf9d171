import { formatNumber } from './format-number';
import { niceTicks } from './nice-ticks';
import type { ChartModel } from './chart-model';
import { largest } from '../../shared/extremes';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Label {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Tick {
  readonly label: string;
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'middle' | 'end';
}

/** A chart in the units of its drawing. */
export interface ChartShape {
  readonly plot: Size & { readonly left: number; readonly top: number };
  readonly ticks: readonly Tick[];
  readonly categories: readonly Label[];
  readonly valueTitle: {
    readonly x: number;
    readonly y: number;
    readonly transform: string;
  } | null;
  readonly marks: readonly {
    readonly key: string;
    readonly color: string;
    readonly box: Size & { readonly x: number; readonly y: number };
  }[];
  readonly lines: readonly {
    readonly key: string;
    readonly color: string;
    readonly dashed: boolean;
    readonly path: string;
    readonly points: readonly (readonly [number, number])[];
  }[];
  readonly areas: readonly {
    readonly key: string;
    readonly color: string;
    readonly path: string;
  }[];
}

/** The part of a category's band that the columns fill. */
const filled = 0.7;

/** Computes the position of every part of a chart. */
export function chartShape(model: ChartModel, size: Size): ChartShape {
  const isBar = model.kind === 'bar' || model.kind === 'stackedBar';
  const spans = spansOf(model);
  const ticks = ticksOf(model, spans);
  const labels = ticks.map((tick) => formatNumber(tick, model.numberFormat));
  const wide = largest([
    ...(isBar ? model.categories : labels).map((label) => textWidth(label)),
    8,
  ]);
  const hasValueTitle = model.valueTitle !== null && !isBar;
  const left = Math.min(wide + 10 + (hasValueTitle ? 18 : 0), size.width / 2.5);
  const bottom = model.categoryTitle === null ? 20 : 36;
  const plot = { left, top: 8, width: size.width - left - 12, height: size.height - 8 - bottom };
  const [lowest = 0, highest = 1] = [ticks[0], ticks.at(-1)];
  const along = (value: number) => (value - lowest) / (highest - lowest || 1);
  const valueAt = (value: number) =>
    isBar ? plot.left + along(value) * plot.width : plot.top + (1 - along(value)) * plot.height;
  const count = Math.max(model.categories.length, 1);
  const band = (isBar ? plot.height : plot.width) / count;
  const centre = (index: number) => (isBar ? plot.top : plot.left) + (index + 0.5) * band;

  return {
    plot,
    ticks: ticks.map((tick, index) => tickOf(valueAt(tick), labels[index] ?? '', plot, isBar)),
    categories: model.categories.map((label, index) =>
      isBar
        ? { key: String(index), label, x: plot.left - 6, y: centre(index) + 4, anchor: 'end' }
        : {
            key: String(index),
            label,
            x: centre(index),
            y: plot.top + plot.height + 15,
            anchor: 'middle',
          },
    ),
    valueTitle: hasValueTitle ? turned(11, plot.top + plot.height / 2) : null,
    marks: hasBars(model) ? marksOf(model, spans, { isBar, band, centre, valueAt, lowest }) : [],
    lines: model.kind === 'line' ? linesOf(model, centre, valueAt) : [],
    areas: model.kind === 'stackedArea' ? areasOf(model, spans, centre, valueAt) : [],
  };
}

function hasBars({ kind }: ChartModel): boolean {
  return kind !== 'line' && kind !== 'stackedArea';
}

/** From where to where each number of each series is drawn. */
type Spans = readonly (readonly (readonly [number, number] | null)[])[];

/**
 * Numbers begin at 0 or, where they are stacked, at the end of the one before: of bars, those to the
 * left and those to the right of 0 by themselves.
 */
function spansOf({ kind, series }: ChartModel): Spans {
  const ends: { above: number; below: number }[] = [];
  return series.map(({ values }) =>
    values.map((value, index) => {
      if (value === null) return null;
      const end = (ends[index] ??= { above: 0, below: 0 });
      if (kind !== 'stackedArea' && kind !== 'stackedBar') return [0, value];
      const side = value < 0 && kind === 'stackedBar' ? 'below' : 'above';
      const from = end[side];
      end[side] += value;
      return [from, end[side]];
    }),
  );
}

function ticksOf({ kind, valueMinimum }: ChartModel, spans: Spans): readonly number[] {
  const ends = spans.flatMap((line) => line.flatMap((span) => (span ? [span[1]] : [])));
  if (valueMinimum === undefined) return niceTicks(ends, kind !== 'line');
  const shown = [valueMinimum, ...ends.filter((end) => end > valueMinimum)];
  const [, ...others] = niceTicks(shown, false).filter((tick) => tick >= valueMinimum);
  return [valueMinimum, ...others];
}

function tickOf(position: number, label: string, plot: ChartShape['plot'], isBar: boolean): Tick {
  const bottom = plot.top + plot.height;
  return isBar
    ? {
        label,
        x1: position,
        x2: position,
        y1: plot.top,
        y2: bottom,
        labelX: position,
        labelY: bottom + 15,
        anchor: 'middle',
      }
    : {
        label,
        x1: plot.left,
        x2: plot.left + plot.width,
        y1: position,
        y2: position,
        labelX: plot.left - 6,
        labelY: position + 4,
        anchor: 'end',
      };
}

function turned(x: number, y: number) {
  return { x, y, transform: `rotate(-90 ${String(x)} ${String(y)})` };
}

function linesOf(
  { series }: ChartModel,
  centre: (index: number) => number,
  valueAt: (value: number) => number,
): ChartShape['lines'] {
  return series.map(({ name, color, dashed, values }) => {
    const places = values.map((value, index) =>
      value === null ? null : ([centre(index), valueAt(value)] as const),
    );
    const path = places
      .map((place, index) =>
        place === null
          ? ''
          : `${(places[index - 1] ?? null) === null ? 'M' : 'L'}${place.map((n) => n.toFixed(1)).join(' ')}`,
      )
      .join('');
    return {
      key: name,
      color,
      dashed,
      path,
      points: places.filter((place) => place !== null),
    };
  });
}

function areasOf(
  { series }: ChartModel,
  spans: Spans,
  centre: (index: number) => number,
  valueAt: (value: number) => number,
): ChartShape['areas'] {
  const place = (index: number, value: number) =>
    `${centre(index).toFixed(1)} ${valueAt(value).toFixed(1)}`;
  return series.map(({ name, color }, nth) => {
    const line = (spans[nth] ?? []).map((span) => span ?? ([0, 0] as const));
    const upper = line.map(([, to], index) => place(index, to));
    const lower = line.map(([from], index) => place(index, from)).reverse();
    return { key: name, color, path: `M${[...upper, ...lower].join('L')}Z` };
  });
}

interface Scales {
  readonly isBar: boolean;
  readonly band: number;
  readonly lowest: number;
  readonly centre: (index: number) => number;
  readonly valueAt: (value: number) => number;
}

function marksOf({ kind, series }: ChartModel, spans: Spans, scales: Scales): ChartShape['marks'] {
  const { isBar, band, lowest, centre, valueAt } = scales;
  const isStacked = kind === 'stackedBar';
  const thick = (band * filled) / (isStacked ? 1 : Math.max(series.length, 1));
  return series.flatMap(({ name, color }, nth) =>
    (spans[nth] ?? []).flatMap((span, index) => {
      if (span === null) return [];
      const side = centre(index) - (band * filled) / 2 + (isStacked ? 0 : nth * thick);
      const start = valueAt(Math.max(span[0], lowest));
      const end = valueAt(span[1]);
      const [near, long] = [Math.min(start, end), Math.abs(start - end)];
      const box = isBar
        ? { x: near, y: side, width: long, height: thick * 0.92 }
        : { x: side, y: near, width: thick * 0.92, height: long };
      return [{ key: `${name}-${String(index)}`, color, box }];
    }),
  );
}

/** Accurate enough to leave room: a Chinese character is about twice as wide as a digit. */
function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11.5 : 6.2), 0);
}
