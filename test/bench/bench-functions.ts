import { readFunctionsJson } from './read-functions-json';
import { startOfficeHost } from '../support/office-host';
import type { Grid, GridContent } from '../../src/workbench/host/grid';
import { figure, printTable } from './measure';

const ROWS = 10_000;

/**
 * Ten thousand cells of GROWTH_PATH, called by the real library through the simulated Excel, beside
 * the same numbers by native formulas in the same embedded engine.
 */
export async function benchFunctions(): Promise<void> {
  const host = await startOfficeHost({ functions: readFunctionsJson() });
  await import('../../src/functions/main');
  const { grid } = host;
  const sheet = grid.activeSheetId();
  fill(grid, sheet, 0, (row) => ({ kind: 'value', value: 100 + (row % 50) }));
  fill(grid, sheet, 1, (row) => ({ kind: 'value', value: 0.04 + (row % 7) / 100 }));
  await grid.whenCalculated();

  const native = await time(grid, () => {
    fill(grid, sheet, 2, (row) => formula(`=A${String(row + 1)}*(1+B${String(row + 1)})^1`));
  });
  const single = await time(grid, () => {
    fill(grid, sheet, 3, (row) =>
      formula(`=PLAN.GROWTH_PATH(A${String(row + 1)},B${String(row + 1)},1)`),
    );
  });
  const block = await time(grid, () => {
    grid.write(sheet, { row: 0, column: 5, rowCount: 1, columnCount: 1 }, [
      [formula(`=PLAN.GROWTH_PATH(A1:A${String(ROWS)},B1:B${String(ROWS)},1)`)],
    ]);
  });
  console.log(`Functions: ${String(ROWS)} values of a growth path in the embedded engine`);
  printTable(
    ['how', 'ms', '× native'],
    [
      ['native formulas, a cell each', figure(native), '1'],
      ['PLAN.GROWTH_PATH, a cell each', figure(single), figure(single / native)],
      ['PLAN.GROWTH_PATH, one spilled block', figure(block), figure(block / native)],
    ],
  );
  await host.dispose();
}

const formula = (text: string): GridContent => ({ kind: 'formula', formula: text });

function fill(grid: Grid, sheet: string, column: number, content: (row: number) => GridContent) {
  const area = { row: 0, column, rowCount: ROWS, columnCount: 1 };
  grid.write(
    sheet,
    area,
    Array.from({ length: ROWS }, (_, row) => [content(row)]),
  );
}

async function time(grid: Grid, work: () => void): Promise<number> {
  const started = performance.now();
  work();
  await grid.whenCalculated();
  return performance.now() - started;
}
