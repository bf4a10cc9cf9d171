import type { Plan } from '../../src/domain/index';
import { createSession } from '../../src/session/create-session';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort, WriteOptions } from '../../src/workbook/ports/workbook-port';
import { editCells } from '../../src/simulator/faults/edit-cells';
import type { RequestFault } from '../../src/simulator/faults/faults';
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
import { until } from '../support/until';
import { quiet } from '../support/workbooks/quiet';

const changed = mustResolve({ ...fullPlanSpec, name: 'Another name' });

let office: OfficeHost;
let grid: PlainGrid;
let workbook: WorkbookPort;
let empty: BookSnapshot;
let written: BookSnapshot;

const write = (what: Plan, more: Partial<WriteOptions> = {}) =>
  workbook.writePlan(mustReport(what), 'en', quiet(more));
const now = () => snapshotBook(office.host.book, grid);
const newSession = () => createExcelWorkbook({ now: () => new Date(2026, 0, 2) });

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  workbook = newSession();
  empty = now();
  expect(await write(plan)).toMatchObject({ ok: true });
  written = now();
});
afterAll(() => office.dispose());
beforeEach(() => {
  office.host.faults.clear();
  office.host.forgetRequests();
  restoreBook(office.host.book, grid, written);
  workbook = newSession();
});

const sheetId = (name: string): string =>
  grid.sheets().find((sheet) => sheet.name === name)?.id ?? '';
const ONE = { rowCount: 1, columnCount: 1 };
const contentAt = (sheet: string, row: number, column: number) =>
  grid.read(sheetId(sheet), { row, column, ...ONE })[0]?.[0];

function type(
  sheet: string,
  row: number,
  column: number,
  value: string,
  by: 'person' | 'coauthor' = 'person',
): void {
  const content = { kind: 'value', value } as const;
  editCells(office.host.book, by, sheetId(sheet), { row, column, ...ONE }, [[content]]);
}

/** The first matching cell in the used area of a sheet. */
function findCell(
  sheet: string,
  isWanted: (row: number, column: number) => boolean,
): { row: number; column: number } {
  const used = grid.usedArea(sheetId(sheet));
  for (let row = 0; used && row < used.row + used.rowCount; row += 1) {
    for (let column = 0; column < used.column + used.columnCount; column += 1) {
      if (isWanted(row, column)) return { row, column };
    }
  }
  throw new Error(`There is no such cell on ${sheet}`);
}

const isFormula = (sheet: string) => (row: number, column: number) =>
  (contentAt(sheet, row, column)?.formula ?? null) !== null;

