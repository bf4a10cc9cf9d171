import {
  type AxisState,
  type ChartState,
  LABEL_POSITIONS,
  type SeriesState,
  type SheetArea,
} from '../../book/book';
import {
  addChart,
  addSeries,
  chartsOn,
  checkChart,
  checkChartType,
  deleteChart,
  findChart,
  findSeries,
  placeChart,
  setChartData,
} from '../../book/charts';
import { boundingRange } from '../../../shared/cell-range';
import { addressOf, checkUnprotected } from '../../book/sheets';
import { invalidArgument, itemNotFound } from '../../base/host-error';
import {
  asFlag,
  asNumber,
  asOneOf,
  asText,
  isGiven,
  optionalText,
  rangeArgument,
  textArgument,
  wholeArgument,
} from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type {
  AxisRef,
  ChartRef,
  HostObject,
  HostScope,
  SeriesRef,
  SheetRef,
} from '../base/host-object';
import { hostObject, isHostObject } from '../base/host-object';
import { rangeByAddress } from '../base/range-by-address';

export const chartCollectionClass: HostClass<SheetRef> = {
  get: { Count: ({ book }, { sheetId }) => chartsOn(book, sheetId).length },
  items: ({ book }, { sheetId }) =>
    chartsOn(book, sheetId).map((chart) => hostObject('Chart', { sheetId, chart })),
  item: (scope, ref, key) => chartNamed(scope, ref, asText(key)),
  call: {
    Add: ({ book }, { sheetId }, arguments_) => {
      const type = textArgument(arguments_, 0);
      const seriesBy = optionalText(arguments_, 2) ?? 'Auto';
      const chart = addChart(book, sheetId, type, rangeArgument(arguments_, 1), seriesBy);
      return hostObject('Chart', { sheetId, chart });
    },
    GetCount: ({ book }, { sheetId }) => chartsOn(book, sheetId).length,
    GetItem: (scope, ref, arguments_) => chartNamed(scope, ref, textArgument(arguments_, 0)),
    GetItemAt: ({ book }, { sheetId }, arguments_) => {
      const chart = chartsOn(book, sheetId)[wholeArgument(arguments_, 0)];
      if (!chart) throw invalidArgument('There are not so many charts.');
      return hostObject('Chart', { sheetId, chart });
    },
    GetItemOrNullObject: ({ book }, { sheetId }, arguments_) => {
      const chart = findChart(book, sheetId, textArgument(arguments_, 0));
      return chart && hostObject('Chart', { sheetId, chart });
    },
  },
};

const sides = { Height: 'height', Left: 'left', Top: 'top', Width: 'width' } as const;

export const chartClass: HostClass<ChartRef> = {
  identity: (scope, ref) => ({ Id: alive(scope, ref).id }),
  get: {
    ...Object.fromEntries(
      Object.entries(sides).map(([name, side]) => [
        name,
        (scope: HostScope, ref: ChartRef) => alive(scope, ref).position[side],
      ]),
    ),
    ChartType: (scope, ref) => alive(scope, ref).chartType,
    Id: (scope, ref) => alive(scope, ref).id,
    Name: (scope, ref) => alive(scope, ref).name,
  },
  set: {
    ...Object.fromEntries(
      Object.entries(sides).map(([name, side]) => [
        name,
        (scope: HostScope, ref: ChartRef, value: unknown) => {
          writable(scope, ref).position[side] = asNumber(value);
        },
      ]),
    ),
    ChartType: (scope, ref, value) => {
      const chart = writable(scope, ref);
      chart.chartType = checkChartType(asText(value));
      for (const series of chart.series) series.chartType = chart.chartType;
    },
    Name: (scope, ref, value) => {
      writable(scope, ref).name = asText(value);
    },
  },
  navigate: {
    Axes: (_, ref) => hostObject('ChartAxes', ref),
    Format: (_, { chart }) => hostObject('ChartAreaFormat', { values: chart.format, prefix: '' }),
    Legend: (_, ref) => hostObject('ChartLegend', ref),
    Series: (_, ref) => hostObject('ChartSeriesCollection', ref),
    Title: (_, ref) => hostObject('ChartTitle', ref),
    Worksheet: (_, { sheetId }) => hostObject('Worksheet', { sheetId }),
  },
  call: {
    Activate: ({ book }, { sheetId }) => {
      book.changeSheets(() => {
        book.grid.activate(sheetId);
      });
    },
    Delete: ({ book }, { sheetId, chart }) => {
      deleteChart(book, sheetId, chart);
    },
    SetData: (scope, ref, arguments_) => {
      const seriesBy = optionalText(arguments_, 1) ?? 'Auto';
      setChartData(scope.book, writable(scope, ref), rangeArgument(arguments_, 0), seriesBy);
    },
    SetPosition: (scope, ref, arguments_) => {
      const corner = (index: number) =>
        isHostObject(arguments_[index])
          ? rangeArgument(arguments_, index)
          : rangeByAddress(scope.book, ref.sheetId, textArgument(arguments_, index));
      const start = corner(0).area;
      const end = isGiven(arguments_[1]) ? corner(1).area : start;
      const chart = writable(scope, ref);
      placeChart(scope.book, ref.sheetId, chart, boundingRange(start, end));
    },
  },
};

