import { cellAddress } from '../../../../shared/a1';
import type { PlannedChart, SheetRange } from '../../../model';

const CHART_TYPES = { line: 'Line', column: 'ColumnClustered', bar: 'BarClustered' } as const;

const MARKERS = {
  ...({ circle: 'Circle', square: 'Square', triangle: 'Triangle', diamond: 'Diamond' } as const),
  none: 'None',
} as const;

/** Adds a native chart that follows the cells it is drawn from. */
export function applyChart(
  sheet: Excel.Worksheet,
  planned: PlannedChart,
  rangeOf: (place: SheetRange) => Excel.Range,
): void {
  const [first, ...others] = planned.series;
  if (!first) return;
  const rows = first.values.range.rowCount === 1;
  const chart = sheet.charts.add(
    CHART_TYPES[planned.kind],
    rangeOf(first.values),
    rows ? 'Rows' : 'Columns',
  );
  chart.name = planned.name;
  chart.title.text = planned.title;
  const firstSeries = chart.series.getItemAt(0);
  firstSeries.name = first.name;
  // The categories of the first series are those of the axis.
  firstSeries.setXAxisValues(rangeOf(planned.categories));
  applySeries(firstSeries, first, planned);
  for (const each of others) {
    const series = chart.series.add(each.name);
    series.setValues(rangeOf(each.values));
    applySeries(series, each, planned);
  }
  if (planned.categoryTitle !== null) chart.axes.categoryAxis.title.text = planned.categoryTitle;
  if (planned.valueTitle !== null) chart.axes.valueAxis.title.text = planned.valueTitle;
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
  series.markerStyle = MARKERS[dashed ? 'none' : (marker ?? 'circle')];
}
