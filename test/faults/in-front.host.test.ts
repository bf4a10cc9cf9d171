import { workbookFailureText } from '../../src/i18n/workbook-failure-text';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { mustReport, mustResolve } from '../support/plans/build-plan';
import { fullPlan as plan, fullPlanSpec } from '../support/plans/full-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { quiet } from '../support/workbooks/quiet';

const changed = mustResolve({ ...fullPlanSpec, name: 'Another name' });

let office: OfficeHost;
let grid: PlainGrid;
let empty: BookSnapshot;
let written: BookSnapshot;
let rewritten: BookSnapshot;

const now = () => snapshotBook(office.host.book, grid);
const open = () => createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
const write = (what: typeof plan) => open().writePlan(mustReport(what), 'en', quiet());
const start = (from: BookSnapshot): void => restoreBook(office.host.book, grid, from);

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  empty = now();
  expect(await write(plan)).toMatchObject({ ok: true });
  written = now();
  expect(await write(changed)).toMatchObject({ ok: true });
  rewritten = now();
});
afterAll(() => office.dispose());
beforeEach(() => {
  office.host.faults.clear();
  office.host.forgetRequests();
});

describe('a chart sheet in front', () => {
  test('stops neither the preview nor a first write', async () => {
    start(empty);
    office.host.faults.bringToFront('chartSheet');
    expect(await open().previewPlan(mustReport(plan), 'en')).toMatchObject({ ok: true });
    expect(await write(plan)).toMatchObject({ ok: true });
    expect(bookDifferences(written, now())).toEqual([]);
  });

  test('stops neither the undo of a first write nor that of another', async () => {
    for (const [from, what] of [
      [empty, plan],
      [written, changed],
    ] as const) {
      start(from);
      office.host.faults.bringToFront('chartSheet');
      const workbook = open();
      await workbook.writePlan(mustReport(what), 'en', quiet());
      expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
      expect(bookDifferences(from, now())).toEqual([]);
    }
  });
});

describe('another workbook in front', () => {
  test('stops no write into the sheets that are there', async () => {
    start(written);
    office.host.faults.bringToFront('otherWorkbook');
    expect(await open().readPlan()).toMatchObject({ ok: true, value: { kind: 'plan' } });
    expect(await write(changed)).toMatchObject({ ok: true });
    expect(bookDifferences(rewritten, now())).toEqual([]);
  });

  test('at any moment of a first write leaves a whole write or one that can be removed', async () => {
    start(empty);
    office.host.forgetRequests();
    await write(plan);
    const { count } = office.host.requests();
    const wrong: string[] = [];
    for (let request = 1; request <= count; request += 1) {
      start(empty);
      office.host.faults.atRequest(request, {
        kind: 'meanwhile',
        change: () => office.host.faults.bringToFront('otherWorkbook'),
      });
      const outcome = await write(plan);
      office.host.faults.clear();
      if (!outcome.ok) await open().recoverWrite('remove', quiet());
      // Excel freezes no panes then; the next write does.
      else if (outcome.value.unformatted.length > 0) {
        expect(outcome.value.unformatted.map(({ part }) => part)).toContain('layout');
        await write(plan);
      }
      const [difference] = bookDifferences(outcome.ok ? written : empty, now());
      if (difference !== undefined) wrong.push(`request ${String(request)}: ${difference}`);
      if (request === count) expect(outcome).toMatchObject({ ok: true });
    }
    expect(wrong).toEqual([]);
  });

  test.each(['en', 'zh-CN'] as const)('has one text in %s, whichever code Excel uses', (locale) => {
    const textOf = (code: string) => workbookFailureText({ kind: 'office', code }, locale);
    expect(textOf('InvalidSelection')).toEqual(textOf('InactiveWorkbook'));
    expect(textOf('InvalidSelection').reason).toMatch(/Another workbook is in front|另一个工作簿/);
  });

  test('is named where a selection cannot be read', async () => {
    start(written);
    office.host.faults.bringToFront('otherWorkbook');
    const read = await open().readSelection();
    if (read.ok) throw new Error('The selection was read.');
    expect(workbookFailureText(read.error, 'en').reason).toMatch(/another workbook is in front/);
  });
});
