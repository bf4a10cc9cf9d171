import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STREAMING_FUNCTIONS } from '../../src/functions/registry';
import { providePlan, sessionPlanSource } from '../../src/functions/streaming/plan-source';
import { createSession } from '../../src/session/create-session';
import type { Session } from '../../src/session/session';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { FunctionsJson } from '../../src/simulator/functions/functions-json';
import { examplePlan } from '../support/plans/example-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { until } from '../support/until';

let office: OfficeHost;
let session: Session;

/**
 * What Excel reads about the functions; `test/functions/metadata.test.ts` compares the built file.
 */
const functions: FunctionsJson = {
  namespace: 'PLAN',
  allowErrorForDataTypeAny: true,
  functions: STREAMING_FUNCTIONS.map(({ id, parameters }) => ({
    ...{ id, name: id, options: { stream: true } },
    parameters: Object.entries(parameters).map(([name, { optional }]) => ({
      ...{ name, type: 'any', dimensionality: 'matrix' },
      ...(optional ? { optional } : {}),
    })),
  })),
};

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid(), functions });
  await import('../../src/functions/main');
  const writer = createSession({ workbook: createExcelWorkbook() });
  writer.open(examplePlan);
  await writer.write('en', new AbortController().signal);
  // The pane is never opened: its page reads the tables when the runtime starts.
  session = createSession({ workbook: createExcelWorkbook() });
  providePlan(sessionPlanSource(session, session.readWorkbook()));
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

const sheet = () => office.grid.sheets().find(({ name }) => name === 'Sheet1')?.id ?? '';

function put(row: number, formula: string): void {
  const area = { row, column: 0, rowCount: 1, columnCount: 1 };
  office.grid.write(sheet(), area, [[{ kind: 'formula', formula }]]);
}

function valuesAt(row: number, columnCount = 1): readonly unknown[] {
  const area = { row, column: 0, rowCount: 1, columnCount };
  return office.grid.read(sheet(), area)[0]?.map(({ value }) => value) ?? [];
}

async function shows(row: number, values: readonly unknown[]): Promise<void> {
  await until(() => JSON.stringify(valuesAt(row, values.length)) === JSON.stringify(values));
}

test('cells follow the panel and undo', async () => {
  put(0, '=PLAN.SCENARIO("base","gdp",2024)');
  put(1, '=PLAN.SCENARIO("base","gdp")');
  put(2, '=PLAN.ASSUMPTION("base","gdp","growth",2024)');
  put(3, '=A1*2');
  await shows(0, [106]);
  await shows(1, [100, 106, 112.36]);
  await shows(2, [0.06]);
  await shows(3, [212]);
  session.setAssumption({
    ...{ scenario: 'base', indicator: 'gdp', driver: 'growth' },
    ...{ year: 2024, value: 0.5 },
  });
  await shows(0, [150]);
  await shows(1, [100, 150, 159]);
  await shows(2, [0.5]);
  await shows(3, [300]);
  session.undo();
  await shows(0, [106]);
  await shows(3, [212]);
});

/** Types over the growth of GDP in the base scenario in 2024. */
function typeGrowth(value: number): void {
  const id = office.grid.sheets().find(({ name }) => name === 'Assumptions')?.id ?? '';
  const used = office.grid.usedArea(id);
  const rows = used ? office.grid.read(id, used).map((row) => row.map((cell) => cell.value)) : [];
  const row = rows.findIndex((cells) => cells.includes('base|gdp|growth'));
  const column = rows.find((cells) => cells.includes('2024'))?.indexOf('2024') ?? -1;
  const area = { row, column, rowCount: 1, columnCount: 1 };
  office.grid.write(id, area, [[{ kind: 'value', value }]]);
  office.host.book.raise({
    ...{ kind: 'changed', sheetId: id, area, changeType: 'RangeEdited', by: 'person' },
    details: null,
  });
}

test('cells follow edits in the tables', async () => {
  put(0, '=PLAN.SCENARIO("base","gdp",2024)');
  await shows(0, [106]);
  typeGrowth(0.125);
  await shows(0, [112.5]);
  typeGrowth(0.06);
  await shows(0, [106]);
});

test('one change sends only a look at the input and its write to the workbook', async () => {
  put(0, '=PLAN.SCENARIO("base","gdp",2024)');
  await shows(0, [106]);
  const count = await office.countRequests(async () => {
    session.setAssumption({
      ...{ scenario: 'base', indicator: 'gdp', driver: 'growth' },
      ...{ year: 2024, value: 0.25 },
    });
    await shows(0, [125]);
  });
  expect(count).toBe(2);
  session.undo();
  await shows(0, [106]);
});

test('an unknown name is reported with the known ones', async () => {
  put(5, '=PLAN.SCENARIO("bas","gdp",2024)');
  await shows(5, ['#N/A']);
  expect(office.host.functionFailures().at(-1)?.message).toMatch(
    /^scenario must be a name or id in the plan; it is "bas"\. Did you mean "Base"\? Known: Base; Low/,
  );
});

test('the native formula of the help page gives the same result', async () => {
  put(
    6,
    '=INDEX(Projections!$G:$J,MATCH("base|gdp",Projections!$M:$M,0),MATCH(2024,Projections!$G$5:$J$5,0))',
  );
  await shows(6, [106]);
  put(
    7,
    '=INDEX(Projections!$G:$J,MATCH("base|gdp|growth",Projections!$M:$M,0),MATCH(2024,Projections!$G$5:$J$5,0))',
  );
  await shows(7, [0.06]);
});

test.each([
  ['English', 0, 'Targets'],
  ['Chinese', 1, '目标'],
])('the %s help page finds the gap on the sheet', async (_, part, name) => {
  const page = readFileSync(path.resolve('docs/functions/scenario-gap.md'), 'utf8');
  const formula = /```excel\n(=.*)\n/.exec(page.split('<!-- zh-CN -->')[part] ?? '')?.[1] ?? '';
  const { targets, scenarios } = examplePlan;
  const target = targets.find(({ id }) => id === 'firms-2025');
  // The page describes the plan of Jinjiang, whose eleven targets push the results down to row 21.
  const first = 21 - 11 + targets.length;
  const last = first + targets.length * scenarios.length - 1;
  const here = formula
    .replaceAll(`${name}!`, 'Targets!')
    .replaceAll('$21', `$${first}`)
    .replaceAll('$53', `$${last}`)
    .replace('emerging-industry-2025', target?.id ?? '');
  put(8, here);
  put(9, `=PLAN.SCENARIO_GAP("base","${target?.id ?? ''}")`);
  await until(() => typeof valuesAt(9)[0] === 'number');
  await shows(8, valuesAt(9));
  expect(valuesAt(8)[0]).toEqual(expect.any(Number));
});