export const chartTitleClass: HostClass<ChartRef> = {
  get: {
    Overlay: (scope, ref) => alive(scope, ref).title.overlay,
    Text: (scope, ref) => alive(scope, ref).title.text,
    Visible: (scope, ref) => alive(scope, ref).title.visible,
  },
  set: {
    Overlay: (scope, ref, value) => {
      writable(scope, ref).title.overlay = asFlag(value);
    },
    Text: (scope, ref, value) => {
      const { title } = writable(scope, ref);
      title.text = asText(value);
      title.visible = true;
    },
    Visible: (scope, ref, value) => {
      writable(scope, ref).title.visible = asFlag(value);
    },
  },
  navigate: {
    Format: (_, { chart }) =>
      hostObject('ChartTitleFormat', { values: chart.format, prefix: 'Title.' }),
  },
};

const legendPositions = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'] as const;

export const chartLegendClass: HostClass<ChartRef> = {
  get: {
    Overlay: (scope, ref) => alive(scope, ref).legend.overlay,
    Position: (scope, ref) => alive(scope, ref).legend.position,
    Visible: (scope, ref) => alive(scope, ref).legend.visible,
  },
  set: {
    Overlay: (scope, ref, value) => {
      writable(scope, ref).legend.overlay = asFlag(value);
    },
    Position: (scope, ref, value) => {
      writable(scope, ref).legend.position = asOneOf(value, legendPositions);
    },
    Visible: (scope, ref, value) => {
      writable(scope, ref).legend.visible = asFlag(value);
    },
  },
  navigate: {
    Format: (_, { chart }) =>
      hostObject('ChartLegendFormat', { values: chart.format, prefix: 'Legend.' }),
  },
};

export const chartAxesClass: HostClass<ChartRef> = {
  navigate: {
    CategoryAxis: (_, ref) => hostObject('ChartAxis', { ...ref, axis: 'categoryAxis' }),
    ValueAxis: (_, ref) => hostObject('ChartAxis', { ...ref, axis: 'valueAxis' }),
  },
  call: {
    GetItem: (_, ref, arguments_) => {
      const type = asOneOf(textArgument(arguments_, 0), ['Category', 'Value']);
      return hostObject('ChartAxis', {
        ...ref,
        axis: type === 'Category' ? 'categoryAxis' : 'valueAxis',
      });
    },
  },
};

