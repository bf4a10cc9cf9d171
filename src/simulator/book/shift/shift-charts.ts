import type { GridArea, GridShift } from '../../base/grid';
import type { Book, ChartState, SheetArea } from '../book';
import { placeChart } from '../charts';
import { shiftedArea } from './shift-area';

/** Keeps charts on the cells they drew before a shift, and moves the charts of the sheet along. */
export function shiftCharts(book: Book, shift: GridShift): void {
  for (const { id, charts } of book.sheets.values()) {
    for (const chart of charts) {
      for (const series of chart.series) {
        series.values = shiftedPlace(series.values, shift);
        series.categories = shiftedPlace(series.categories, shift);
      }
      if (id === shift.sheetId) shiftChart(book, id, chart, shift);
    }
  }
}

/** A series whose cells were deleted has nothing to draw. */
function shiftedPlace(place: SheetArea | null, shift: GridShift): SheetArea | null {
  if (place?.sheetId !== shift.sheetId) return place;
  const area = shiftedArea(place.area, shift);
  return area && { ...place, area };
}

function shiftChart(book: Book, sheetId: string, chart: ChartState, shift: GridShift): void {
  if (chart.place === null) return;
  placeChart(book, sheetId, chart, shiftedArea(chart.place, shift) ?? shrunk(chart.place, shift));
}

/** A chart that covered only deleted cells stays there at minimal size. */
function shrunk(area: GridArea, { axis, at }: GridShift): GridArea {
  return axis === 'row'
    ? { ...area, row: at, rowCount: 1 }
    : { ...area, column: at, columnCount: 1 };
}
