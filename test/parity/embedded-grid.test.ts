import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { Grid } from '../../src/simulator/base/grid';
import type { PlannedCell, SheetPlan } from '../../src/workbook/model';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import {
  buildPlanSpec,
  buildTinyTargetSpec,
  mustReport,
  mustResolve,
} from '../support/plans/build-plan';
import { calculateInGrid } from '../support/calculators/calculate-in-grid';
import { compareCells } from '../support/calculators/compare-cells';

describe('The embedded spreadsheet calculates what the engine calculates', () => {
  let grid: Grid;

  beforeEach(async () => {
    grid = await createNodeGrid();
  });

  afterEach(() => {
    grid.dispose();
  });

  test('with scenarios that inherit over several steps', async () => {
    const plan = mustResolve(buildPlanSpec({ years: 6, scenarios: 6, indicators: 3 }));
    const sheets = planSheets(mustReport(plan), 'en', { sheetNames: { about: "O'Brien" } });
    expect(compareCells(sheets, await calculateInGrid(grid, sheets))).toEqual([]);
  });

  test('and leaves the share of a target near 0 blank', async () => {
    const sheets = planSheets(mustReport(mustResolve(buildTinyTargetSpec())), 'en');
    expect(compareCells(sheets, await calculateInGrid(grid, sheets))).toEqual([]);
  });

  test('and shows an empty text where a formula refers to one, 0 where to a blank cell', async () => {
    const id = grid.addSheet('A');
    const formulas = ['=IF(TRUE,"",1)', '=A1', '=INDEX(A1:A1,1)', '=Z9', '=IF(A1="","",A1)'];
    const contents = formulas.map((formula) => ({ kind: 'formula' as const, formula }));
    grid.write(id, { row: 0, column: 0, rowCount: 1, columnCount: 5 }, [contents]);
    await grid.whenCalculated();
    const cells = grid.read(id, { row: 0, column: 0, rowCount: 1, columnCount: 5 });
    expect(cells.flat().map(({ value }) => value)).toEqual(['', '', '', 0, '']);
  });

  test.each([
    ['no change', {}, 'as written'],
    ['another kind of indicator', { level: 'stock' }, 'changed: write the sheets again'],
    ['another parent', { 'scenario-0': 'scenario-1' }, 'changed: write the sheets again'],
  ] as const)(
    'and reports a structure that has %s by hand',
    async (_, words: Readonly<Record<string, string>>, expected) => {
      const plan = planSheets(mustReport(mustResolve(buildPlanSpec())), 'en');
      const book = await calculateInGrid(grid, withWords(plan, words));
      expect(book.get('Projections')?.get('2,1')).toBe(expected);
    },
  );
});

/** The sheets after words in the tables on Assumptions were edited. */
function withWords(plan: SheetPlan, words: Readonly<Record<string, string>>): SheetPlan {
  const retype = (cell: PlannedCell): PlannedCell =>
    cell.kind === 'text' ? { ...cell, value: words[cell.value] ?? cell.value } : cell;
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.key !== 'assumptions') return sheet;
    // The last table repeats the ids, which stay unchanged.
    const blocks = sheet.blocks.map((block, index) =>
      index === sheet.blocks.length - 1
        ? block
        : { ...block, cells: block.cells.map((row) => row.map(retype)) },
    );
    return { ...sheet, blocks };
  });
  return { ...plan, sheets };
}