export const chartAxisClass: HostClass<AxisRef> = {
  get: {
    Maximum: (scope, ref) => axisOf(scope, ref).maximum,
    Minimum: (scope, ref) => axisOf(scope, ref).minimum,
    NumberFormat: (scope, ref) => axisOf(scope, ref).numberFormat,
    ReversePlotOrder: (scope, ref) => axisOf(scope, ref).reversed,
    TickLabelPosition: (scope, ref) => axisOf(scope, ref).labelPosition,
    Visible: (scope, ref) => axisOf(scope, ref).visible,
  },
  set: {
    Maximum: (scope, ref, value) => {
      writableAxis(scope, ref).maximum = value === '' ? '' : asNumber(value);
    },
    Minimum: (scope, ref, value) => {
      writableAxis(scope, ref).minimum = value === '' ? '' : asNumber(value);
    },
    NumberFormat: (scope, ref, value) => {
      writableAxis(scope, ref).numberFormat = asText(value);
    },
    ReversePlotOrder: (scope, ref, value) => {
      writableAxis(scope, ref).reversed = asFlag(value);
    },
    TickLabelPosition: (scope, ref, value) => {
      writableAxis(scope, ref).labelPosition = asOneOf(value, LABEL_POSITIONS);
    },
    Visible: (scope, ref, value) => {
      writableAxis(scope, ref).visible = asFlag(value);
    },
  },
  navigate: {
    Format: (_, { chart, axis }) =>
      hostObject('ChartAxisFormat', { values: chart[axis].format, prefix: '' }),
    MajorGridlines: (_, ref) => hostObject('ChartGridlines', { ...ref, minor: false }),
    MinorGridlines: (_, ref) => hostObject('ChartGridlines', { ...ref, minor: true }),
    Title: (_, ref) => hostObject('ChartAxisTitle', ref),
  },
};

export const chartAxisTitleClass: HostClass<AxisRef> = {
  get: {
    Text: (scope, ref) => axisOf(scope, ref).title,
    Visible: (scope, ref) => axisOf(scope, ref).titleVisible,
  },
  set: {
    Text: (scope, ref, value) => {
      const axis = writableAxis(scope, ref);
      axis.title = asText(value);
      axis.titleVisible = true;
    },
    Visible: (scope, ref, value) => {
      writableAxis(scope, ref).titleVisible = asFlag(value);
    },
  },
  navigate: {
    Format: (_, { chart, axis }) =>
      hostObject('ChartAxisTitleFormat', { values: chart[axis].format, prefix: 'Title.' }),
  },
};

type GridlinesRef = AxisRef & { readonly minor: boolean };

export const chartGridlinesClass: HostClass<GridlinesRef> = {
  get: { Visible: (scope, ref) => axisOf(scope, ref)[gridlinesOf(ref)] },
  set: {
    Visible: (scope, ref, value) => {
      writableAxis(scope, ref)[gridlinesOf(ref)] = asFlag(value);
    },
  },
  navigate: {
    Format: (_, { chart, axis, minor }) =>
      hostObject('ChartGridlinesFormat', {
        values: chart[axis].format,
        prefix: minor ? 'MinorGridlines.' : 'MajorGridlines.',
      }),
  },
};

export const chartSeriesCollectionClass: HostClass<ChartRef> = {
  get: { Count: (scope, ref) => alive(scope, ref).series.length },
  items: (scope, ref) =>
    alive(scope, ref).series.map(({ id }) => hostObject('ChartSeries', { ...ref, seriesId: id })),
  call: {
    Add: (scope, ref, arguments_) => {
      const chart = writable(scope, ref);
      const { id } = addSeries(scope.book, chart, optionalText(arguments_, 0));
      return hostObject('ChartSeries', { ...ref, seriesId: id });
    },
    GetCount: (scope, ref) => alive(scope, ref).series.length,
    GetItemAt: (scope, ref, arguments_) => {
      const series = alive(scope, ref).series[wholeArgument(arguments_, 0)];
      if (!series) throw invalidArgument('There are not so many series.');
      return hostObject('ChartSeries', { ...ref, seriesId: series.id });
    },
  },
};

/** Stored and returned; the host does not draw them. */
const keptOfSeries: Readonly<Record<string, unknown>> = {
  AxisGroup: 'Primary',
  GapWidth: 219,
  HasDataLabels: false,
  MarkerBackgroundColor: '#000000',
  MarkerForegroundColor: '#000000',
  MarkerSize: 5,
  MarkerStyle: 'Automatic',
  Overlap: -27,
  Smooth: false,
};

