import { buildPlanSpec, mustResolve } from '../../../../test/support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { calculationOf, mustHaveReport } from '../../../../test/support/workbooks/plan-workbook';
import type { WorkbookPort } from '../../ports/workbook-port';
import { createExcelWorkbook } from '../create-excel-workbook';

/** Excel holds every formula as it was written, and shows something else than planned. */
const plan = mustResolve(buildPlanSpec({ scenarios: 2, indicators: 2 }));
const WRITTEN_ON = '2026-01-02';

let grid: PlainGrid;
let office: OfficeHost;
let workbook: WorkbookPort;

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
});
afterEach(() => office.dispose());

const options = () => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
});
const write = () => workbook.writePlan(mustHaveReport(plan), 'en', options());
const names = () => grid.sheets().map(({ name }) => name);

/** Formulas whose results are numbers come to this much more. */
function calculateWith(more: number): void {
  const planned = calculationOf(plan, { writtenOn: WRITTEN_ON });
  grid.calculateBy((...at) => {
    const value = planned(...at);
    return typeof value === 'number' && at[1].sheet === 'Projections' ? value + more : value;
  });
}

test('results that differ are told, and undo nothing', async () => {
  calculateWith(1);
  const written = await write();
  expect(written).toMatchObject({
    ok: true,
    value: { differing: { cause: 'calculated', first: { sheet: 'Projections' } }, canUndo: true },
  });
  const { differing } = written.ok ? written.value : { differing: null };
  expect(differing?.count).toBeGreaterThan(10);
  expect(differing?.first.shown).toBeCloseTo(Number(differing?.first.expected) + 1, 6);
  expect(names()).toContain('Projections');
  expect(await workbook.readPlan()).toMatchObject({ value: { kind: 'plan', plan } });
  expect(await workbook.undoLastWrite(options())).toMatchObject({ ok: true });
  expect(names()).toEqual(['Sheet1']);
});

test('results that differ are told again where nothing is left to write', async () => {
  calculateWith(1);
  await write();
  expect(await write()).toMatchObject({
    ok: true,
    value: { written: 0, differing: { cause: 'calculated' } },
  });
  calculateWith(0);
  expect(await write()).toMatchObject({ ok: true, value: { written: 0, differing: null } });
});

test('a workbook that keeps numbers as they are displayed is written, and told of', async () => {
  office.host.book.roundsToDisplay = true;
  calculateWith(0);
  await write();
  const again = await write();
  expect(again).toMatchObject({ ok: true, value: { differing: { cause: 'rounded' } } });
  expect(names()).toContain('Projections');
  expect(await workbook.undoLastWrite(options())).toMatchObject({ ok: true });
});

test('a formula that Excel changed is not what was written: everything is put back', async () => {
  calculateWith(0);
  const { write: writeCells } = grid;
  const changing: PlainGrid = Object.assign(grid, {
    write: (...[id, area, contents]: Parameters<PlainGrid['write']>) => {
      writeCells(
        id,
        area,
        contents.map((line) =>
          line.map((content) =>
            content?.kind === 'formula'
              ? { ...content, formula: content.formula.replace('=', '=0+') }
              : content,
          ),
        ),
      );
    },
  });
  expect(await write()).toMatchObject({ ok: false, error: { kind: 'notVerified' } });
  expect(changing.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
});
