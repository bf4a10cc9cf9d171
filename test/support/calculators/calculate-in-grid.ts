import type { Grid, GridContent } from '../../../src/simulator/base/grid';
import { createNodeGrid } from '../../../src/workbench/grid/create-node-grid';
import type { PlannedCell, SheetPlan } from '../../../src/workbook/model';
import type { CalculatedBook, CalculatedCell } from './compare-cells';

function contentOf(cell: PlannedCell): GridContent | null {
  if (cell.kind === 'blank') return null;
  return cell.kind === 'formula'
    ? { kind: 'formula', formula: cell.formula }
    : { kind: 'value', value: cell.value };
}

/** Calculates every cell of the sheets in the embedded spreadsheet. */
export async function calculateInGrid(grid: Grid, plan: SheetPlan): Promise<CalculatedBook> {
  const ids = plan.sheets.map(({ name }) => grid.addSheet(name));
  plan.sheets.forEach((sheet, index) => {
    for (const { row, column, cells } of sheet.blocks) {
      const area = { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
      grid.write(
        ids[index] ?? '',
        area,
        cells.map((line) => line.map(contentOf)),
      );
    }
  });
  await grid.whenCalculated();
  return new Map(
    plan.sheets.map((sheet, index) => [sheet.name, readCells(grid, ids[index] ?? '')]),
  );
}

/** The same in a new spreadsheet. */
export async function calculateInNewGrid(plan: SheetPlan): Promise<CalculatedBook> {
  const grid = await createNodeGrid();
  try {
    return await calculateInGrid(grid, plan);
  } finally {
    grid.dispose();
  }
}

function readCells(grid: Grid, sheetId: string): ReadonlyMap<string, CalculatedCell> {
  const area = grid.usedArea(sheetId);
  if (!area) return new Map();
  return new Map(
    grid.read(sheetId, area).flatMap((line, row) =>
      line.flatMap(({ value, isError }, column): [string, CalculatedCell][] => {
        if (value === '') return [];
        const place = `${area.row + row},${area.column + column}`;
        return [[place, isError ? { error: String(value) } : value]];
      }),
    ),
  );
}
