import { createSession } from '../../src/session/create-session';
import type { Session } from '../../src/session/session';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { examplePlan } from '../support/plans/example-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { restoreBook, snapshotBook, type BookSnapshot } from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { calculateAs } from '../support/workbooks/plan-workbook';
import { until } from '../support/until';

let office: OfficeHost;
let grid: PlainGrid;
let written: BookSnapshot;
let session: Session;

const newSession = () =>
  createSession({ workbook: createExcelWorkbook({ now: () => new Date(2026, 0, 2) }) });
const writeSheets = () => session.write('en', new AbortController().signal);

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  calculateAs(grid, examplePlan, { writtenOn: '2026-01-02' });
  session = newSession();
  session.open(examplePlan);
  expect(await writeSheets()).toMatchObject({ ok: true });
  written = snapshotBook(office.host.book, grid);
});
beforeEach(async () => {
  restoreBook(office.host.book, grid, written);
  calculateAs(grid, examplePlan, { writtenOn: '2026-01-02' });
  session = newSession();
  await session.readWorkbook();
});
afterAll(() => office.dispose());

function sheetId(name: string): string {
  const found = office.grid.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found.id;
}

function valuesOf(sheet: string): readonly (readonly unknown[])[] {
  const id = sheetId(sheet);
  const area = office.grid.usedArea(id);
  return area ? office.grid.read(id, area).map((cells) => cells.map(({ value }) => value)) : [];
}

/** The cell with the growth of GDP in the base scenario in 2024. */
function gdpCell(): { readonly row: number; readonly column: number; readonly address: string } {
  const rows = valuesOf('Assumptions');
  const row = rows.findIndex((cells) => cells.includes('base|gdp|growth'));
  const column = rows.find((cells) => cells.includes('2024'))?.indexOf('2024') ?? -1;
  const address = `Assumptions!${String.fromCharCode(65 + column)}${String(row + 1)}`;
  return { row, column, address };
}

/** Types into the cell of {@link gdpCell}. */
function type(value: number | string): void {
  const { row, column } = gdpCell();
  const id = sheetId('Assumptions');
  const area = { row, column, rowCount: 1, columnCount: 1 };
  office.grid.write(id, area, [[{ kind: 'value', value }]]);
  office.host.book.raise({
    ...{ kind: 'changed', sheetId: id, area, changeType: 'RangeEdited', by: 'person' },
    details: null,
  });
}

test('a second pane opens the plan of the workbook, as live', async () => {
  const second = newSession();
  expect(second.getState().plan).toBeNull();
  await second.readWorkbook();
  expect(second.getState()).toMatchObject({ plan: examplePlan, sheets: 'live', failure: null });
});

test('a text typed instead of a number is reported with its cell, and the last good numbers stay', async () => {
  const { address, row, column } = gdpCell();
  const before = session.getState().report;
  type('six percent');
  await until(() => session.getState().tableProblems.length > 0);
  expect(session.getState().tableProblems).toMatchObject([
    { problem: { kind: 'wrongType', value: 'six percent' }, cell: address },
  ]);
  expect(session.getState().report).toBe(before);
  await session.goTo(address);
  expect(office.grid.selection()).toMatchObject({
    sheetId: sheetId('Assumptions'),
    area: { row, column },
  });
  type(0.05);
  await until(() => session.getState().tableProblems.length === 0);
  expect(session.getState().report?.scenarios[0]?.indicators[0]?.values[1]).toBeCloseTo(105, 9);
});

test('a changed number and undo leave the sheets as they were, source included', async () => {
  const before = valuesOf('Assumptions');
  session.setAssumption({
    scenario: 'low',
    indicator: 'gdp',
    driver: 'growth',
    year: null,
    value: 0.01,
  });
  session.setAssumption({
    scenario: 'low',
    indicator: 'firms',
    driver: 'netAdditions',
    year: 2025,
    value: 20,
  });
  await until(() => valuesOf('Assumptions').flat().includes(20));
  session.undo();
  session.undo();
  await until(() => JSON.stringify(valuesOf('Assumptions')) === JSON.stringify(before));
  expect(session.getState()).toMatchObject({ plan: examplePlan, sheets: 'live' });
});

test('deleting a scenario leaves the sheets out of date until they are written again', async () => {
  session.deleteScenario('low');
  expect(session.getState().sheets).toBe('outOfDate');
  expect(valuesOf('Assumptions').flat()).toContain('low|gdp|growth');
  const { plan } = session.getState();
  if (plan) calculateAs(grid, plan, { writtenOn: '2026-01-02' });
  await writeSheets();
  expect(session.getState().sheets).toBe('live');
  expect(valuesOf('Assumptions').flat()).not.toContain('low|gdp|growth');
});
