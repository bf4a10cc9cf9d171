import { buildPlanSpec, mustResolve } from '../../../../../test/support/plans/build-plan';
import {
  startOfficeHost,
  type OfficeHost,
} from '../../../../../test/support/workbooks/office-host';
import {
  calculateAs,
  everythingIn,
  mustHaveReport,
} from '../../../../../test/support/workbooks/plan-workbook';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../../test/support/plain-grid/create-plain-grid';
import { quiet } from '../../../../../test/support/workbooks/quiet';
import type { Plan } from '../../../../domain/index';
import { obstacleText } from '../../../../i18n/obstacle-text';
import type { GridArea } from '../../../../simulator/base/grid';
import type { Obstacle, WriteOptions } from '../../../ports/workbook-port';
import { cellAddress, rangeAddress } from '../../../../shared/a1';
import { createExcelWorkbook } from '../../create-excel-workbook';

const spec = buildPlanSpec({ scenarios: 2, indicators: 3, years: 2 });
const plan = mustResolve(spec);
/** The second indicator begins elsewhere: one cell of the tables differs. */
const changed = mustResolve({
  ...spec,
  indicators: spec.indicators.map((each, index) =>
    index === 1 && each.base ? { ...each, base: { ...each.base, value: 250 } } : each,
  ),
});
const [longer, shorter] = [3, 1].map((scenarios) =>
  mustResolve(buildPlanSpec({ scenarios, indicators: 3, years: 2 })),
);
/** A year more takes columns more. */
const wider = mustResolve(buildPlanSpec({ scenarios: 2, indicators: 3, years: 3 }));

const spills: { readonly sheetId: string; readonly area: GridArea }[] = [];
let grid: PlainGrid;
let office: OfficeHost;
const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });

/** The one cell that a write of {@link changed} changes among the inputs. */
let place: { sheet: string; sheetId: string; row: number; column: number };

function write(what: Plan, more: Partial<WriteOptions> = {}) {
  calculateAs(grid, what, { writtenOn: '2026-01-02' });
  return workbook.writePlan(mustHaveReport(what), 'en', { ...quiet(), ...more });
}

beforeAll(async () => {
  grid = createPlainGrid();
  const spilling = {
    ...grid,
    spills: (sheetId: string) =>
      spills.flatMap((spill) => (spill.sheetId === sheetId ? [spill.area] : [])),
  };
  office = await startOfficeHost({ grid: spilling });
});
afterEach(() => {
  spills.length = 0;
  office.host.book.pivotTables.length = 0;
});
afterAll(() => office.dispose());

beforeEach(async () => {
  expect(await write(plan)).toMatchObject({ ok: true });
  const table = office.host.book.tables.find(({ name }) => name === 'PlanIndicators');
  if (!table) throw new Error('no table of indicators');
  const rows = grid.read(table.sheetId, table.area);
  const line = rows.findIndex(([first]) => first?.value === 'indicator-1');
  const column = rows[line]?.findIndex(({ value }) => value === 101) ?? -1;
  const sheet = grid.sheets().find(({ id }) => id === table.sheetId)?.name ?? '';
  place = { sheet, sheetId: table.sheetId, row: table.area.row + line, column };
  place.column += table.area.column;
  expect(Math.min(line, column)).toBeGreaterThan(0);
});

const inExcel = (work: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(place.sheet));
    await context.sync();
  });

/** Nothing is written over what was found, and the words name the place. */
async function expectRefused(what: Plan, found: Partial<Obstacle>): Promise<void> {
  const before = everythingIn(grid, office.host.book);
  const wanted = { sheet: place.sheet, effect: 'blocks', ...found };
  const previewed = await workbook.previewPlan(mustHaveReport(what), 'en');
  const obstacles = previewed.ok ? previewed.value.obstacles : [];
  expect(obstacles).toContainEqual(expect.objectContaining(wanted));
  expect(await write(what, { obstacles: 'overwrite' })).toMatchObject({
    ok: false,
    error: { kind: 'obstructed', obstacles: expect.arrayContaining(obstacles) as unknown },
  });
  expect(everythingIn(grid, office.host.book)).toEqual(before);
  for (const locale of ['en', 'zh-CN'] as const) {
    for (const obstacle of obstacles) {
      const { what: words } = obstacleText(obstacle, locale);
      expect(words).toContain(obstacle.address ?? 'an address');
      expect(words).toContain(wanted.sheet);
    }
  }
}

/** Whole rows as far as the sheet is ours. */
const rowAddress = (first: number, last: number): unknown =>
  expect.stringMatching(`^A${first + 1}:[A-Z]+${last + 1}$`);

