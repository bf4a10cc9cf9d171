import type { Grid, GridArea } from '../../src/simulator/base/grid';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { calculateInGrid } from '../support/calculators/calculate-in-grid';
import { mustReport } from '../support/plans/build-plan';
import { examplePlan } from '../support/plans/example-plan';

/**
 * Somebody types another id into a table. What refers to the old one shows an error or a dash; no
 * formula fills the cells below it, as INDEX with row 0 would in an Excel with dynamic arrays.
 */
const sheets = planSheets(mustReport(examplePlan), 'en');

let grid: Grid;

beforeAll(async () => {
  grid = await createNodeGrid();
  await calculateInGrid(grid, sheets);
});
afterAll(() => grid.dispose());

const idOf = (name: string): string => grid.sheets().find((sheet) => sheet.name === name)?.id ?? '';
const spills = () => grid.sheets().flatMap(({ id }) => grid.spills(id));

function valuesOf(sheet: string): readonly unknown[] {
  const area = grid.usedArea(idOf(sheet));
  const cells = area ? grid.read(idOf(sheet), area).flat() : [];
  return cells.map(({ value }) => value);
}

/** The first id in a table. */
function firstId(table: string): { readonly sheet: string; readonly area: GridArea } {
  for (const { name, tables } of sheets.sheets) {
    const range = tables.find((each) => each.name === table)?.range;
    if (!range) continue;
    const headers = grid.read(idOf(name), { ...range, rowCount: 1 })[0] ?? [];
    const column = range.column + headers.findIndex(({ value }) => value === 'ID');
    return { sheet: name, area: { row: range.row + 1, column, rowCount: 1, columnCount: 1 } };
  }
  throw new Error(`There is no table ${table}`);
}

test('nothing fills other cells', () => {
  expect(spills()).toEqual([]);
});

test.each(['PlanScenarios', 'PlanTargets'])(
  'nothing does with an unknown id in %s',
  async (table) => {
    const { sheet, area } = firstId(table);
    const before = grid.read(idOf(sheet), area)[0]?.[0]?.value ?? '';
    const type = async (value: typeof before): Promise<void> => {
      grid.write(idOf(sheet), area, [[{ kind: 'value', value }]]);
      await grid.whenCalculated();
    };
    const dashes = valuesOf('Brief').filter((value) => value === '–').length;
    await type('unknown');
    expect(spills()).toEqual([]);
    expect(valuesOf('Brief').filter((value) => value === '–').length).toBeGreaterThan(dashes);
    await type(before);
    expect(valuesOf('Brief').filter((value) => value === '–').length).toBe(dashes);
  },
);
