import { columnLetters, rangeAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import type { PlannedSheet, PrintSetup } from '../../../model';
import { rangeIn, sheetIn } from '../base/read-cells';

/** Sets all column widths in one call; null leaves a column as it is. */
export function applyColumnWidths(
  sheet: Excel.Worksheet,
  widths: PlannedSheet['columnWidths'],
): void {
  if (widths.every((width) => width === null)) return;
  rangeIn(sheet, {
    ...{ row: 0, column: 0 },
    ...{ rowCount: 1, columnCount: widths.length },
  }).setColumnProperties(
    widths.map((width) => (width === null ? {} : { format: { columnWidth: pointsOf(width) } })),
  );
}

/** A character of the default font is 7 pixels wide and a column has 5 to spare; 96 pixels are 72 points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Freezes the first rows and columns. */
export function applyFrozenPanes(sheet: Excel.Worksheet, freeze: PlannedSheet['freeze']): void {
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) {
    const frozen = { row: 0, column: 0, rowCount: rows, columnCount: columns };
    sheet.freezePanes.freezeAt(rangeIn(sheet, frozen));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

/** Sets a sheet up for printing. */
export function applyPage(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = {
    horizontalFitToPages: print.fitToWidth,
    verticalFitToPages: print.fitToHeight ?? 0,
  };
  if (print.area) pageLayout.setPrintArea(rangeAddress(print.area));
  if (print.repeatRows) {
    const { first, last } = print.repeatRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  if (print.repeatColumns) {
    const { first, last } = print.repeatColumns;
    pageLayout.setPrintTitleColumns(`${columnLetters(first)}:${columnLetters(last)}`);
  }
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.centerHeader = print.header;
  defaultForAllPages.centerFooter = print.footer;
}

/** Resizes one of our tables; an Excel without `resize` gets a new table of the same name. */
export function resizeTable(
  context: Excel.RequestContext,
  sheet: string,
  { name, range }: { readonly name: string; readonly range: CellRange },
): void {
  const worksheet = sheetIn(context, sheet);
  const table = context.workbook.tables.getItem(name);
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    table.resize(rangeIn(worksheet, range));
    return;
  }
  table.convertToRange();
  addTable(worksheet, name, range);
}

/** Adds a table with a plain style: cell formats come from the planned sheet. */
export function addTable(worksheet: Excel.Worksheet, name: string, range: CellRange): void {
  const table = worksheet.tables.add(rangeIn(worksheet, range), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}
