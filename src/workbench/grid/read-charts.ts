import type { ChartModel } from '../chart/chart-model';
import type { PlacedChart } from './create-chart-layer';
import type { Book, ChartState, SeriesState, SheetArea } from '../../simulator/book/book';
import { largest } from '../../shared/extremes';

/** Excel's first colours, for series without a colour of their own. */
const palette = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** Reads every chart of the workbook with the current numbers of its cells. */
export function readCharts(book: Book): readonly PlacedChart[] {
  return [...book.sheets.values()].flatMap(({ id, charts }) =>
    charts.map((chart) => ({
      model: chartModel(book, chart),
      place: { sheetId: id, area: chart.place, position: chart.position },
    })),
  );
}

function chartModel(book: Book, chart: ChartState): ChartModel {
  const { title, categoryAxis, valueAxis } = chart;
  const [first] = chart.series;
  const length = largest([0, ...chart.series.map(({ values }) => cellCount(values))]);
  const categories = first?.categories ? cells(book, first.categories) : [];
  return {
    id: chart.id,
    kind: kindOf(chart.chartType),
    title: title.visible ? title.text : chart.name,
    categories: Array.from({ length }, (_, index) => String(categories[index]?.value ?? index + 1)),
    series: chart.series.map((series, index) => ({
      name: series.name,
      values: series.values
        ? cells(book, series.values).map(({ value }) => (typeof value === 'number' ? value : null))
        : [],
      color: colorOf(series) ?? palette[index % palette.length] ?? palette[0],
      dashed: isDashed(series),
    })),
    categoryTitle: categoryAxis.titleVisible ? categoryAxis.title : null,
    valueTitle: valueAxis.titleVisible ? valueAxis.title : null,
    numberFormat: valueAxis.numberFormat || formatOfCells(book, first),
    ...(valueAxis.minimum === '' ? {} : { valueMinimum: valueAxis.minimum }),
  };
}

export function kindOf(chartType: string): ChartModel['kind'] {
  if (chartType === 'AreaStacked') return 'stackedArea';
  if (chartType === 'BarStacked') return 'stackedBar';
  if (chartType.startsWith('Bar')) return 'bar';
  return chartType.startsWith('Column') ? 'column' : 'line';
}

/** The colour of a series' line or fill, the one that the add-in set. */
export function colorOf({ format }: SeriesState): string | null {
  for (const [path, value] of format) {
    if (/color/i.test(path) && typeof value === 'string' && value.startsWith('#')) return value;
  }
  return null;
}

export function isDashed({ format }: SeriesState): boolean {
  return [...format.values()].some((value) => /dash|dot/i.test(String(value)));
}

function cells({ grid }: Book, { sheetId, area }: SheetArea) {
  return grid.read(sheetId, area).flat();
}

function cellCount(place: SheetArea | null): number {
  return place === null ? 0 : place.area.rowCount * place.area.columnCount;
}

function formatOfCells({ grid }: Book, series: SeriesState | undefined): string {
  if (!series?.values) return '';
  const { sheetId, area } = series.values;
  return grid.readStyle(sheetId, area.row, area.column).numberFormat;
}
