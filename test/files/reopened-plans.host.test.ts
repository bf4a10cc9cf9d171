import fc from 'fast-check';
import { type Plan, readPlanText, writePlanFile } from '../../src/domain/index';
import { LOCALES } from '../../src/shared/local-text';
import { anyStep, takeStep } from '../support/pane/hostile-steps';
import { openLivePane } from '../support/pane/live-pane';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { fullPlan } from '../support/plans/full-plan';
import { isWhole, runs, seed } from '../support/seed';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';

if (isWhole) jest.setTimeout(3_600_000);

let office: OfficeHost;
let grid: PlainGrid;
let written: BookSnapshot;

const signal = () => new AbortController().signal;

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  const pane = await openLivePane();
  pane.session.open(fullPlan);
  expect(await pane.session.write('en', signal())).toMatchObject({ ok: true });
  await pane.close();
  written = snapshotBook(office.host.book, grid);
});
afterAll(() => office.dispose());

/** The plan that a pane reads which is opened on the workbook now. */
async function reopened(): Promise<Plan | null> {
  const pane = await openLivePane();
  await pane.close();
  const { plan, tableProblems } = pane.session.getState();
  expect(tableProblems).toEqual([]);
  return plan;
}

/** The change log is written with the whole sheets only. */
const withoutLog = (plan: Plan | null) => plan && { ...plan, history: [] };

test('whatever the pane makes of any texts beside a workbook is there again after a write, and in a file', async () => {
  const steps = fc.array(anyStep, { minLength: 3, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...LOCALES), async (taken, locale) => {
      restoreBook(office.host.book, grid, written);
      const pane = await openLivePane();
      const { session } = pane;
      for (const [index, step] of taken.entries()) {
        takeStep(session, step, index);
        await pane.sent();
        const { plan, sheets, failure } = session.getState();
        expect(failure).toBeNull();
        // What is live is on the sheets without a write of all of them.
        if (sheets === 'live') expect(withoutLog(await reopened())).toEqual(withoutLog(plan));
      }
      const { plan } = session.getState();
      if (!plan) throw new Error('A plan is open');
      const result = await session.write(locale, signal());
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      await pane.close();
      expect(await reopened()).toEqual(plan);
      expect(office.host.book.customXml).toEqual([]);
      expect(await readPlanText(writePlanFile(plan))).toEqual({ ok: true, value: plan });
    }),
    { numRuns: isWhole ? 300 : runs(2), seed, endOnFailure: true },
  );
});

test.each(LOCALES)(
  'a plan with a scenario fewer and a project more is written over one in English, in %s, and undone',
  async (locale) => {
    restoreBook(office.host.book, grid, written);
    const pane = await openLivePane();
    const { session } = pane;
    expect(session.deleteScenario('scenario-1')).toMatchObject({ ok: true });
    const project = { name: 'Works 2', indicator: 'industry', startYear: 2024, capacity: 1 };
    expect(session.addProject(project)).toMatchObject({ ok: true });
    const { plan } = session.getState();
    expect(await session.write(locale, signal())).toMatchObject({ ok: true });
    expect(await reopened()).toEqual(plan);
    expect(await session.undoWrite(signal())).toMatchObject({ ok: true });
    await pane.close();
    expect(bookDifferences(written, snapshotBook(office.host.book, grid), 'alike')).toEqual([]);
  },
);
