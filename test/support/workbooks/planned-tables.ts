import type { PlannedCell, PlannedSheet, SheetPlan } from '../../../src/workbook/model';
import type { CellValue } from '../../../src/workbook/sheets/tables/cell-types';
import type { RawTable } from '../../../src/workbook/sheets/tables/table-rows';

/** The cells of a sheet by "row,column". */
export function cellsByPlace(sheet: PlannedSheet): ReadonlyMap<string, PlannedCell> {
  const cells = new Map<string, PlannedCell>();
  for (const block of sheet.blocks) {
    block.cells.forEach((row, rowOffset) =>
      row.forEach((cell, columnOffset) =>
        cells.set(`${block.row + rowOffset},${block.column + columnOffset}`, cell),
      ),
    );
  }
  return cells;
}

/** The tables of a sheet plan as a workbook would return them; a formula gives its value. */
export function plannedTables(plan: SheetPlan): readonly RawTable[] {
  return plan.sheets.flatMap((sheet) => {
    const cells = cellsByPlace(sheet);
    return sheet.tables.map(({ name, range }): RawTable => {
      const row = (index: number) =>
        Array.from({ length: range.columnCount }, (_, column) =>
          valueOf(cells.get(`${range.row + index},${range.column + column}`)),
        );
      return {
        name,
        sheetName: sheet.name,
        row: range.row,
        column: range.column,
        headers: row(0).map(String),
        rows: Array.from({ length: range.rowCount - 1 }, (_, index) => row(index + 1)),
      };
    });
  });
}

function valueOf(cell: PlannedCell | undefined): CellValue {
  if (!cell || cell.kind === 'blank') return null;
  return cell.kind === 'formula' ? (cell.value ?? null) : cell.value;
}
