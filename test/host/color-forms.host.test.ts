import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { Book } from '../../src/simulator/book/book';
import {
  bookDifferences,
  contentDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { quiet } from '../support/workbooks/quiet';

/** A write that deletes rows keeps their formats: whatever form they are read in, they come back. */
const plan = mustResolve(buildPlanSpec({ years: 2, scenarios: 2, indicators: 2 }));
const longer = mustResolve(buildPlanSpec({ years: 2, scenarios: 3, indicators: 2 }));

let office: OfficeHost;
let grid: PlainGrid;
let written: BookSnapshot;

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  expect(await workbook.writePlan(mustReport(longer), 'en', quiet())).toMatchObject({ ok: true });
  written = snapshotBook(office.host.book, grid);
});
afterAll(() => office.dispose());
beforeEach(() => {
  office.host.faults.clear();
  restoreBook(office.host.book, grid, written);
});

/** Writes the plan with rows fewer and undoes it, in a host that gives colours in a form. */
async function shortenAndUndo(form: Book['colorForm']): Promise<void> {
  office.host.faults.answerColors(form);
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  expect(await workbook.readPlan()).toMatchObject({ ok: true });
  expect(await workbook.writePlan(mustReport(plan), 'en', quiet())).toMatchObject({ ok: true });
  expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
  office.host.faults.clear();
}

test.each(['hex', 'rgb', 'rgba', 'capitals', 'name'] as const)(
  'the formats of deleted rows come back from colours given as %s',
  async (form) => {
    await shortenAndUndo(form);
    expect(bookDifferences(written, snapshotBook(office.host.book, grid), 'alike')).toEqual([]);
  },
);

test.each(['theme', 'unknown'] as const)(
  'every content comes back where colours are given as %s',
  async (form) => {
    await shortenAndUndo(form);
    expect(contentDifferences(written, snapshotBook(office.host.book, grid))).toEqual([]);
  },
);

test.each([
  ['colours', (name: string) => name === 'SetCellProperties'],
  ['number formats', (name: string) => name === 'NumberFormat'],
])('every content comes back from an Excel that refuses %s', async (_what, isRefused) => {
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  await workbook.readPlan();
  expect(await workbook.writePlan(mustReport(plan), 'en', quiet())).toMatchObject({ ok: true });
  office.host.faults.atEveryRequest({
    ...{ kind: 'refused', code: 'InvalidArgument' },
    refuses: (className, name, use) => use !== 'get' && className === 'Range' && isRefused(name),
  });
  expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
  expect(contentDifferences(written, snapshotBook(office.host.book, grid))).toEqual([]);
  expect(office.host.book.enableEvents).toBe(true);
  expect(office.host.book.customXml).toEqual([]);
});
