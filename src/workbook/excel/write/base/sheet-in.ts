import type { CellRange } from '../../../../shared/cell-range';

const known = new WeakMap<Excel.RequestContext, Map<string, Excel.Worksheet>>();

/** A sheet by its name: one object for all steps of a run, which keeps requests small. */
export function sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
  const sheets = known.get(context) ?? new Map<string, Excel.Worksheet>();
  known.set(context, sheets);
  const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}

/** A range of a sheet. */
export function rangeIn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
}
