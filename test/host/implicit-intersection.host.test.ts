import { createSession } from '../../src/session/create-session';
import { openAsFile } from '../../src/simulator/book/cells/implicit-intersection';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../src/workbook/ports/workbook-port';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { calculateAs } from '../support/workbooks/plan-workbook';

/**
 * A workbook of the plan that another program saved: Excel shows `@` in its formulas, which nobody
 * has changed.
 */
const plan = mustResolve(buildPlanSpec({ scenarios: 2, indicators: 2 }));
const renamed = mustResolve({ ...buildPlanSpec({ scenarios: 2, indicators: 2 }), name: 'Other' });
const larger = mustResolve(buildPlanSpec({ scenarios: 3, indicators: 2 }));

let grid: PlainGrid;
let office: OfficeHost;
let workbook: WorkbookPort;

const options = () => ({
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

function write(of: typeof plan) {
  calculateAs(grid, of, { writtenOn: '2026-01-02' });
  return workbook.writePlan(mustReport(of), 'en', options());
}

function formulas(): readonly string[] {
  return grid.sheets().flatMap(({ id }) => {
    const area = grid.usedArea(id);
    return (area ? grid.read(id, area).flat() : []).flatMap(({ formula }) => formula ?? []);
  });
}

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  expect(await write(plan)).toMatchObject({ ok: true });
  openAsFile(office.host.book);
  workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
});
afterEach(() => office.dispose());

test('Excel adds @ to most of its formulas', () => {
  const marked = formulas().filter((formula) => formula.includes('@'));
  expect(marked.length).toBeGreaterThan(50);
  expect(marked.length).toBeLessThan(formulas().length);
});

test('no cell counts as changed, and nothing is written', async () => {
  calculateAs(grid, plan, { writtenOn: '2026-01-02' });
  expect(await workbook.previewPlan(mustReport(plan), 'en')).toMatchObject({
    value: { changed: 0, userChanges: [], record: 'known' },
  });
  const before = formulas();
  expect(await write(plan)).toMatchObject({ ok: true, value: { written: 0, kept: 0 } });
  expect(formulas()).toEqual(before);
});

test('no cell counts as changed where the record is lost', async () => {
  office.host.book.settings.clear();
  expect(await workbook.previewPlan(mustReport(plan), 'en')).toMatchObject({
    value: { changed: 0, userChanges: [] },
  });
});

test('a session finds its plan live', async () => {
  const session = createSession({ workbook });
  await session.readWorkbook();
  expect(session.getState()).toMatchObject({ plan, sheets: 'live', failure: null });
});

test.each([
  ['other texts', renamed],
  ['other rows', larger],
] as const)('a write with %s keeps no cell as the user’s, and is undone', async (_title, next) => {
  const before = formulas();
  expect(await write(next)).toMatchObject({ ok: true, value: { kept: 0, differing: null } });
  expect(await workbook.previewPlan(mustReport(next), 'en')).toMatchObject({
    value: { changed: 0, userChanges: [] },
  });
  calculateAs(grid, plan, { writtenOn: '2026-01-02' });
  expect(await workbook.undoLastWrite(options())).toMatchObject({ ok: true });
  const unmarked = (all: readonly string[]) => all.map((each) => each.replaceAll('@', ''));
  expect(unmarked(formulas())).toEqual(unmarked(before));
});

test('a formula that somebody changed is still found', async () => {
  const { id } = grid.sheets().find(({ name }) => name === 'Projections') ?? { id: '' };
  const area = grid.usedArea(id);
  const rows = area ? grid.read(id, area) : [];
  const row = rows.findIndex((cells) => cells.some(({ formula }) => formula?.includes('@INDEX')));
  const column = rows[row]?.findIndex(({ formula }) => formula?.includes('@INDEX')) ?? -1;
  const place = { row: row + (area?.row ?? 0), column: column + (area?.column ?? 0) };
  const formula = `${rows[row]?.[column]?.formula ?? ''}*1.1`;
  grid.write(id, { ...place, rowCount: 1, columnCount: 1 }, [[{ kind: 'formula', formula }]]);
  expect(await workbook.previewPlan(mustReport(plan), 'en')).toMatchObject({
    value: { userChanges: [{ current: { formula } }] },
  });
});

test('texts of the sheets hold no @ of ours', () => {
  const planned = planSheets(mustReport(plan), 'en').sheets.flatMap(({ blocks }) =>
    blocks.flatMap(({ cells }) => cells.flat()),
  );
  expect(planned.some((cell) => cell.kind === 'formula' && cell.formula.includes('@'))).toBe(false);
});
