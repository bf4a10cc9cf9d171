import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import { createPlainGrid } from '../../../../test/support/plain-grid/create-plain-grid';
import type { Grid } from '../../../simulator/base/grid';
import { createExcelSharing } from '../create-excel-sharing';

const plain = createPlainGrid();
/** Formulas that Excel has not looked up again since the add-in was away, as `row,column`. */
const forgotten = new Set<string>();
const grid: Grid = {
  ...plain,
  write: (sheetId, area, contents) => {
    contents.forEach((line, down) =>
      line.forEach((_, right) => forgotten.delete(placeOf(area.row + down, area.column + right))),
    );
    plain.write(sheetId, area, contents);
  },
};
const sharing = createExcelSharing();
let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost({ grid });
  plain.calculateBy((formula, { row, column }) => {
    const isUnknown = forgotten.has(placeOf(row, column)) || formula.includes('NoSuchName');
    return isUnknown ? '#NAME?' : 1;
  });
});
afterAll(() => office.dispose());
beforeEach(() => {
  office.host.faults.clear();
  forgotten.clear();
});

function placeOf(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

/** Fills the first column; what is forgotten shows `#NAME?` until it is entered again. */
function fill(formulas: readonly string[], isForgotten: (formula: string) => boolean): void {
  const area = { row: 0, column: 0, rowCount: formulas.length, columnCount: 1 };
  grid.write(
    grid.activeSheetId(),
    area,
    formulas.map((formula) => [{ kind: 'formula', formula }]),
  );
  formulas.forEach((formula, row) => {
    if (isForgotten(formula)) forgotten.add(placeOf(row, 0));
  });
}

const INTACT = [
  '=PLAN.TARGET_GAP(860,1000)',
  '=1+plan.Required_Growth(800,1000,2)',
  '=IF(A1>0,PLAN.GROWTH_PATH(100,6%,3),"PLAN.X(")',
];
const OTHERS = ['=SUM(B1:B2)', '="PLAN.TARGET_GAP(1,2)"', '=PLAN.NO_SUCH(1)', '=MYPLAN.FAN(1)'];

test('intact calls that show #NAME? are entered again as they are, and no other formulas', async () => {
  fill([...INTACT, ...OTHERS], () => true);
  const found = await sharing.previewRepair();
  expect(found).toMatchObject({ value: { cells: ['Sheet1!A1', 'Sheet1!A2', 'Sheet1!A3'] } });
  expect(await sharing.repair()).toEqual({ ok: true, value: { entered: 3, unknown: [] } });
  const area = { row: 0, column: 0, rowCount: 3, columnCount: 1 };
  const after = grid.read(grid.activeSheetId(), area).flat();
  expect(after.map(({ formula, value }) => [formula, value])).toEqual(
    INTACT.map((formula) => [formula, 1]),
  );
  expect(forgotten.size).toBe(OTHERS.length);
});

test('calls that work are left alone', async () => {
  fill(INTACT, () => false);
  expect(await sharing.repair()).toEqual({ ok: false, error: { kind: 'nothingToDo' } });
});

test('a call that is unknown for another reason is named', async () => {
  fill(['=PLAN.TARGET_GAP(NoSuchName,1)', '=PLAN.TARGET_GAP(1,2)'], () => true);
  expect(await sharing.repair()).toEqual({
    ok: true,
    value: { entered: 2, unknown: ['Sheet1!A1'] },
  });
});

test('names of the workbook or of a sheet that equal a function of ours are found', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('Plan.Growth_Path', sheet.getRange('B1'));
    context.workbook.names.add('PLAN.OTHER', sheet.getRange('B2'));
    context.workbook.names.add('MYPLAN.FAN', sheet.getRange('B3'));
    sheet.names.add('PLAN.FAN', sheet.getRange('B4'));
    await context.sync();
  });
  const hidingNames = ['Plan.Growth_Path', 'Sheet1!PLAN.FAN'];
  expect(await sharing.previewRepair()).toMatchObject({ ok: true, value: { hidingNames } });
  office.host.faults.bringToFront('otherWorkbook');
  expect(await sharing.previewRepair()).toMatchObject({
    ...{ ok: true, value: { hidingNames: ['Plan.Growth_Path'] } },
  });
});
