import type { GridArea } from '../base/grid';
import { invalidArgument, itemNotFound } from '../base/host-error';
import type { AxisState, Book, ChartState, SeriesState, SheetArea } from './book';
import { checkUnprotected, sheetState } from './sheets';

export function chartsOn(book: Book, sheetId: string): readonly ChartState[] {
  return sheetState(book, sheetId).charts;
}

/** Finds a chart by name, ignoring case, or by id. */
export function findChart(book: Book, sheetId: string, key: string): ChartState | null {
  const wanted = key.toLowerCase();
  return (
    chartsOn(book, sheetId).find(({ id, name }) => id === key || name.toLowerCase() === wanted) ??
    null
  );
}

/** Throws when the chart has been deleted. */
export function checkChart(book: Book, sheetId: string, chart: ChartState): ChartState {
  if (!chartsOn(book, sheetId).includes(chart)) throw itemNotFound('The chart is gone.');
  return chart;
}

export function addChart(
  book: Book,
  sheetId: string,
  chartType: string,
  source: SheetArea,
  seriesBy: string,
): ChartState {
  checkUnprotected(book, sheetId);
  const { charts } = sheetState(book, sheetId);
  const chart: ChartState = {
    id: `{${book.nextId('chart-')}}`,
    name: `Chart ${String(charts.length + 1)}`,
    chartType: checkChartType(chartType),
    title: { text: '', visible: true, overlay: false },
    legend: { visible: true, position: 'Bottom', overlay: false },
    categoryAxis: createAxis(),
    valueAxis: createAxis(),
    series: [],
    position: { top: 15, left: 50, width: 360, height: 216 },
    place: null,
    format: new Map(),
  };
  charts.push(chart);
  setChartData(book, chart, source, seriesBy);
  return chart;
}

export function deleteChart(book: Book, sheetId: string, chart: ChartState): void {
  checkUnprotected(book, sheetId);
  const { charts } = sheetState(book, sheetId);
  charts.splice(charts.indexOf(checkChart(book, sheetId, chart)), 1);
}

const families =
  /^(Line|Column|Bar|Area|Pie|Doughnut|XYScatter|Radar|Bubble|Surface|Waterfall|Histogram|Pareto|BoxWhisker|Treemap|Sunburst|Funnel|Stock)|^3D/;

export function checkChartType(type: string): string {
  if (!families.test(type)) throw invalidArgument(`There is no chart type "${type}".`);
  return type;
}

/**
 * Makes the series of a chart from a block of cells, guessing as Excel does: the first row and
 * column are names unless they are numbers, and the longer side runs along the axis.
 */
export function setChartData(
  book: Book,
  chart: ChartState,
  { sheetId, area }: SheetArea,
  seriesBy: string,
): void {
  const cells = book.grid.read(sheetId, area);
  const isName = (row: number, column: number): boolean =>
    typeof cells[row]?.[column]?.value !== 'number';
  const hasNameRow =
    area.rowCount > 1 && Array.from(cells[0] ?? []).some((_, x) => x > 0 && isName(0, x));
  const hasNameColumn = area.columnCount > 1 && cells.some((_, y) => y > 0 && isName(y, 0));
  const top = hasNameRow ? 1 : 0;
  const left = hasNameColumn ? 1 : 0;
  const byRows =
    seriesBy === 'Rows' ||
    (seriesBy !== 'Columns' && area.rowCount - top < area.columnCount - left);
  const count = byRows ? area.rowCount - top : area.columnCount - left;
  chart.series.splice(0);
  for (let index = 0; index < count; index += 1) {
    const line = lineAt(area, byRows, index, top, left);
    const name = byRows ? cells[index + top]?.[0] : cells[0]?.[index + left];
    const isNamed = byRows ? hasNameColumn : hasNameRow;
    const series = addSeries(book, chart, isNamed ? String(name?.value ?? '') : null);
    series.values = { sheetId, area: line };
    const categories = byRows
      ? hasNameRow && {
          ...area,
          column: area.column + left,
          columnCount: area.columnCount - left,
          rowCount: 1,
        }
      : hasNameColumn && {
          ...area,
          row: area.row + top,
          rowCount: area.rowCount - top,
          columnCount: 1,
        };
    series.categories = categories ? { sheetId, area: categories } : null;
  }
}

function lineAt(
  area: GridArea,
  byRows: boolean,
  index: number,
  top: number,
  left: number,
): GridArea {
  return byRows
    ? {
        row: area.row + top + index,
        column: area.column + left,
        rowCount: 1,
        columnCount: area.columnCount - left,
      }
    : {
        row: area.row + top,
        column: area.column + left + index,
        rowCount: area.rowCount - top,
        columnCount: 1,
      };
}

export function addSeries(book: Book, chart: ChartState, name: string | null): SeriesState {
  const series: SeriesState = {
    id: book.nextId('series-'),
    name: name ?? `Series${String(chart.series.length + 1)}`,
    values: null,
    categories: null,
    chartType: chart.chartType,
    format: new Map(),
  };
  chart.series.push(series);
  return series;
}

export function findSeries({ series }: ChartState, id: string): SeriesState {
  const found = series.find((each) => each.id === id);
  if (!found) throw itemNotFound('The series is gone.');
  return found;
}

const pointsPerPixel = 3 / 4;
const rowHeight = 15;

/** Puts a chart over cells. */
export function placeChart(
  { grid }: Book,
  sheetId: string,
  chart: ChartState,
  area: GridArea,
): void {
  const width = (from: number, count: number): number => {
    let pixels = 0;
    for (let column = from; column < from + count; column += 1) {
      pixels += grid.columnWidth(sheetId, column);
    }
    return pixels * pointsPerPixel;
  };
  chart.place = area;
  chart.position.left = width(0, area.column);
  chart.position.width = width(area.column, area.columnCount);
  chart.position.top = area.row * rowHeight;
  chart.position.height = area.rowCount * rowHeight;
}

function createAxis(): AxisState {
  return {
    title: '',
    titleVisible: false,
    visible: true,
    minimum: '',
    maximum: '',
    numberFormat: 'General',
    majorGridlines: false,
    minorGridlines: false,
    reversed: false,
    labelPosition: 'NextToAxis',
    format: new Map(),
  };
}
