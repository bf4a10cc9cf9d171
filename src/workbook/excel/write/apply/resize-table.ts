import type { CellRange } from '../../../../shared/cell-range';
import { rangeIn, sheetIn } from '../base/sheet-in';

/** Makes a table of ours reach over other rows; it stays the same table where Excel can. */
export function resizeTable(
  context: Excel.RequestContext,
  sheet: string,
  { name, range }: { readonly name: string; readonly range: CellRange },
): void {
  const home = sheetIn(context, sheet);
  const table = context.workbook.tables.getItem(name);
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) {
    table.resize(rangeIn(home, range));
    return;
  }
  table.convertToRange();
  addTable(home, name, range);
}

/** Adds a table under its name. The plan of sheets brings the looks. */
export function addTable(home: Excel.Worksheet, name: string, range: CellRange): void {
  const table = home.tables.add(rangeIn(home, range), true);
  table.name = name;
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}
