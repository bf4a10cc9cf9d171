import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../src/workbook/ports/workbook-port';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';

/** Excel has carried out the last request of a write, and its answer is lost on the way. */
const plan = mustResolve(buildPlanSpec({ years: 2, scenarios: 2, indicators: 1 }));
const longer = mustResolve(buildPlanSpec({ years: 2, scenarios: 3, indicators: 1 }));

let office: OfficeHost;
let grid: PlainGrid;
let empty: BookSnapshot;
let workbook: WorkbookPort;

const quiet = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
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
])('the lost answer to the last request of %s', (_, written, next) => {
  test.each(['RequestAborted', 'GeneralException', 'ServiceNotAvailable'])(
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
