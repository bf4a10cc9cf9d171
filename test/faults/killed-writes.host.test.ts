import fc from 'fast-check';
import type { Plan } from '../../src/domain/index';
import { openLivePane } from '../support/pane/live-pane';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { buildPlanSpec, mustResolve } from '../support/plans/build-plan';
import { fullPlan, longerPlan } from '../support/plans/full-plan';
import { stopDate } from '../support/fixed-day';
import { isWhole, runs, seed } from '../support/seed';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { closeInWrite } from './close-in-write';

if (isWhole) jest.setTimeout(3_600_000);

const plain = mustResolve(buildPlanSpec({ years: 2, scenarios: 2, indicators: 1 }));

/** Another plan: its sheets replace those of the first as a whole. */
const other = mustResolve({
  ...buildPlanSpec({ years: 3, scenarios: 1, indicators: 2 }),
  id: 'other',
});

/** A write: the plan on the sheets before it, and the plan that it writes. */
const WRITES: readonly (readonly [before: Plan | null, after: Plan])[] = [
  [null, fullPlan],
  [null, plain],
  [fullPlan, longerPlan],
  [longerPlan, fullPlan],
  [plain, other],
  [other, fullPlan],
];

let office: OfficeHost;
let grid: PlainGrid;
let empty: BookSnapshot;
/** A workbook, and how many requests the write took that left it so. */
interface Written {
  readonly state: BookSnapshot;
  readonly requests: number;
}
const states = new Map<string, Written>();

const now = () => snapshotBook(office.host.book, grid);
const start = (from: BookSnapshot): void => {
  office.host.faults.clear();
  restoreBook(office.host.book, grid, from);
};

async function written(plan: Plan, from: BookSnapshot): Promise<Written> {
  start(from);
  const pane = await openLivePane();
  pane.session.open(plan);
  const requests = await office.countRequests(async () => {
    const result = await pane.session.write('en', new AbortController().signal);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  });
  await pane.close();
  return { state: now(), requests };
}

/** The workbook before and after a write, found once, and how many requests the write takes. */
async function endsOf(index: number): Promise<readonly [BookSnapshot, BookSnapshot, number]> {
  const [before, after] = WRITES[index] ?? [null, plain];
  const known = async (key: string, make: () => Promise<Written>): Promise<Written> => {
    const state = states.get(key) ?? (await make());
    states.set(key, state);
    return state;
  };
  const from = before
    ? (await known(`before ${String(index)}`, () => written(before, empty))).state
    : empty;
  const end = await known(`after ${String(index)}`, () => written(after, from));
  return [from, end.state, end.requests];
}

beforeAll(async () => {
  stopDate();
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  empty = now();
});
afterAll(async () => {
  jest.useRealTimers();
  await office.dispose();
});

test('a pane that is closed at any moment of a write loses nothing: the next start recovers', async () => {
  const kill = fc.record({
    index: fc.nat({ max: WRITES.length - 1 }),
    request: fc.nat(),
    when: fc.constantFrom('before' as const, 'after' as const),
    how: fc.constantFrom('finish' as const, 'remove' as const),
  });
  await fc.assert(
    fc.asyncProperty(kill, async ({ index, how, when, ...drawn }) => {
      const [before, after, requests] = await endsOf(index);
      start(before);
      const request = 1 + (drawn.request % requests);
      const plan = WRITES[index]?.[1] ?? plain;
      expect(await closeInWrite(office.host, plan, { request, when })).toBe(true);
      const pane = await openLivePane();
      const { interrupted } = pane.session.getState();
      if (interrupted) {
        const recovered = await pane.session.recoverWrite(how, new AbortController().signal);
        expect(recovered).toMatchObject({ ok: true });
      }
      await pane.close();
      const wanted = interrupted ? [how === 'finish' ? after : before] : [before, after];
      const differences = wanted.map((state) => bookDifferences(state, now(), 'alike'));
      expect(differences.some((list) => list.length === 0) ? [] : differences).toEqual([]);
      expect(office.host.book.customXml).toEqual([]);
    }),
    { numRuns: isWhole ? 200 : runs(5), seed, endOnFailure: true },
  );
});
