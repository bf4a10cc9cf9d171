import fc from 'fast-check';
import type { Plan } from '../../src/domain/index';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { openLivePane, type LivePane } from '../support/pane/live-pane';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { mustResolve } from '../support/plans/build-plan';
import { fullPlan, fullPlanSpec, longerPlan } from '../support/plans/full-plan';
import { stopDate } from '../support/fixed-day';
import { isWhole, runs, seed } from '../support/seed';
import { closeInWrite } from './close-in-write';
import { until } from '../support/until';

const renamed = mustResolve({ ...fullPlanSpec, name: 'Another name' });

let office: OfficeHost;
let grid: PlainGrid;
/** The workbook with each plan, written over the full plan. */
const states = new Map<Plan, BookSnapshot>();

const signal = (): AbortSignal => new AbortController().signal;
const now = () => snapshotBook(office.host.book, grid);
const TODAY = new Date(2026, 0, 2).getTime();

function start(): void {
  const written = states.get(fullPlan);
  if (!written) throw new Error('The full plan is written first');
  office.host.faults.clear();
  office.host.forgetRequests();
  restoreBook(office.host.book, grid, written);
  jest.setSystemTime(TODAY);
}

async function writes(plan: Plan): Promise<BookSnapshot> {
  const pane = await openLivePane();
  pane.session.open(plan);
  expect(await pane.session.write('en', signal())).toMatchObject({ ok: true });
  await pane.close();
  return now();
}

beforeAll(async () => {
  stopDate();
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  states.set(fullPlan, await writes(fullPlan));
  for (const plan of [renamed, longerPlan]) {
    start();
    states.set(plan, await writes(plan));
  }
});
afterAll(async () => {
  jest.useRealTimers();
  await office.dispose();
});

/** What the second pane does while the first one writes. */
type Act = 'finish' | 'remove' | 'leave' | 'write' | 'look';

interface Meeting {
  /** The request of the first write at which the second pane acts. */
  readonly request: number;
  readonly act: Act;
  /** How long the first pane has stood still then, in seconds. */
  readonly still: number;
}

async function acts({ session, workbook }: LivePane, act: Act): Promise<unknown> {
  if (act === 'look') return workbook.interruptedWrite();
  if (act === 'write') {
    session.open(renamed);
    return session.write('en', signal());
  }
  return workbook.recoverWrite(act, { onProgress: () => undefined, signal: signal() });
}

/** Lets two panes work on one workbook at the same time. */
async function meet({ request, act, still }: Meeting) {
  start();
  const [first, second] = [await openLivePane('first'), await openLivePane('second')];
  first.session.open(longerPlan);
  let other: Promise<unknown> | null = null;
  office.host.faults.atRequest(request, {
    kind: 'meanwhile',
    change: () => {
      jest.setSystemTime(TODAY + still * 1_000);
      other = acts(second, act);
    },
  });
  const written = await first.session.write('en', signal());
  // A write of fewer requests: what comes later is no longer its matter.
  office.host.faults.clear();
  const answer = (await (other as Promise<unknown> | null)) ?? null;
  await first.close();
  await second.close();
  return { written, answer };
}

/** The plans whose sheets the workbook holds, complete. */
const complete = (): readonly (string | undefined)[] =>
  [...states]
    .filter(([, state]) => bookDifferences(state, now(), 'alike').length === 0)
    .map(([plan]) => `${plan.name.en}, ${String(plan.scenarios.length)} scenarios`);

test.each(['finish', 'remove', 'leave', 'write'] as const)(
  'a pane that writes is not disturbed by another that tries to %s',
  async (act) => {
    const { written, answer } = await meet({ request: 4, act, still: 2 });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'beingWritten' } });
    expect(written).toMatchObject({ ok: true });
    expect(complete()).toEqual(['A full plan, 3 scenarios']);
    expect(office.host.book.customXml).toEqual([]);
  },
);

