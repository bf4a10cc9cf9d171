import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../../src/functions/registry';
import { providePlan, sessionPlanSource } from '../../src/functions/streaming/plan-source';
import { createSession } from '../../src/session/create-session';
import type { Session } from '../../src/session/session';
import { createExcelSharing } from '../../src/workbook/excel/create-excel-sharing';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { FunctionsJson } from '../../src/simulator/functions/functions-json';
import { examplePlan } from '../support/plans/example-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { SHARED_CALLS } from '../support/functions/function-cases';
import { until } from '../support/until';

const WAITING: readonly unknown[] = ['', undefined, '#BUSY!'];

let office: OfficeHost;
let session: Session;
const sharing = createExcelSharing();

const functions: FunctionsJson = {
  namespace: 'PLAN',
  allowErrorForDataTypeAny: true,
  functions: [...CALCULATED_FUNCTIONS, ...STREAMING_FUNCTIONS].map(({ id, parameters }) => ({
    ...{ id, name: id },
    ...(STREAMING_FUNCTIONS.some((live) => live.id === id) ? { options: { stream: true } } : {}),
    parameters: Object.entries(parameters).map(([name, { optional }]) => ({
      ...{ name, type: 'any', dimensionality: 'matrix' },
      ...(optional ? { optional } : {}),
    })),
  })),
};

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid(), functions });
  await import('../../src/functions/main');
  session = createSession({ workbook: createExcelWorkbook() });
  session.open(examplePlan);
  await session.write('en', new AbortController().signal);
  providePlan(sessionPlanSource(session, session.readWorkbook()));
  fillReport();
  await until(() =>
    SHARED_CALLS.every((_, index) => !WAITING.includes(contents()[2 + index * 4]?.[1]?.value)),
  );
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

const sheetId = (name: string) => office.grid.sheets().find((each) => each.name === name)?.id ?? '';

/** A report of the user's: numbers above, a call in every third row. */
function fillReport(): void {
  const id = sheetId('Sheet1');
  const put = (row: number, column: number, formula: string | number) =>
    office.grid.write(id, { row, column, rowCount: 1, columnCount: 1 }, [
      [
        typeof formula === 'number'
          ? { kind: 'value', value: formula }
          : { kind: 'formula', formula },
      ],
    ]);
  [100, 0.06, 0.05, -0.02, 120, 0.25, 0.45, 0.3].forEach((value, column) => put(0, column, value));
  SHARED_CALLS.forEach((formula, index) => put(2 + index * 4, 1, formula));
}

function contents(name = 'Sheet1') {
  const id = sheetId(name);
  const used = office.grid.usedArea(id);
  const area = used && {
    ...{ row: 0, column: 0, rowCount: used.row + used.rowCount },
    columnCount: used.column + used.columnCount,
  };
  return area ? office.grid.read(id, area) : [];
}

const formulas = () => contents().flatMap((row) => row.flatMap(({ formula }) => formula ?? []));

test('freezing shows what it will do, and changes nothing', async () => {
  const before = contents();
  const preview = await sharing.previewFreeze(session.getState().report);
  expect(preview).toMatchObject({
    ok: true,
    value: { calls: SHARED_CALLS.length, obstacles: [], names: [] },
  });
  expect(contents()).toEqual(before);
});

test('freezing keeps every number and leaves none of our functions, and thawing restores them', async () => {
  const before = contents();
  const report = session.getState().report;
  const frozen = await sharing.freeze(report, 'en');
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.error));
  expect(frozen.value.largestDifference).toBeLessThan(1e-9);
  expect(formulas().filter((formula) => /PLAN[._]/.test(formula))).toEqual([]);
  const after = contents();
  before.forEach((row, down) =>
    row.forEach(({ value }, right) => {
      const now = after[down]?.[right]?.value;
      if (typeof value === 'number') expect(now).toBeCloseTo(value, 8);
      else expect(now).toEqual(value);
    }),
  );
  const preview = await sharing.previewThaw();
  expect(preview).toMatchObject({ ok: true, value: { changed: [], deleted: 0 } });
  const thawed = await sharing.thaw();
  expect(thawed).toEqual({ ok: true, value: SHARED_CALLS.length });
  await until(() => JSON.stringify(contents()) === JSON.stringify(before));
  expect(contents()).toEqual(before);
  expect(sheetId('Frozen functions')).toBe('');
});

/** Types content into a cell. */
function type(row: number, column: number, content: string | number): void {
  const formula = String(content);
  office.grid.write(sheetId('Sheet1'), { row, column, rowCount: 1, columnCount: 1 }, [
    [formula.startsWith('=') ? { kind: 'formula', formula } : { kind: 'value', value: content }],
  ]);
}

test('a cell that somebody has changed since is reported, and nothing is restored before it is as it was', async () => {
  const before = contents();
  await sharing.freeze(session.getState().report, 'zh-CN');
  const frozen = contents();
  const formula = frozen[2]?.[3]?.formula ?? '';
  type(2, 3, 7);
  type(82, 1, 8);
  expect(await sharing.thaw()).toEqual({
    ok: false,
    error: { kind: 'changedCells', cells: ['Sheet1!D3', 'Sheet1!B83'] },
  });
  expect(contents()[2]?.[1]?.formula).toBe(frozen[2]?.[1]?.formula);
  type(2, 3, formula);
  type(82, 1, frozen[82]?.[1]?.value as number);
  expect(await sharing.thaw()).toEqual({ ok: true, value: SHARED_CALLS.length });
  await until(() => JSON.stringify(contents()) === JSON.stringify(before));
  expect(contents()).toEqual(before);
});

test('frozen cells that moved with inserted rows are found, and their functions refer to the new cells', async () => {
  const before = contents();
  await sharing.freeze(session.getState().report, 'en');
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('1:2').insert('Down');
    context.workbook.worksheets.getItem('Sheet1').getRange('7:7').insert('Down');
    await context.sync();
  });
  expect(await sharing.previewThaw()).toMatchObject({
    ok: true,
    value: { changed: [], deleted: 0 },
  });
  expect(await sharing.thaw()).toEqual({ ok: true, value: SHARED_CALLS.length });
  expect(contents()[4]?.[1]?.formula).toBe('=PLAN.GROWTH_PATH($A$3,B3:D3)');
  expect(contents()[9]?.[1]?.formula).toBe('=PLAN.INCREMENT_PATH(A3,{5;6},,TRUE)');
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('7:7').delete('Up');
    context.workbook.worksheets.getItem('Sheet1').getRange('1:2').delete('Up');
    await context.sync();
  });
  await until(() => JSON.stringify(contents()) === JSON.stringify(before));
  expect(contents()).toEqual(before);
});

test('calls that came back under another name are entered again', async () => {
  const before = contents();
  type(2, 1, '=_xldudf_PLAN_GROWTH_PATH($A$1,B1:D1)');
  type(38, 1, '=1+_xldudf_PLAN_TARGET_GAP(A1,E1)');
  expect(await sharing.previewRepair()).toEqual({
    ok: true,
    value: { cells: ['Sheet1!B3', 'Sheet1!B39'], protectedSheets: [], hidingNames: [] },
  });
  expect(await sharing.repair()).toEqual({ ok: true, value: { entered: 2, unknown: [] } });
  expect(contents()[38]?.[1]?.formula).toBe('=1+PLAN.TARGET_GAP(A1,E1)');
  type(38, 1, '=PLAN.TARGET_GAP(A1,E1)');
  await until(() => JSON.stringify(contents()) === JSON.stringify(before));
  expect(contents()).toEqual(before);
});