describe('a block that is dropped or altered on its way', () => {
  const isWrite = ({ Name }: { readonly Name: string }) => Name === 'Formulas' || Name === 'Values';

  /** Drops or alters the n-th write of cells, wherever it goes. */
  function garbleNth(n: number, how: 'dropped' | 'altered'): void {
    let count = 0;
    const fault: RequestFault = {
      kind: 'garbled',
      change: (action) => {
        if (!isWrite(action)) return action;
        count += 1;
        if (count !== n) return action;
        if (how === 'dropped') return null;
        const [value] = (action.ArgumentInfo?.Arguments ?? []) as readonly (readonly unknown[][])[];
        const other = value?.map((row) => row.map((cell) => (cell === '' ? '' : 'garbled')));
        return { ...action, ArgumentInfo: { Arguments: [other] } };
      },
    };
    office.host.faults.atEveryRequest(fault);
  }

  test.each(['dropped', 'altered'] as const)('is never taken for done: %s', async (how) => {
    const wrong: string[] = [];
    for (const n of [1, 4, 8]) {
      restoreBook(office.host.book, grid, empty);
      garbleNth(n, how);
      const outcome = await newSession().writePlan(mustReport(plan), 'en', quiet());
      office.host.faults.clear();
      office.host.forgetRequests();
      const differences = bookDifferences(outcome.ok ? written : empty, now(), 'alike');
      if (differences.length > 0) wrong.push(`write ${String(n)}: ${differences[0] ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('what a co-author writes between two requests is never lost', async () => {
  office.host.forgetRequests();
  await write(changed);
  const { count } = office.host.requests();
  const { row, column } = findCell('Checks', isFormula('Checks'));
  const lost: string[] = [];
  for (let request = 1; request <= count; request += 1) {
    restoreBook(office.host.book, grid, written);
    office.host.faults.atRequest(request, {
      kind: 'meanwhile',
      change: () => type('Checks', row, column, 'theirs', 'coauthor'),
    });
    const outcome = await newSession().writePlan(mustReport(changed), 'en', quiet());
    if (contentAt('Checks', row, column)?.value !== 'theirs') {
      lost.push(`request ${String(request)}: ${JSON.stringify(outcome).slice(0, 120)}`);
    }
  }
  expect(lost).toEqual([]);
});

describe('while a cell is being edited', () => {
  test('a write waits, and is done once when the edit ends', async () => {
    const end = office.host.faults.editCell();
    let outcome: unknown = null;
    const writing = write(changed).then((answer) => {
      outcome = answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(outcome).toBeNull();
    expect(bookDifferences(written, now())).toEqual([]);
    end();
    await writing;
    expect(outcome).toMatchObject({ ok: true });
  });

  test('a session that starts then reads and listens as soon as the edit ends', async () => {
    const end = office.host.faults.editCell();
    const session = createSession({ workbook });
    const reading = session.readWorkbook();
    await until(() => session.getState().failure !== null);
    expect(session.getState()).toMatchObject({ plan: null, failure: { kind: 'editMode' } });
    end();
    await reading;
    await until(() => session.getState().interrupted === null);
    expect(session.getState()).toMatchObject({ plan: { id: plan.id }, failure: null });
    const { row, column } = findCell(
      'Assumptions',
      (...at) => contentAt('Assumptions', ...at)?.value === 'Scenario 1',
    );
    await until(() => {
      type('Assumptions', row, column, 'Typed');
      return session.getState().plan?.scenarios[1]?.name.en === 'Typed';
    });
  });

  test('a read fails quietly and can be repeated', async () => {
    const end = office.host.faults.editCell();
    expect(await workbook.readPlan()).toMatchObject({ ok: false, error: { kind: 'editMode' } });
    end();
    expect(await workbook.readPlan()).toMatchObject({ ok: true, value: { kind: 'plan' } });
  });
});

test('a text that looks like a formula, overwritten by choice, is restored as text', async () => {
  const { row, column } = findCell('Checks', isFormula('Checks'));
  type('Checks', row, column, '=1+1');
  const before = now();
  const replaced = await write(changed, { userChanges: { otherwise: 'replace' } });
  expect(replaced).toMatchObject({ ok: true, value: { kept: 0 } });
  expect(contentAt('Checks', row, column)?.value).not.toBe('=1+1');
  expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
  expect(contentAt('Checks', row, column)).toMatchObject({ value: '=1+1', formula: null });
  expect(bookDifferences(before, now())).toEqual([]);
});

describe('obstacles to a write', () => {
  const inTheWay: readonly (readonly [kind: string, put: () => Promise<unknown>])[] = [
    [
      'protectedSheet',
      () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem('About').protection.protect();
          await context.sync();
        }),
    ],
    [
      'foreignTable',
      () => {
        const isBlank = (row: number, column: number) =>
          contentAt('About', row, column)?.value === '';
        const { row, column } = findCell(
          'About',
          (y, x) => y > 3 && isBlank(y, x) && isBlank(y + 1, x),
        );
        return Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('About');
          sheet.tables.add(sheet.getRangeByIndexes(row, column, 2, 1), true).name = 'Mine';
          await context.sync();
        });
      },
    ],
    [
      'readOnly',
      () => {
        office.host.book.readOnly = true;
        return Promise.resolve();
      },
    ],
  ];

  test.each(inTheWay)(
    '%s is reported beforehand with its place, and nothing is changed',
    async (kind, put) => {
      await put();
      const before = now();
      const preview = await workbook.previewPlan(mustReport(changed), 'en');
      expect(preview).toMatchObject({
        ok: true,
        value: { obstacles: [{ kind, effect: 'blocks' }] },
      });
      expect(await write(changed)).toMatchObject({ ok: false });
      expect(bookDifferences(before, now())).toEqual([]);
    },
  );
});

test('the records of a write are small compared with what it writes', () => {
  const texts = [
    ...office.host.book.settings.values(),
    ...office.host.book.customXml.map(({ xml }) => xml),
  ];
  const bytes = texts.reduce((sum: number, text) => sum + JSON.stringify(text).length, 0);
  const cells = grid.save().sheets.reduce((sum, { contents }) => sum + contents.size, 0);
  expect(cells).toBeGreaterThan(400);
  // A plan of 100,000 cells stays below the megabyte that Excel stores reliably.
  expect(bytes / cells).toBeLessThan(10);
});
