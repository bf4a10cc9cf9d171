import { examplePlan } from '../../../../test/support/plans/example-plan';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  createPlainGrid,
  type PlainCalculation,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { calculateAs, mustHaveReport } from '../../../../test/support/workbooks/plan-workbook';
import { parseRange } from '../../../shared/a1';
import type { GridValue } from '../../../simulator/base/grid';
import type { CellArea } from '../../ports/formula-port';
import { createExcelWorkbook } from '../create-excel-workbook';
import { createFormulaPort } from '../create-formula-port';

const writtenOn = '2026-01-02';
const renamed = "The plan's numbers";
const rowsAbove = 2;
const report = mustHaveReport(examplePlan);
const place: CellArea = { sheet: 'Sheet1', row: 1, column: 1, rowCount: 1, columnCount: 1 };
const grid = createPlainGrid();
const port = createFormulaPort();
let office: OfficeHost;
let valueInPlan: PlainCalculation = () => undefined;

beforeAll(async () => {
  office = await startOfficeHost({ grid });
  const keep = { ...grid, calculateBy: (given: PlainCalculation | null) => keepPlan(given) };
  calculateAs(keep, examplePlan, { writtenOn });
  grid.calculateBy((formula, at) =>
    at.sheet === 'Sheet1' ? valueOf(formula) : valueInPlan(formula, asWritten(at)),
  );
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  const signal = new AbortController().signal;
  const written = await workbook.writePlan(report, 'en', { onProgress: () => undefined, signal });
  expect(written).toMatchObject({ ok: true });
});

afterAll(() => office.dispose());

function keepPlan(given: PlainCalculation | null): void {
  valueInPlan = given ?? valueInPlan;
}

/** Where a cell stood before the test moved its sheet. */
function asWritten(at: Parameters<PlainCalculation>[1]): Parameters<PlainCalculation>[1] {
  return at.sheet === renamed ? { ...at, sheet: 'Projections', row: at.row - rowsAbove } : at;
}

/** What a cell of one's own sheet comes to: a single reference, or a call of the example. */
function valueOf(formula: string): GridValue | undefined {
  if (formula.startsWith('=PLAN.SCENARIO("base","gdp"')) return 100;
  const [, quoted, plain, address = ''] = /^=(?:'(.+)'|(\w+))!([$A-Z0-9]+)$/.exec(formula) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = grid.sheets().find((each) => each.name === name);
  const area = parseRange(address);
  return sheet && area ? grid.read(sheet.id, area)[0]?.[0]?.value : undefined;
}

async function translated(formula: string) {
  const answer = await port.translate(formula, place, report);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const cells = answer.value?.cells ?? null;
  const values = cells?.map((row) => row.map((cell) => (cell === null ? null : valueOf(cell))));
  return { cells, values, reason: answer.value?.reason };
}

const base = report.scenarios[0]?.indicators[0];
const firmsGap = report.scenarios[0]?.indicators[1]?.targets[0]?.gap;
const low = report.scenarios[1]?.indicators[0];

test.each([
  ['=PLAN.SCENARIO("base","gdp")', [base?.values]],
  ['=PLAN.SCENARIO("Low","GDP",2025)', [[low?.values[2]]]],
  [
    '=PLAN.SCENARIO({"base";"low"},"gdp",{2024,2026})',
    [
      [106, base?.values[3]],
      [104, low?.values[3]],
    ],
  ],
  ['=PLAN.ASSUMPTION("low","gdp","growth")', [[0.04, 0.06, 0.06]]],
  ['=PLAN.ASSUMPTION("base","firms","netAdditions",2025)', [[100]]],
  ['=PLAN.SCENARIO_GAP("base","firms-2025")', [[firmsGap]]],
])('%s becomes references to the sheets of the plan', async (formula, values) => {
  const native = await translated(formula);
  expect(native.reason).toBeNull();
  expect(native.cells?.flat().join(' ')).not.toContain('PLAN.');
  expect(native.values).toEqual(values);
});

test('a call in a larger formula is replaced in place', async () => {
  const { cells } = await translated('=ROUND(PLAN.SCENARIO("base","gdp",2024),0)&"!"');
  expect(cells?.[0]?.[0]).toMatch(/^=ROUND\(Projections!\$[A-Z]+\$\d+,0\)&"!"$/);
});

test.each([
  ['=PLAN.SCENARIO("nobody","gdp")', 'error'],
  ['=PLAN.SCENARIO("base","gdp",1999)', 'error'],
  ['=PLAN.SCENARIO("base","gdp",A1+2024)', 'computedArgument'],
  ['=SUM(PLAN.SCENARIO("base","gdp"))', 'severalCells'],
])('%s keeps its value: %s', async (formula, reason) => {
  expect(await translated(formula)).toMatchObject({ reason });
});

test('without a current plan only the value can replace a call', async () => {
  const answer = await port.translate('=PLAN.SCENARIO("base","gdp")', place, null);
  expect(answer).toMatchObject({ ok: true, value: { reason: 'notOnSheets' } });
});

test('a formula without our functions is not translated', async () => {
  expect(await port.translate('=SUM(A1:B1)', place, report)).toEqual({ ok: true, value: null });
});

test('a call is exchanged for its native form and back, and both differences are reported', async () => {
  const call = '=PLAN.SCENARIO("base","gdp",2023)';
  const { cells } = await translated(call);
  await port.insertFormula(place, call);
  const native = String(cells?.[0]?.[0]);
  const there = await port.exchange({
    ...{ area: place, cells: [[native]] },
    expected: { kind: 'call', formula: call },
  });
  expect(there).toMatchObject({ ok: true, value: { before: [[100]], after: [[100]] } });
  const exchangeBack = () =>
    port.exchange({
      ...{ area: place, cells: [[call]] },
      expected: { kind: 'contents', contents: [[native]] },
    });
  expect(await exchangeBack()).toMatchObject({
    ok: true,
    value: { before: [[100]], after: [[100]] },
  });
  expect(await exchangeBack()).toMatchObject({ ok: true, value: { kind: 'changed' } });
});

test('the numbers are found on a sheet that was renamed and whose rows were moved', async () => {
  const before = await translated('=PLAN.SCENARIO("low","gdp",2026)');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Projections').name = renamed;
    context.workbook.worksheets.getItem(renamed).getRange('1:2').insert('Down');
    await context.sync();
  });
  const after = await translated('=PLAN.SCENARIO("low","gdp",2026)');
  expect(after.values).toEqual(before.values);
  expect(after.cells?.[0]?.[0]).toMatch(/^='The plan''s numbers'!/);
  expect(after.cells).not.toEqual(before.cells);
});
