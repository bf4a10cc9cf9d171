import type { Plan } from '../../src/domain/index';
import * as parser from '../../src/domain/formulas/load-formula-parser';
import {
  JOURNAL_NAMESPACE,
  readJournal,
  writeJournal,
  type Journal,
} from '../../src/workbook/excel/write/base/journal';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { openLivePane, type LivePane } from '../support/pane/live-pane';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { fullPlan, longerPlan } from '../support/plans/full-plan';
import { stopDate } from '../support/fixed-day';
import { sampleOf, seed } from '../support/seed';
import { closeInWrite } from './close-in-write';

jest.mock('../../src/domain/formulas/load-formula-parser', () => ({
  __esModule: true,
  ...jest.requireActual<typeof parser>('../../src/domain/formulas/load-formula-parser'),
}));

let office: OfficeHost;
let grid: PlainGrid;
let empty: BookSnapshot;

const signal = (): AbortSignal => new AbortController().signal;
const now = () => snapshotBook(office.host.book, grid);
const start = (from: BookSnapshot): void => {
  office.host.faults.clear();
  restoreBook(office.host.book, grid, from);
};

async function writing(plan: Plan, pane: LivePane): Promise<void> {
  pane.session.open(plan);
  expect(await pane.session.write('en', signal())).toMatchObject({ ok: true });
}

/** A workbook in which a write of a plan broke off, and how it looks before and after. */
interface Broken {
  readonly before: BookSnapshot;
  readonly broken: BookSnapshot;
  readonly after: BookSnapshot;
}

async function breakOff(from: BookSnapshot, plan: Plan, request: number): Promise<Broken> {
  start(from);
  const pane = await openLivePane();
  await writing(plan, pane);
  const after = now();
  await pane.close();
  start(from);
  await closeInWrite(office.host, plan, { request, when: 'after' });
  expect(office.host.book.customXml).toHaveLength(2);
  return { before: from, broken: now(), after };
}

let first: Broken;
let fewer: Broken;

beforeAll(async () => {
  stopDate();
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  empty = now();
  first = await breakOff(empty, fullPlan, 2);
  const pane = await openLivePane();
  start(empty);
  await writing(longerPlan, pane);
  await pane.close();
  fewer = await breakOff(now(), fullPlan, 5);
});
afterAll(async () => {
  jest.useRealTimers();
  await office.dispose();
});
afterEach(() => jest.restoreAllMocks());

const both = [
  ['a first write of a plan with formulas', () => first],
  ['a write that deletes a scenario', () => fewer],
] as const;

describe.each(both)('%s that broke off', (_, broken) => {
  test.each(['finish', 'remove'] as const)('can be repaired: %s', async (how) => {
    start(broken().broken);
    const pane = await openLivePane();
    expect(pane.session.getState().interrupted).not.toBeNull();
    expect(await pane.session.recoverWrite(how, signal())).toMatchObject({ ok: true });
    const wanted = how === 'finish' ? broken().after : broken().before;
    expect(bookDifferences(wanted, now(), 'alike')).toEqual([]);
    expect(pane.session.getState().interrupted).toBeNull();
    await pane.close();
  });

  test(`keeps the plan that it was writing when finishing it fails, by seed ${seed}`, async () => {
    start(broken().broken);
    const count = await office.countRequests(async () => {
      const pane = await openLivePane();
      await pane.session.recoverWrite('finish', signal());
      await pane.close();
    });
    const requests = Array.from({ length: count }, (_, index) => index + 1);
    const wrong: string[] = [];
    for (const request of sampleOf(requests, Math.ceil(requests.length / 10))) {
      start(broken().broken);
      const pane = await openLivePane();
      office.host.faults.atRequest(request, { kind: 'error', code: 'GeneralException' });
      const failed = await pane.session.recoverWrite('finish', signal());
      office.host.faults.clear();
      const { interrupted, writing } = pane.session.getState();
      const isDone = bookDifferences(broken().after, now(), 'alike').length === 0;
      if (!failed.ok && !isDone && interrupted === null) wrong.push(`${request}: not told`);
      if (writing) wrong.push(`${request}: the pane is left busy`);
      const again = await pane.session.recoverWrite('finish', signal());
      const [difference] = bookDifferences(broken().after, now(), 'alike');
      if (!again.ok) wrong.push(`${request}: ${JSON.stringify(again.error)}`);
      if (difference !== undefined) wrong.push(`${request}: ${difference}`);
      await pane.close();
    }
    expect(wrong).toEqual([]);
  });

  test('is left as it is while the plan in its record cannot be read', async () => {
    start(broken().broken);
    const part = office.host.book.customXml.find(
      ({ namespaceUri }) => namespaceUri === JOURNAL_NAMESPACE,
    );
    const journal = (await readJournal(part?.xml ?? '')) as Journal;
    const writing = journal.writing && { ...journal.writing, plan: '{"format": "planpath-plan"}' };
    if (part) part.xml = await writeJournal({ ...journal, writing });
    const damaged = now();
    const pane = await openLivePane();
    for (const _ of ['once', 'twice']) {
      expect(await pane.session.recoverWrite('finish', signal())).toMatchObject({
        ok: false,
        error: { kind: 'recordDamaged' },
      });
      expect(bookDifferences(damaged, now())).toEqual([]);
      expect(pane.session.getState().interrupted).not.toBeNull();
    }
    expect(await pane.session.recoverWrite('remove', signal())).toMatchObject({ ok: true });
    expect(bookDifferences(broken().before, now(), 'alike')).toEqual([]);
    await pane.close();
  });

  test('is left as it is while the formula parser cannot be fetched', async () => {
    start(broken().broken);
    const pane = await openLivePane();
    jest.spyOn(parser, 'loadFormulaParser').mockRejectedValue(new Error('offline'));
    expect(await pane.session.recoverWrite('finish', signal())).toMatchObject({
      ok: false,
      error: { kind: 'notFetched' },
    });
    expect(bookDifferences(broken().broken, now())).toEqual([]);
    jest.restoreAllMocks();
    expect(await pane.session.recoverWrite('finish', signal())).toMatchObject({ ok: true });
    await pane.close();
  });
});

test('a write that could not be finished is as it was before and can still be removed', async () => {
  start(first.broken);
  const pane = await openLivePane();
  const controller = new AbortController();
  const stop = pane.session.subscribe(({ writing }) => {
    if (writing?.stage === 'writing') controller.abort();
  });
  expect(await pane.session.recoverWrite('finish', controller.signal)).toMatchObject({
    ok: false,
    error: { kind: 'cancelled' },
  });
  stop();
  const { interrupted } = pane.session.getState();
  expect(interrupted).toMatchObject({ addedSheets: [], changedSheets: [], isIntact: true });
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
  // A sheet of this name is the user's: the write that is removed has added none.
  grid.addSheet('Brief');
  expect(await pane.session.recoverWrite('remove', signal())).toMatchObject({ ok: true });
  expect(grid.sheets().map(({ name }) => name)).toEqual(['Sheet1', 'Brief']);
  expect(office.host.book.customXml).toEqual([]);
  await pane.close();
});
