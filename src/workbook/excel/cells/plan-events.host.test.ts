import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import { examplePlan } from '../../../../test/support/plans/example-plan';
import {
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../../../../test/support/plain-grid/book-snapshot';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { calculateAs, mustHaveReport } from '../../../../test/support/workbooks/plan-workbook';
import type { WorkbookPort } from '../../ports/workbook-port';
import { createExcelWorkbook } from '../create-excel-workbook';
import { inputChange } from '../../../../test/support/workbooks/input-changes';

let office: OfficeHost;
let grid: PlainGrid;
let written: BookSnapshot;
let workbook: WorkbookPort;
let heard: number;
let next: () => Promise<void>;
let stop: () => Promise<void>;

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  calculateAs(grid, examplePlan, { writtenOn: '2026-01-02' });
  const signal = new AbortController().signal;
  const quiet = { onProgress: () => undefined, signal };
  const done = await newWorkbook().writePlan(mustHaveReport(examplePlan), 'en', quiet);
  expect(done).toMatchObject({ ok: true });
  written = snapshotBook(office.host.book, grid);
});
afterAll(() => office.dispose());
beforeEach(async () => {
  restoreBook(office.host.book, grid, written);
  workbook = newWorkbook();
  await workbook.readPlan();
  heard = 0;
  let wake = (): void => undefined;
  next = () =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const listening = await workbook.onPlanEdited(() => {
    heard += 1;
    wake();
  });
  if (!listening.ok) throw new Error(listening.error.kind);
  stop = listening.value;
});
afterEach(async () => {
  await stop();
});

const newWorkbook = (): WorkbookPort => createExcelWorkbook({ now: () => new Date(2026, 0, 2) });

/** What a person types into a cell of a sheet. */
function type(sheetName: string, row: number, column: number, value: number): void {
  const sheetId = office.grid.sheets().find(({ name }) => name === sheetName)!.id;
  const area = { row, column, rowCount: 1, columnCount: 1 };
  office.grid.write(sheetId, area, [[{ kind: 'value', value }]]);
  const details = null;
  office.host.book.raise({
    ...{ kind: 'changed', sheetId, area, changeType: 'RangeEdited', by: 'person', details },
  });
}

/** The cell of GDP growth in 2024. */
function gdpCell(): { readonly row: number; readonly column: number } {
  const sheetId = office.grid.sheets().find(({ name }) => name === 'Assumptions')!.id;
  const rows = office.grid.read(sheetId, office.grid.usedArea(sheetId)!);
  const row = rows.findIndex((cells) => cells.some(({ value }) => value === 'base|gdp|growth'));
  const header = rows.findIndex((cells) => cells.some(({ value }) => value === '2024'));
  return { row, column: rows[header]!.findIndex(({ value }) => value === '2024') };
}

test('an edit of an input in the grid is heard and read as the new value', async () => {
  const { row, column } = gdpCell();
  const edited = next();
  type('Assumptions', row, column, 0.0812);
  await edited;
  const reading = await workbook.readPlan();
  const plan = reading.ok && reading.value.kind === 'plan' ? reading.value.plan : null;
  expect(plan?.scenarios[0]?.assumptions[0]?.values).toEqual([0.0812, 0.06, 0.06]);
});

test('a mistake in the grid is reported with its cell', async () => {
  const { row, column } = gdpCell();
  type('Assumptions', row, column, -1.5);
  const reading = await workbook.readPlan();
  const letter = String.fromCharCode(65 + column);
  expect(reading).toMatchObject({
    ok: true,
    value: {
      kind: 'problems',
      problems: [
        { problem: { kind: 'outOfRange', value: -1.5 }, cell: `Assumptions!${letter}${row + 1}` },
      ],
    },
  });
});

test('our own writes and edits of other sheets are not heard', async () => {
  const { row, column } = gdpCell();
  await workbook.writeChanges(
    inputChange(
      { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2025 },
      { value: 0.07, provenance: null },
    ),
  );
  type('Sheet1', 0, 0, 1);
  const edited = next();
  type('Assumptions', row, column, 0.05);
  await edited;
  expect(heard).toBe(1);
});

test('edits that arrive together are heard once', async () => {
  const { row, column } = gdpCell();
  const edited = next();
  type('Assumptions', row, column, 0.05);
  type('Assumptions', row, column + 1, 0.05);
  await edited;
  await workbook.readPlan();
  expect(heard).toBeLessThanOrEqual(2);
});

test('a deleted sheet of the plan is heard', async () => {
  const edited = next();
  office.grid.deleteSheet(office.grid.sheets().find(({ name }) => name === 'Assumptions')!.id);
  office.host.book.detectSheetChanges();
  await edited;
  expect(heard).toBe(1);
});

test('nothing is heard any more after stopping', async () => {
  await stop();
  const { row, column } = gdpCell();
  type('Assumptions', row, column, 0.05);
  await workbook.readPlan();
  expect(heard).toBe(0);
});

test('a cell of a problem is selected by its address', async () => {
  expect(await workbook.goTo('Targets!B7')).toEqual({ ok: true, value: undefined });
  const { sheetId, area } = office.grid.selection();
  expect(office.grid.sheets().find(({ id }) => id === sheetId)?.name).toBe('Targets');
  expect(area).toMatchObject({ row: 6, column: 1 });
  expect(await workbook.goTo('Nowhere!A1')).toEqual({
    ok: false,
    error: { kind: 'office', code: 'ItemNotFound' },
  });
});
