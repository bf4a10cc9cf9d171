import { err, ok } from '../../../shared/result';
import type { CellArea, PlaceObstacle } from '../../ports/formula-port';
import { cellAddress } from '../../../shared/a1';
import { MOST_COLUMNS, MOST_ROWS } from '../../../shared/cell-range';
import { sheetDefinedName, SHEET_KEYS } from '../../sheets/layout/sheet-keys';
import type { WorkbookResult } from '../runtime/workbook-result';

/** Checks whether a result fits into an area: two round trips, changing nothing. */
export async function checkPlace(
  context: Excel.RequestContext,
  area: CellArea,
): Promise<WorkbookResult<PlaceObstacle | null>> {
  const { row, column, rowCount, columnCount } = area;
  if (row + rowCount > MOST_ROWS || column + columnCount > MOST_COLUMNS)
    return ok({ kind: 'edge' });
  const { workbook } = context;
  workbook.load('readOnly');
  const sheet = workbook.worksheets.getItem(area.sheet);
  const { protection } = sheet;
  protection.load('protected');
  sheet.tables.load('items/name');
  const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount).load('formulas,values');
  const marked = SHEET_KEYS.map((key) =>
    workbook.names
      .getItemOrNullObject(sheetDefinedName(key))
      .getRangeOrNullObject()
      .worksheet.load('name'),
  );
  await context.sync();
  if (workbook.readOnly) return err({ kind: 'readOnly' });
  if (protection.protected) return err({ kind: 'protectedSheet', sheet: area.sheet });
  const isOurs = marked.some((each) => !each.isNullObject && each.name === area.sheet);
  if (isOurs) return ok({ kind: 'ownSheet', sheet: area.sheet });
  const filled = findFilled(range);
  if (filled) {
    const cell = cellAddress(row + filled.row, column + filled.column);
    return ok({ kind: 'filled', cell });
  }
  return ok(rowCount * columnCount > 1 ? await findTable(context, sheet, area) : null);
}

/** The first filled cell; a formula that shows nothing counts too. */
function findFilled({ formulas, values }: Excel.Range) {
  for (const [row, line] of formulas.entries()) {
    for (const [column, content] of (line as unknown[]).entries()) {
      const value: unknown = values[row]?.[column];
      if (content !== '' || value !== '') return { row, column };
    }
  }
  return null;
}

async function findTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: CellArea,
): Promise<PlaceObstacle | null> {
  const tables = sheet.tables.items.map(({ name }) => ({
    name,
    range: sheet.tables.getItem(name).getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  if (tables.length === 0) return null;
  await context.sync();
  const hit = tables.find(
    ({ range }) =>
      range.rowIndex < area.row + area.rowCount &&
      area.row < range.rowIndex + range.rowCount &&
      range.columnIndex < area.column + area.columnCount &&
      area.column < range.columnIndex + range.columnCount,
  );
  return hit ? { kind: 'table', table: hit.name } : null;
}