export const chartSeriesClass: HostClass<SeriesRef> = {
  get: {
    ...Object.fromEntries(
      Object.entries(keptOfSeries).map(([name, initial]) => [
        name,
        (scope: HostScope, ref: SeriesRef) => seriesOf(scope, ref).format.get(name) ?? initial,
      ]),
    ),
    ChartType: (scope, ref) => seriesOf(scope, ref).chartType,
    Name: (scope, ref) => seriesOf(scope, ref).name,
  },
  set: {
    ...Object.fromEntries(
      Object.entries(keptOfSeries).map(([name, initial]) => [
        name,
        (scope: HostScope, ref: SeriesRef, value: unknown) => {
          if (typeof value !== typeof initial) throw invalidArgument(`${name} is of another type.`);
          writableSeries(scope, ref).format.set(name, value);
        },
      ]),
    ),
    ChartType: (scope, ref, value) => {
      writableSeries(scope, ref).chartType = checkChartType(asText(value));
    },
    Name: (scope, ref, value) => {
      writableSeries(scope, ref).name = asText(value);
    },
  },
  navigate: {
    Format: (scope, ref) =>
      hostObject('ChartSeriesFormat', { values: seriesOf(scope, ref).format, prefix: '' }),
  },
  call: {
    Delete: (scope, ref) => {
      const { series } = writable(scope, ref);
      series.splice(series.indexOf(seriesOf(scope, ref)), 1);
    },
    GetDimensionDataSourceString: (scope, ref, arguments_) => {
      const source = sourceOf(scope, ref, arguments_);
      return source ? addressOf(scope.book, source, 'both') : '';
    },
    GetDimensionDataSourceType: (scope, ref, arguments_) =>
      sourceOf(scope, ref, arguments_) ? 'LocalRange' : 'Unknown',
    GetDimensionValues: (scope, ref, arguments_) => {
      const dimension = asOneOf(textArgument(arguments_, 0), ['Categories', 'Values']);
      const { categories, values } = seriesOf(scope, ref);
      const range = dimension === 'Values' ? values : categories;
      if (!range) return [];
      return scope.book.grid
        .read(range.sheetId, range.area)
        .flatMap((row) => row.map(({ value }) => value));
    },
    SetValues: (scope, ref, arguments_) => {
      writableSeries(scope, ref).values = rangeArgument(arguments_, 0);
    },
    SetXAxisValues: (scope, ref, arguments_) => {
      writableSeries(scope, ref).categories = rangeArgument(arguments_, 0);
    },
  },
};

/** Charts of these types do not tell where their numbers come from (OfficeDev/office-js#6143). */
const withoutSources = /^(Histogram|Pareto|BoxWhisker)/;
const dimensionsOfPoints = ['XValues', 'YValues', 'BubbleSizes'] as const;

/** The cells of one dimension of a series; null for none. */
function sourceOf(
  scope: HostScope,
  ref: SeriesRef,
  arguments_: readonly unknown[],
): SheetArea | null {
  const { chartType, categories, values } = seriesOf(scope, ref);
  if (withoutSources.test(chartType)) throw invalidArgument('The chart does not tell its source.');
  const hasPoints = /^(XYScatter|Bubble)/.test(chartType);
  const dimensions = hasPoints ? dimensionsOfPoints : (['Categories', 'Values'] as const);
  switch (asOneOf(textArgument(arguments_, 0), dimensions)) {
    case 'Categories':
    case 'XValues':
      return categories;
    case 'Values':
    case 'YValues':
      return values;
    case 'BubbleSizes':
      return null;
  }
}

function alive({ book }: HostScope, { sheetId, chart }: ChartRef): ChartState {
  return checkChart(book, sheetId, chart);
}

function writable(scope: HostScope, ref: ChartRef): ChartState {
  checkUnprotected(scope.book, ref.sheetId);
  return alive(scope, ref);
}

function chartNamed({ book }: HostScope, { sheetId }: SheetRef, key: string): HostObject {
  const chart = findChart(book, sheetId, key);
  if (!chart) throw itemNotFound(`There is no chart "${key}".`);
  return hostObject('Chart', { sheetId, chart });
}

function axisOf(scope: HostScope, ref: AxisRef): AxisState {
  return alive(scope, ref)[ref.axis];
}

function writableAxis(scope: HostScope, ref: AxisRef): AxisState {
  return writable(scope, ref)[ref.axis];
}

function gridlinesOf({ minor }: GridlinesRef): 'majorGridlines' | 'minorGridlines' {
  return minor ? 'minorGridlines' : 'majorGridlines';
}

function seriesOf(scope: HostScope, ref: SeriesRef): SeriesState {
  return findSeries(alive(scope, ref), ref.seriesId);
}

function writableSeries(scope: HostScope, ref: SeriesRef): SeriesState {
  return findSeries(writable(scope, ref), ref.seriesId);
}
