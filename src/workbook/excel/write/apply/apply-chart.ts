import { cellAddress } from '../../../../shared/a1';
import type { ChartKind, PlannedChart, SheetRange } from '../../../model';

const CHART_TYPES = {
  ...({ line: 'Line', column: 'ColumnClustered', bar: 'BarClustered' } as const),
  ...({ stackedArea: 'AreaStacked', stackedBar: 'BarStacked' } as const),
} as const satisfies Readonly<Record<ChartKind, string>>;

const MARKERS = {
  ...({ circle: 'Circle', square: 'Square', triangle: 'Triangle', diamond: 'Diamond' } as const),
  none: 'None',
} as const;

/**
 * Adds a native chart that follows the cells it is drawn from. Values, names and categories of every
 * series are set: Excel guesses them from the cells otherwise.
 */
export function applyChart(
  sheet: Excel.Worksheet,
  planned: PlannedChart,
  rangeOf: (place: SheetRange) => Excel.Range,
): void {
  const [first, ...others] = planned.series;
  if (!first) return;
  const values = rangeOf(first.values);
  const categories = rangeOf(planned.categories);
  const rows = first.values.range.rowCount === 1;
  const chart = sheet.charts.add(CHART_TYPES[planned.kind], values, rows ? 'Rows' : 'Columns');
  chart.name = planned.name;
  chart.title.text = planned.title;
  const firstSeries = chart.series.getItemAt(0);
  firstSeries.name = first.name;
  setData(firstSeries, values, categories);
  applySeries(firstSeries, first, planned);
  for (const each of others) {
    const series = chart.series.add(each.name);
    setData(series, rangeOf(each.values), categories);
    applySeries(series, each, planned);
  }
  applyFrame(chart, planned);
}

function setData(series: Excel.ChartSeries, values: Excel.Range, categories: Excel.Range): void {
  series.setValues(values);
  series.setXAxisValues(categories);
}

/** The titles of the axes, the legend and the place of a chart. */
function applyFrame(chart: Excel.Chart, planned: PlannedChart): void {
  if (planned.categoryTitle !== null) chart.axes.categoryAxis.title.text = planned.categoryTitle;
  if (planned.valueTitle !== null) chart.axes.valueAxis.title.text = planned.valueTitle;
  if (planned.valueMinimum !== undefined) chart.axes.valueAxis.minimum = planned.valueMinimum;
  if (planned.kind === 'stackedBar') {
    // Excel draws the first category at the bottom, and its name at 0, over the bars.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.tickLabelPosition = 'Low';
  }
  chart.legend.position = 'Bottom';
  const { row, column, rowCount, columnCount } = planned.place;
  chart.setPosition(
    cellAddress(row, column),
    cellAddress(row + rowCount - 1, column + columnCount - 1),
  );
}

function applySeries(
  series: Excel.ChartSeries,
  { color, dashed, marker }: PlannedChart['series'][number],
  { kind }: PlannedChart,
): void {
  if (kind !== 'line') {
    series.format.fill.setSolidColor(color);
    return;
  }
  const { line } = series.format;
  line.color = color;
  if (dashed) line.lineStyle = 'Dash';
  const style = MARKERS[dashed ? 'none' : (marker ?? 'circle')];
  series.markerStyle = style;
  if (style === 'None') return;
  // A marker without colours of its own is drawn hollow, or in the colours of the theme.
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}
