import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../src/workbook/ports/workbook-port';
import { bookDifferences, snapshotBook } from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { quiet } from '../support/workbooks/quiet';

/**
 * Desktop Excels with another list separator have refused addresses of several areas with commas
 * (OfficeDev/office-js#1167, #1985).
 */
const spec = buildPlanSpec({ years: 2, scenarios: 2, indicators: 2 });
const plan = mustResolve(spec);
const longer = mustResolve(buildPlanSpec({ years: 2, scenarios: 3, indicators: 2 }));

interface OpenExcel {
  readonly office: OfficeHost;
  readonly grid: PlainGrid;
  readonly workbook: WorkbookPort;
}

async function openExcel(platform: 'web' | 'microsoft365'): Promise<OpenExcel> {
  const grid = createPlainGrid();
  const office = await startOfficeHost({ grid, platform, region: 'de-DE' });
  office.host.book.calculationMode = 'Manual';
  return { office, grid, workbook: createExcelWorkbook({ now: () => new Date(2026, 0, 2) }) };
}

/** The state after a write, a longer one and its undo, in an Excel that takes commas. */
async function usual(): Promise<readonly ReturnType<typeof snapshotBook>[]> {
  const { office, grid, workbook } = await openExcel('web');
  const states = [];
  for (const each of [plan, longer, plan]) {
    await workbook.writePlan(mustReport(each), 'en', quiet());
    states.push(snapshotBook(office.host.book, grid));
  }
  await workbook.undoLastWrite(quiet());
  states.push(snapshotBook(office.host.book, grid));
  await office.dispose();
  return states;
}

/** The requests with several areas in one address. */
function joined({ host }: OfficeHost): number {
  return host
    .requests()
    .entries.filter(({ batch }) => /"GetRanges"/.test(JSON.stringify(batch.ObjectPaths))).length;
}

test('an Excel with another list separator gets every format, rule by rule', async () => {
  const [first, more, fewer, undone] = await usual();
  const { office, grid, workbook } = await openExcel('microsoft365');
  const differences = (wanted: ReturnType<typeof snapshotBook> | undefined) =>
    wanted ? bookDifferences(wanted, snapshotBook(office.host.book, grid), 'alike') : ['none'];
  const write = (of: typeof plan) => workbook.writePlan(mustReport(of), 'en', quiet());

  expect(await write(plan)).toMatchObject({ ok: true, value: { unformatted: [] } });
  expect(joined(office)).toBe(1);
  expect(differences(first)).toEqual([]);

  // What Excel refuses is known from then on.
  office.host.forgetRequests();
  expect(await write(longer)).toMatchObject({ ok: true, value: { unformatted: [] } });
  expect(joined(office)).toBe(0);
  expect(differences(more)).toEqual([]);

  expect(await write(plan)).toMatchObject({ ok: true, value: { unformatted: [] } });
  expect(differences(fewer)).toEqual([]);
  expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
  expect(differences(undone)).toEqual([]);
  await office.dispose();
});

test('an address of more than 8,192 characters is refused', async () => {
  const { office } = await openExcel('web');
  const areas = Array.from({ length: 2_000 }, (_, row) => `A${row + 1}`).join(',');
  const answer = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRanges(areas).format.font.bold = true;
    await context.sync();
  });
  await expect(answer).rejects.toMatchObject({ code: 'InvalidArgument' });
  await office.dispose();
});