describe('rows under a filter', () => {
  const filter = (value: string) =>
    inExcel((sheet) => {
      const { columns } = sheet.tables.getItem('PlanIndicators');
      columns.getItemAt(0).filter.applyValuesFilter([value]);
    });
  const clear = () =>
    inExcel((sheet) => {
      sheet.tables.getItem('PlanIndicators').clearFilters();
    });
  afterEach(clear);

  test('are not written to', async () => {
    await filter('indicator-0');
    await expectRefused(changed, {
      kind: 'filter',
      address: rowAddress(place.row, place.row) as string,
    });
  });

  test('are left alone by a write that reaches none of them', async () => {
    await filter('indicator-1');
    const { misplacedWrites } = office.host.book;
    expect(await write(changed)).toMatchObject({ ok: true });
    expect(grid.read(place.sheetId, { ...place, rowCount: 1, columnCount: 1 })[0]?.[0]?.value).toBe(
      250,
    );
    expect(office.host.book.misplacedWrites).toBe(misplacedWrites);
  });

  test('keep a write from being undone until they are shown', async () => {
    expect(await write(changed)).toMatchObject({ ok: true });
    await filter('indicator-0');
    const before = everythingIn(grid, office.host.book);
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({
      ok: false,
      error: { kind: 'obstructed', obstacles: [{ kind: 'filter', sheet: place.sheet }] },
    });
    expect(everythingIn(grid, office.host.book)).toEqual(before);
    await clear();
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(await workbook.readPlan()).toMatchObject({ value: { plan } });
  });

  test('keep rows from being inserted and deleted', async () => {
    await filter('indicator-1');
    for (const each of [longer, shorter]) {
      if (each) await expectRefused(each, { kind: 'filter' });
    }
  });
});

describe('rows that a person hides', () => {
  const hide = (rows: string, rowHidden: boolean) =>
    inExcel((sheet) => {
      sheet.getRange(rows).rowHidden = rowHidden;
    });

  test('are not written to unseen, and those around them are', async () => {
    const row = `${place.row + 1}:${place.row + 1}`;
    await hide(row, true);
    await expectRefused(changed, {
      kind: 'hiddenRows',
      address: rowAddress(place.row, place.row) as string,
    });
    await hide(row, false);
    const beside = `${place.row}:${place.row}`;
    await hide(beside, true);
    expect(await write(changed)).toMatchObject({ ok: true });
    await hide(beside, false);
  });

  test('move with inserted and deleted rows', async () => {
    const beside = `${place.row}:${place.row}`;
    await hide(beside, true);
    if (longer) expect(await write(longer)).toMatchObject({ ok: true });
    await hide('1:200', false);
  });
});

test('a pivot table where cells are to be written is named', async () => {
  const below = { row: place.row - 1, column: place.column, rowCount: 4, columnCount: 2 };
  const address = rangeAddress(below);
  office.host.book.pivotTables.push({
    ...{ id: 'pivot', name: 'My pivot', sheetId: place.sheetId },
    area: below,
  });
  await expectRefused(changed, { kind: 'pivotTable', address, detail: 'My pivot' });
});

test('a formula of somebody else that spills over planned cells is named', async () => {
  const sheetId = grid.sheets().find(({ name }) => name === 'Projections')?.id ?? '';
  const width = grid.usedArea(sheetId)?.columnCount ?? 0;
  const anchor = { row: 0, column: width, rowCount: 1, columnCount: 1 };
  const formula = (text: string) =>
    grid.write(sheetId, anchor, [
      [text === '' ? { kind: 'value', value: '' } : { kind: 'formula', formula: text }],
    ]);
  formula('=MINE()');
  const area = { ...anchor, rowCount: 40 };
  spills.push({ sheetId, area });
  expect(await workbook.previewPlan(mustHaveReport(changed), 'en')).toMatchObject({
    value: { obstacles: [] },
  });
  await expectRefused(wider, { kind: 'spill', sheet: 'Projections', address: rangeAddress(area) });
  formula('');
});

test('merged cells are named where a cell that they cover is to be written', async () => {
  const sheetId = grid.sheets().find(({ name }) => name === 'Projections')?.id ?? '';
  const formulas = grid.usedArea(sheetId);
  if (!formulas) throw new Error('no projections');
  const rows = grid.read(sheetId, formulas);
  const row = rows.findIndex((line) => line.filter(({ formula }) => formula).length > 1);
  const column = rows[row]?.findIndex(({ formula }) => formula) ?? -1;
  const area = { row, column, rowCount: 1, columnCount: 2 };
  const merge = (isMerged: boolean) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('Projections')
        .getRangeByIndexes(row, column, 1, 2);
      if (isMerged) range.merge();
      else range.unmerge();
      await context.sync();
    });
  await merge(true);
  const covered = cellAddress(row, column + 1);
  expect(await workbook.previewPlan(mustHaveReport(plan), 'en')).toMatchObject({
    value: { obstacles: [], userChanges: [{ cell: `Projections!${covered}` }] },
  });
  const before = everythingIn(grid, office.host.book);
  expect(await write(plan, { userChanges: { otherwise: 'replace' } })).toMatchObject({
    ok: false,
    error: {
      kind: 'obstructed',
      obstacles: [{ kind: 'mergedCells', sheet: 'Projections', address: rangeAddress(area) }],
    },
  });
  expect(everythingIn(grid, office.host.book)).toEqual(before);
  expect(await write(plan)).toMatchObject({ ok: true, value: { kept: 1 } });
  await merge(false);
  expect(await write(plan, { userChanges: { otherwise: 'replace' } })).toMatchObject({ ok: true });
});