test('a pane that finishes a write that broke off is not disturbed by another that leaves the sheets as they are', async () => {
  start();
  expect(await closeInWrite(office.host, longerPlan, { request: 4, when: 'after' })).toBe(true);
  jest.setSystemTime(TODAY + 31_000);
  const [first, second] = [await openLivePane('first'), await openLivePane('second')];
  for (const { session } of [first, second]) {
    expect(session.getState().interrupted).toMatchObject({ isIntact: true });
  }
  let other: Promise<unknown> | null = null;
  office.host.forgetRequests();
  office.host.faults.atRequest(6, {
    kind: 'meanwhile',
    change: () => {
      other = acts(second, 'leave');
    },
  });
  expect(await first.session.recoverWrite('finish', signal())).toMatchObject({ ok: true });
  expect(await other).toMatchObject({ ok: false, error: { kind: 'beingWritten' } });
  await first.close();
  await second.close();
  expect(complete()).toEqual(['A full plan, 3 scenarios']);
  expect(office.host.book.customXml).toEqual([]);
});

test.each([5, 6])(
  'a write that stood still before request %s, and whose sheets another pane has left as they are, stops and says so',
  async (request) => {
    start();
    const first = await openLivePane('first');
    first.session.open(longerPlan);
    // The other pane was done before this request: it took over the lock and dropped the records.
    office.host.faults.atRequest(request, {
      kind: 'meanwhile',
      change: (book) => {
        book.customXml.splice(0);
      },
    });
    const written = await first.session.write('en', signal());
    office.host.faults.clear();
    await first.close();
    expect(written).toMatchObject({ ok: false, error: { kind: 'takenOver' } });
    expect(office.host.book.customXml).toEqual([]);
    expect(office.host.book.enableEvents).toBe(true);
  },
);

test('another pane is told that the sheets are being written, and reads them afterwards', async () => {
  start();
  const first = await openLivePane('first');
  first.session.open(longerPlan);
  let second: Promise<LivePane> | null = null;
  office.host.faults.atRequest(4, {
    kind: 'meanwhile',
    change: () => {
      second = openLivePane('second');
    },
  });
  const told: boolean[] = [];
  const writing = first.session.write('en', signal());
  await until(() => second !== null);
  const pane = await (second as unknown as Promise<LivePane>);
  told.push(pane.session.getState().interrupted?.isUnderWay === true);
  expect(await writing).toMatchObject({ ok: true });
  await until(() => pane.session.getState().interrupted === null);
  await until(() => pane.session.getState().plan?.scenarios.length === 3);
  expect(told).toEqual([true]);
  expect(pane.session.getState().sheets).toBe('live');
  await first.close();
  await pane.close();
});

test('a pane that was closed in a write is waited for, and then its write is offered', async () => {
  start();
  expect(await closeInWrite(office.host, longerPlan, { request: 4, when: 'after' })).toBe(true);
  expect(office.host.book.customXml).toHaveLength(2);
  const second = await openLivePane('second');
  const look = async () => second.workbook.interruptedWrite();
  expect(await look()).toMatchObject({ value: { isUnderWay: true } });
  jest.setSystemTime(TODAY + 31_000);
  const late = await look();
  expect(late).toMatchObject({ value: { isIntact: true } });
  expect(late).not.toMatchObject({ value: { isUnderWay: true } });
  expect(await second.session.recoverWrite('finish', signal())).toMatchObject({ ok: true });
  expect(complete()).toEqual(['A full plan, 3 scenarios']);
  await second.close();
});

test('whatever two panes do at the same time, one of the plans is there, complete', async () => {
  const meeting: fc.Arbitrary<Meeting> = fc.record({
    request: fc.integer({ min: 1, max: 8 }),
    act: fc.constantFrom<Act[]>('finish', 'remove', 'write', 'look'),
    still: fc.constantFrom(0, 31),
  });
  await fc.assert(
    fc.asyncProperty(meeting, async (each) => {
      await meet(each);
      // What is left half written is told to the next pane, which can finish it.
      jest.setSystemTime(TODAY + 90_000);
      const next = await openLivePane('third');
      if (next.session.getState().interrupted) {
        expect(await next.session.recoverWrite('finish', signal())).toMatchObject({ ok: true });
      }
      await next.close();
      expect(complete()).toHaveLength(1);
      expect(office.host.book.customXml).toEqual([]);
      expect(office.host.book.enableEvents).toBe(true);
    }),
    { numRuns: isWhole ? 200 : runs(4), seed, endOnFailure: true },
  );
});
