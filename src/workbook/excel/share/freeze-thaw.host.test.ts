import fc from 'fast-check';
import { NASTY_TEXTS } from '../../../../test/support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../../../../test/support/plain-grid/book-snapshot';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { runs, seed } from '../../../../test/support/seed';
import { SHARED_CALLS } from '../../../../test/support/functions/function-cases';
import type { GridContent } from '../../../simulator/base/grid';
import { translateFormula } from '../../../functions/translate/translate-formula';
import { createExcelSharing } from '../create-excel-sharing';

let office: OfficeHost;
let grid: PlainGrid;
let empty: BookSnapshot;
const sharing = createExcelSharing();

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  // Nothing is calculated: the test compares formulas as texts.
  office.host.book.calculationMode = 'Manual';
  empty = snapshotBook(office.host.book, grid);
});
afterAll(() => office.dispose());

/** Calls that need no plan, and other usual contents of cells. */
const calls = SHARED_CALLS.filter((formula) => !/PLAN\.(SCENARIO|ASSUMPTION)/.test(formula));
const content: fc.Arbitrary<GridContent> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...calls).map(asFormula) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('=SUM(A1:B2)', '=A1&"=PLAN.X("', "='Sheet1'!A1").map(asFormula),
  },
  { weight: 2, arbitrary: fc.integer({ min: -1_000, max: 1_000 }).map(asValue) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY_TEXTS, '=PLAN.TARGET_GAP(1,2)').map(asValue) },
);

function asFormula(formula: string): GridContent {
  return { kind: 'formula', formula };
}

function asValue(value: string | number): GridContent {
  return { kind: 'value', value };
}

/** How far a call spills in an Excel that has calculated it. */
function sizeOf(formula: string) {
  if (formula.startsWith('=PLAN.FAN(')) return { rowCount: 3, columnCount: 4 };
  const nothing = { valuesOf: () => null, areaOfName: () => null, plan: null };
  const place = { sheet: 'Sheet1', row: 0, column: 0 };
  const cells = translateFormula(formula, place, nothing)?.cells;
  return cells ? { rowCount: cells.length, columnCount: cells[0]?.length ?? 1 } : null;
}

/** An Excel that spills results, and one that has not calculated since the cells were filled. */
const spilling = fc.constantFrom(sizeOf, null);

const cell = fc.record({
  sheet: fc.nat({ max: 2 }),
  row: fc.nat({ max: 40 }),
  column: fc.nat({ max: 12 }),
  content,
});

type FilledCell = typeof cell extends fc.Arbitrary<infer Cell> ? Cell : never;

/** Fills sheets of its own with cells; a later one wins the place. */
function fill(cells: readonly FilledCell[]) {
  restoreBook(office.host.book, grid, empty);
  grid.addSheet("Mayor's report");
  grid.addSheet('数据 2');
  const ids = grid.sheets().map(({ id }) => id);
  for (const { sheet, row, column, content: what } of cells) {
    const area = { row, column, rowCount: 1, columnCount: 1 };
    grid.write(ids[sheet] ?? '', area, [[what]]);
  }
  return snapshotBook(office.host.book, grid);
}

/** The formulas on the user's own sheets. */
function ownFormulas(): readonly string[] {
  return grid
    .save()
    .sheets.slice(0, 3)
    .flatMap(({ contents }) => [...contents.values()])
    .flatMap((each) => (each.kind === 'formula' ? [each.formula] : []));
}

/** Cells far apart, and cells so close that results meet each other and the user's own. */
const crowded = fc.oneof(
  fc.array(cell, { maxLength: 25 }),
  fc.array(
    cell.map((each) => ({ ...each, row: each.row % 4, column: each.column % 5 })),
    { maxLength: 12 },
  ),
);

/** Cells that a result does not fill, though its formula would: they are the user's. */
const COUNTEREXAMPLES: [FilledCell[], typeof sizeOf | null][] = [
  ...[0, 5, '=SUM(A1:B2)'].map((beside): [FilledCell[], null] => [
    [
      { sheet: 0, row: 39, column: 0, content: asFormula('=PLAN.COVERAGE_PATH(0.7,2.5)') },
      {
        ...{ sheet: 0, row: 39, column: 1 },
        content: typeof beside === 'string' ? asFormula(beside) : asValue(beside),
      },
    ],
    null,
  ]),
];

test('thawing restores every cell of any frozen workbook; a refused freeze changes nothing', async () => {
  let frozenOnes = 0;
  const property = fc.asyncProperty(crowded, spilling, async (cells, spills) => {
    grid.spillBy(spills);
    const before = fill(cells);
    const frozen = await sharing.freeze(null, 'en');
    if (frozen.ok) {
      frozenOnes += 1;
      expect(
        ownFormulas().filter((formula) => /PLAN\.[A-Z_]+\(/.test(formula.replace(/"[^"]*"/g, ''))),
      ).toEqual([]);
      expect(await sharing.thaw()).toMatchObject({ ok: true });
    }
    expect(bookDifferences(before, snapshotBook(office.host.book, grid))).toEqual([]);
  });
  await fc.assert(property, { numRuns: runs(60), seed, examples: COUNTEREXAMPLES });
  expect(frozenOnes).toBeGreaterThan(10);
});
