import type { PlanReport } from '../../../domain/index';
import { createPlainGrid } from '../../../../test/support/plain-grid/create-plain-grid';
import { makePlan } from '../../../../test/support/plans/large-plan';
import { calculateAs, mustHaveReport } from '../../../../test/support/workbooks/plan-workbook';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import { createExcelWorkbook } from '../create-excel-workbook';

const WRITTEN_ON = '2026-01-02';

let office: OfficeHost;

afterEach(() => office.dispose());

/** The workbook of a plan that takes a while, before its first write. */
async function largeWorkbook(
  scenarios = 10,
  indicators = 120,
): Promise<{
  workbook: ReturnType<typeof createExcelWorkbook>;
  report: PlanReport;
}> {
  const grid = createPlainGrid();
  office = await startOfficeHost({ grid, platform: 'web' });
  const plan = makePlan(scenarios, indicators);
  calculateAs(grid, plan, { writtenOn: WRITTEN_ON });
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  return { workbook, report: mustHaveReport(plan) };
}

/** Counts how often the page has its turn while work is done. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const count = (): void => {
    turns += 1;
    if (!isDone) setTimeout(count, 0);
  };
  setTimeout(count, 0);
  await work;
  isDone = true;
  return turns;
}

test('the page has its turn many times while a large plan is previewed', async () => {
  const { workbook, report } = await largeWorkbook();
  expect(await turnsDuring(workbook.previewPlan(report, 'en'))).toBeGreaterThan(40);
});

test('a preview that nobody waits for ends, and the workbook answers at once', async () => {
  const { workbook, report } = await largeWorkbook();
  const asking = new AbortController();
  const preview = workbook.previewPlan(report, 'en', asking.signal);
  setTimeout(() => asking.abort(), 50);
  expect(await preview).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(await workbook.readPlan()).toEqual({ ok: true, value: { kind: 'none' } });
});

test('a write can be cancelled while it is still worked out; nothing has been written then', async () => {
  const { workbook, report } = await largeWorkbook();
  const asking = new AbortController();
  setTimeout(() => asking.abort(), 50);
  const { signal } = asking;
  const written = await workbook.writePlan(report, 'en', { onProgress: () => undefined, signal });
  expect(written).toEqual({ ok: false, error: { kind: 'cancelled' } });
  expect(office.grid.sheets()).toHaveLength(1);
});

test('the first write of 20 indicators in 20 scenarios takes three requests', async () => {
  const { workbook, report } = await largeWorkbook(20, 20);
  const { signal } = new AbortController();
  const requests = await office.countRequests(async () => {
    const options = { onProgress: () => undefined, signal };
    expect(await workbook.writePlan(report, 'en', options)).toMatchObject({ ok: true });
  });
  expect(requests).toBe(3);
});
