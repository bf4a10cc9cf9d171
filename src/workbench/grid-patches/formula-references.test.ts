import fc from 'fast-check';
import type { Grid, GridContent } from '../../simulator/base/grid';
import { createNodeGrid } from '../grid/create-node-grid';
import { runs } from '../../../test/support/seed';

const ROWS = 5;
const COLUMNS = 4;
const area = { row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS };

const formulas = [
  '=A1',
  '=SUM(A1:B3)',
  '=Other!A1+1',
  '=SUM(Other!A1:B2)',
  '=INDEX(A1:B5,2,1)',
  '=SUM(INDEX(A1:A5,MIN(B1+1,5)):A4)',
  '=COUNT(A:A)',
  '=IFERROR(OFFSET(A1,1,0)+A2,0)',
  '=rate*2',
];

const anyContent = fc.oneof(
  fc.integer({ min: 0, max: 9 }).map((value): GridContent => ({ kind: 'value', value })),
  fc.constantFrom(...formulas).map((formula): GridContent => ({ kind: 'formula', formula })),
);
/** Formulas stand in the last two columns and refer to the first two, so none refers to itself. */
const anyEdit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.nat(1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1), anyContent)
      .filter(([, , column, { kind }]) => (kind === 'formula') === column >= 2)
      .map(
        ([sheet, row, column, content]) => ({ kind: 'set', sheet, row, column, content }) as const,
      ),
  },
  fc.record({ kind: fc.constant('insert' as const), sheet: fc.nat(1), row: fc.nat(ROWS - 1) }),
  fc.record({ kind: fc.constant('name' as const), row: fc.nat(ROWS - 1) }),
  fc.constant({ kind: 'replaceOther' as const }),
);
type Edit = typeof anyEdit extends fc.Arbitrary<infer Value> ? Value : never;

function edit(grid: Grid, change: Edit): void {
  const ids = grid.sheets().map(({ id }) => id);
  if (change.kind === 'set') {
    const { sheet, row, column, content } = change;
    grid.write(ids[sheet] ?? '', { row, column, rowCount: 1, columnCount: 1 }, [[content]]);
  } else if (change.kind === 'insert') grid.insertRows(ids[change.sheet] ?? '', change.row, 1);
  else if (change.kind === 'name') grid.setName('rate', `=Sheet1!$A$${String(change.row + 1)}`);
  else {
    grid.deleteSheet(ids[1] ?? '');
    const added = grid.addSheet('Other');
    grid.write(added, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [
      [{ kind: 'value', value: 50 }],
    ]);
  }
}

async function start(): Promise<Grid> {
  const grid = await createNodeGrid();
  grid.renameSheet(grid.activeSheetId(), 'Sheet1');
  grid.addSheet('Other');
  grid.setName('rate', '=Sheet1!$A$1');
  await grid.whenCalculated();
  return grid;
}

const valuesOf = (grid: Grid) =>
  grid.sheets().map(({ id }) => grid.read(id, area).map((line) => line.map(({ value }) => value)));

test('after any changes every formula shows what a new workbook with the same cells shows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 12 }), async (changes) => {
      const grid = await start();
      let rateRow = 0;
      for (const change of changes) {
        edit(grid, change);
        if (change.kind === 'name') rateRow = change.row;
        await grid.whenCalculated();
      }
      const fresh = await start();
      fresh.setName('rate', `=Sheet1!$A$${String(rateRow + 1)}`);
      grid.sheets().forEach(({ id }, index) => {
        const contents = grid
          .read(id, area)
          .map((line) =>
            line.map(({ formula, value }): GridContent =>
              formula === null ? { kind: 'value', value } : { kind: 'formula', formula },
            ),
          );
        fresh.write(fresh.sheets()[index]?.id ?? '', area, contents);
      });
      await fresh.whenCalculated();
      expect(valuesOf(grid)).toEqual(valuesOf(fresh));
      grid.dispose();
      fresh.dispose();
    }),
    { numRuns: runs(20) },
  );
}, 120_000);

/** Writes one cell after the other, each calculated, and reads the last cell of the first row. */
async function enter(
  grid: Grid,
  entries: readonly (readonly [sheet: number, row: number, column: number, content: GridContent])[],
) {
  for (const [sheet, row, column, content] of entries) {
    const sheetId = grid.sheets()[sheet]?.id ?? '';
    grid.write(sheetId, { row, column, rowCount: 1, columnCount: 1 }, [[content]]);
    await grid.whenCalculated();
  }
  return valuesOf(grid)[0]?.[0]?.[3];
}

const number = (value: number): GridContent => ({ kind: 'value', value });
const formula = (text: string): GridContent => ({ kind: 'formula', formula: text });

test('a formula that is entered again refers to the sheet that now has the name', async () => {
  const grid = await start();
  const sum = formula('=SUM(Other!A1:B2)');
  expect(
    await enter(grid, [
      [0, 0, 3, sum],
      [1, 0, 0, number(1)],
    ]),
  ).toBe(1);
  grid.deleteSheet(grid.sheets()[1]?.id ?? '');
  grid.addSheet('Other');
  expect(
    await enter(grid, [
      [0, 0, 3, sum],
      [1, 0, 0, number(7)],
    ]),
  ).toBe(7);
  grid.dispose();
});

test('a range that begins where a cell says follows this cell', async () => {
  const grid = await start();
  const sum = formula('=SUM(INDEX(A1:A5,B1):A5)');
  expect(
    await enter(grid, [
      [0, 0, 1, number(4)],
      [0, 0, 3, sum],
      [0, 4, 0, number(1)],
    ]),
  ).toBe(1);
  expect(
    await enter(grid, [
      [0, 0, 1, number(1)],
      [0, 0, 0, number(10)],
    ]),
  ).toBe(11);
  grid.dispose();
});
