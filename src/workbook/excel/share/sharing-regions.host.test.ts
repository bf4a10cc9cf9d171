import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { REGIONS } from '../../../../test/support/workbooks/regions';
import { openAsFile } from '../../../simulator/book/cells/implicit-intersection';
import { createExcelSharing } from '../create-excel-sharing';

/** Errors are in Excel's language, and another program's file has `@` before our calls. */
const sharing = createExcelSharing();
let office: OfficeHost;
let grid: PlainGrid;

afterEach(() => office.dispose());

async function open(locale: string, result: (formula: string) => string | number): Promise<void> {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid, locale });
  grid.calculateBy((formula) => result(formula));
}

function fill(...formulas: readonly string[]): void {
  const area = { row: 0, column: 0, rowCount: formulas.length, columnCount: 1 };
  grid.write(
    grid.activeSheetId(),
    area,
    formulas.map((formula) => [{ kind: 'formula', formula }]),
  );
}

function formulaIn(row: number): string | null | undefined {
  const area = { row, column: 0, rowCount: 1, columnCount: 1 };
  return grid.read(grid.sheets()[0]?.id ?? '', area)[0]?.[0]?.formula;
}

const CALL = '=PLAN.TARGET_GAP(860,1000)';

describe.each(REGIONS)('in %s', (locale) => {
  test.each([
    ['#NAME?', 'notRunning'],
    ['#SPILL!', 'spillBlocked'],
    ['#BUSY!', 'calculating'],
    ['#GETTING_DATA', 'calculating'],
  ])('a call that shows %s keeps the workbook from being frozen', async (error, kind) => {
    await open(locale, () => error);
    fill(CALL);
    expect(await sharing.freeze(null, 'en')).toEqual({
      ok: false,
      error: { kind: 'obstacles', obstacles: [{ kind, where: 'Sheet1!A1' }] },
    });
    expect(formulaIn(0)).toBe(CALL);
  });

  test.each([
    ['#NUM!', '=SQRT(-1)'],
    ['#VALUE!', '=1+"x"'],
    ['#DIV/0!', '=1/0'],
    ['#N/A', '=NA()'],
    ['#REF!', '=NA()'],
  ])('a call that gives %s becomes a formula that gives an error', async (error, formula) => {
    await open(locale, (each) => (each.includes('PLAN.') ? error : 1));
    fill(CALL);
    expect(await sharing.freeze(null, 'en')).toMatchObject({ ok: true });
    expect(formulaIn(0)).toBe(formula);
  });

  test('a forgotten call is found and entered again', async () => {
    await open(locale, () => '#NAME?');
    fill(CALL);
    expect(await sharing.previewRepair()).toMatchObject({ value: { cells: ['Sheet1!A1'] } });
    expect(await sharing.repair()).toEqual({
      ok: true,
      value: { entered: 1, unknown: ['Sheet1!A1'] },
    });
  });
});

test('where Excel does not say which error it is, nothing is frozen', async () => {
  await open('de-DE', () => '#NUM!');
  fill(CALL);
  office.host.faults.atEveryRequest({
    ...{ kind: 'refused', code: 'GeneralException' },
    refuses: (className) => className === 'Functions',
  });
  expect(await sharing.freeze(null, 'en')).toMatchObject({
    error: { obstacles: [{ kind: 'calculating' }] },
  });
  expect(formulaIn(0)).toBe(CALL);
});

describe('a workbook that another program saved', () => {
  const CALLS = [CALL, '=1+PLAN.TARGET_GAP(860,1000)', '=PLAN.GROWTH_PATH(100,6%,3)'];

  beforeEach(async () => {
    await open('en-US', (formula) => (formula.includes('PATH') ? 106 : 140));
    fill(...CALLS);
    openAsFile(office.host.book);
  });

  test('is frozen and thawed, with @ before calls and before what replaces them', async () => {
    const before = CALLS.map((_, row) => formulaIn(row));
    expect(before).toEqual([
      '=@PLAN.TARGET_GAP(860,1000)',
      '=1+@PLAN.TARGET_GAP(860,1000)',
      '=@PLAN.GROWTH_PATH(100,6%,3)',
    ]);
    expect(await sharing.freeze(null, 'en')).toMatchObject({ ok: true, value: { cells: 3 } });
    expect(CALLS.map((_, row) => formulaIn(row)).join()).not.toContain('PLAN.');
    openAsFile(office.host.book);
    expect(await sharing.previewThaw()).toMatchObject({ value: { changed: [], calls: 3 } });
    expect(await sharing.thaw()).toEqual({ ok: true, value: 3 });
    expect(CALLS.map((_, row) => formulaIn(row))).toEqual(before);
  });

  test('is thawed where Excel puts @ before calls that were brought back by hand', async () => {
    expect(await sharing.freeze(null, 'en')).toMatchObject({ ok: true });
    const id = grid.sheets()[0]?.id ?? '';
    const area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };
    grid.write(id, area, [[{ kind: 'formula', formula: CALL }]]);
    expect(await sharing.previewThaw()).toMatchObject({ value: { changed: [] } });
  });

  test('is repaired', async () => {
    grid.calculateBy(() => '#NAME?');
    fill(...CALLS);
    openAsFile(office.host.book);
    expect(await sharing.previewRepair()).toMatchObject({
      value: { cells: ['Sheet1!A1', 'Sheet1!A2', 'Sheet1!A3'] },
    });
    expect(await sharing.repair()).toMatchObject({ ok: true, value: { entered: 3 } });
  });
});
