import type { WorkbookFailure } from '../port';
import { cellAddress } from '../sheets/cell-address';
import type { CellValue, RawTable } from '../sheets/table-rows';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../sheet-plan';
import type { PlanMemory } from './plan-memory';
import { rawTable } from './read-tables';
import { sheetMatrix, type SheetMatrix } from './sheet-matrix';

/**
 * Reads every written cell back, compares it with what was planned, and remembers where the tables
 * stand: one round trip.
 */
export async function verifySheets(
  context: Excel.RequestContext,
  memory: PlanMemory,
  { sheets }: SheetPlan,
): Promise<WorkbookFailure | null> {
  const { application, worksheets } = context.workbook;
  application.load('calculationMode');
  const written = sheets.flatMap((planned) => {
    const matrix = sheetMatrix(planned);
    if (!matrix) return [];
    const { row, column, rowCount, columnCount } = matrix.range;
    const sheet = worksheets.getItem(planned.name).load('id');
    const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount).load('values');
    return [{ planned, matrix, sheet, range }];
  });
  await context.sync();
  memory.tables = written.flatMap(({ planned, matrix, range }) =>
    tablesOf(planned, matrix, range.values as CellValue[][]),
  );
  memory.sheetIds = new Set(
    written.filter(({ planned }) => planned.tables.length > 0).map(({ sheet }) => sheet.id),
  );
  const calculated = application.calculationMode !== 'Manual';
  for (const { planned, matrix, range } of written) {
    const cell = firstDifference(matrix, range.values, calculated);
    if (cell !== null) return { kind: 'notVerified', sheet: planned.name, cell };
  }
  return null;
}

function tablesOf(
  { tables, name: sheetName }: PlannedSheet,
  { range: { row, column } }: SheetMatrix,
  values: readonly (readonly CellValue[])[],
): readonly RawTable[] {
  return tables.map(({ name, range }) =>
    rawTable(name, sheetName, {
      row: range.row,
      column: range.column,
      values: values
        .slice(range.row - row, range.row - row + range.rowCount)
        .map((cells) =>
          cells.slice(range.column - column, range.column - column + range.columnCount),
        ),
    }),
  );
}

/** The address of the first cell that holds something else than planned, or null. */
export function firstDifference(
  { planned, range }: SheetMatrix,
  values: readonly (readonly unknown[])[],
  calculated: boolean,
): string | null {
  for (const [row, cells] of planned.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!holds(values[row]?.[column], cell, calculated)) {
        return cellAddress(range.row + row, range.column + column);
      }
    }
  }
  return null;
}

/** Numbers come back as they went; formulas are allowed the error of another order of adding. */
const RELATIVE_TOLERANCE = 1e-9;
const CELL_ERROR = /^#[A-Z0-9/]+[!?]?$/;

function holds(value: unknown, cell: PlannedCell | null, calculated: boolean): boolean {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return value === '';
    case 'text':
      return typeof value === 'string' && sameText(value, cell.value);
    case 'number':
      return typeof value === 'number' && near(value, cell.value);
    case 'boolean':
      return value === cell.value;
    case 'formula':
      return !calculated || comesTo(value, cell.value ?? null);
  }
}

function comesTo(value: unknown, expected: number | string | null): boolean {
  if (expected === null) return !(typeof value === 'string' && CELL_ERROR.test(value));
  if (typeof expected === 'number') return typeof value === 'number' && near(value, expected);
  return typeof value === 'string' && sameText(value, expected);
}

function near(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(expected));
}

/** Excel keeps line ends as a line feed alone. */
function sameText(value: string, expected: string): boolean {
  return value === expected || value === expected.replaceAll(/\r\n?/g, '\n');
}
