import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../src/workbook/ports/workbook-port';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { closeInWrite } from '../faults/close-in-write';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';
import { sampleOf } from '../support/seed';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { quiet } from '../support/workbooks/quiet';

/** Excel has carried out a request, and its answer is lost on the way. */
const plan = mustResolve(buildPlanSpec({ years: 2, scenarios: 2, indicators: 1 }));
const longer = mustResolve(buildPlanSpec({ years: 2, scenarios: 3, indicators: 1 }));

const CODES = ['RequestAborted', 'GeneralException', 'ServiceNotAvailable'];

let office: OfficeHost;
let grid: PlainGrid;
let empty: BookSnapshot;
let workbook: WorkbookPort;

const write = (of: typeof plan) => workbook.writePlan(mustReport(of), 'en', quiet());
const now = () => snapshotBook(office.host.book, grid);

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  empty = now();
});
afterAll(() => office.dispose());

/** A new session on the workbook before the write. */
async function begin(written: readonly (typeof plan)[]): Promise<void> {
  office.host.faults.clear();
  restoreBook(office.host.book, grid, empty);
  workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  for (const each of written) expect(await write(each)).toMatchObject({ ok: true });
}

describe.each([
  ['a first write', [], plan],
  ['a write with rows more', [plan], longer],
  ['a write with rows fewer', [longer], plan],
] as const)('the lost answer to the last request of %s', (kind, written, next) => {
  // One code meets each write in a run, the others with other seeds.
  test.each(sampleOf(CODES, 1, kind.length))(
    'with %s leaves it complete or unchanged, as the pane is told, and no journal',
    async (code) => {
      await begin(written);
      const before = now();
      const count = await office.countRequests(() => write(next));
      const after = now();

      await begin(written);
      office.host.faults.atRequest(count, { kind: 'lost', code });
      const outcome = await write(next);
      const wanted = outcome.ok ? after : before;
      expect(bookDifferences(wanted, now(), 'alike')).toEqual([]);
      expect(office.host.book.customXml).toEqual([]);
      expect(office.host.book.enableEvents).toBe(true);
      expect(await workbook.interruptedWrite()).toEqual({ ok: true, value: null });

      expect(await write(next)).toMatchObject({ ok: true, value: { unformatted: [] } });
      expect(bookDifferences(after, now(), 'alike')).toEqual([]);
      expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
      expect(bookDifferences(before, now(), 'alike')).toEqual([]);
    },
  );
});

describe('the lost answer to a request of a restore', () => {
  let before: BookSnapshot;
  let broken: BookSnapshot;
  let after: BookSnapshot;

  beforeAll(async () => {
    await begin([plan]);
    before = now();
    expect(await write(longer)).toMatchObject({ ok: true });
    after = now();
    await begin([plan]);
    await closeInWrite(office.host, longer, { request: 4, when: 'after' });
    broken = now();
    expect(office.host.book.customXml).toHaveLength(2);
  });

  const startFrom = (state: BookSnapshot) => {
    office.host.faults.clear();
    restoreBook(office.host.book, grid, state);
    workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  };

  test.each(['remove', 'finish', 'leave'] as const)(
    'of %s: it is never taken for another pane, and is complete or can be repeated',
    async (how) => {
      const recover = () => workbook.recoverWrite(how, quiet());
      startFrom(broken);
      const count = await office.countRequests(recover);
      const wanted = { remove: before, finish: after, leave: broken }[how];
      const wrong: string[] = [];
      const all = Array.from({ length: count }, (_, index) => index + 1);
      expect(all).not.toEqual([]);
      // A finish writes the sheets after the restore: its requests take turns by the seed.
      const requests = how === 'finish' ? sampleOf(all, Math.ceil(count / 4)) : all;
      for (const request of requests) {
        startFrom(broken);
        office.host.faults.atRequest(request, { kind: 'lost', code: 'RequestAborted' });
        const outcome = await recover();
        office.host.faults.clear();
        if (!outcome.ok) {
          if (outcome.error.kind !== 'office') wrong.push(`${request}: ${outcome.error.kind}`);
          const again = await recover();
          if (!again.ok) wrong.push(`${request}, again: ${again.error.kind}`);
        }
        if (how !== 'leave') wrong.push(...bookDifferences(wanted, now(), 'alike').slice(0, 1));
        if (office.host.book.customXml.length > 0) wrong.push(`${request}: a record is left`);
        if (!office.host.book.enableEvents) wrong.push(`${request}: events are left off`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test('of undo: the write is undone, and the pane says so', async () => {
    startFrom(before);
    expect(await write(longer)).toMatchObject({ ok: true });
    // The request before which the record is there for the last time deletes it.
    let request = 0;
    let closing = 0;
    office.host.faults.atEveryRequest({
      kind: 'meanwhile',
      change: ({ customXml }) => {
        request += 1;
        if (customXml.length > 0) closing = request;
      },
    });
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(closing).toBeGreaterThan(0);
    startFrom(before);
    expect(await write(longer)).toMatchObject({ ok: true });
    office.host.faults.atRequest(closing, { kind: 'lost', code: 'RequestAborted' });
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(bookDifferences(before, now(), 'alike')).toEqual([]);
    expect(office.host.book.customXml).toEqual([]);
  });
});
