import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { createSession } from '../../src/session/create-session';
import { createStreamingCells } from '../../src/functions/streaming/streaming-cells';
import { STREAMING_FUNCTIONS } from '../../src/functions/registry';
import {
  providePlan,
  type PlanSource,
  sessionPlanSource,
} from '../../src/functions/streaming/plan-source';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { Session } from '../../src/session/session';
import type { Grid } from '../../src/simulator/base/grid';
import { startOfficeHost } from '../support/workbooks/office-host';
import { makePlan } from '../support/plans/large-plan';
import { figure, medianMilliseconds, printTable } from './measure';
import { readFunctionsJson } from './read-functions-json';

const CELLS = 2_000;
const SCENARIOS = 20;
const INDICATORS = 10;
const CHANGES = 51;

/** The cost of one change of the plan for the cells that follow it. */
export async function benchScenarioCells(): Promise<void> {
  await benchPass();
  await benchReportSheet();
}

/** One change, in the functions alone: all cells change, or one in two hundred. */
async function benchPass(): Promise<void> {
  const plan = makePlan(SCENARIOS, INDICATORS);
  const session = createSession({ workbook: null });
  session.open(plan);
  const work: (() => void)[] = [];
  const source = sessionPlanSource(session, Promise.resolve());
  const cells = createStreamingCells({
    receivePlan: (take: (found: PlanSource) => void) => {
      take(source);
    },
    later: (each) => work.push(each),
    whenTooLate: () => undefined,
  });
  let results = 0;
  const questions = Array.from({ length: CELLS }, (_, index) => ({
    scenario: `Scenario ${String(index % SCENARIOS)}`,
    indicator: `indicator-${String((Math.floor(index / SCENARIOS) % INDICATORS) + 1)}`,
    year: 2024 + (index % 3),
  }));
  const [scenario] = STREAMING_FUNCTIONS;
  for (const { scenario: name, indicator, year } of questions) {
    const question = scenario?.ask([[[name]], [[indicator]], [[year]]]);
    if (question) cells.open(question, () => (results += 1));
  }
  const run = (): void => {
    for (const each of work.splice(0)) each();
  };
  run();
  const all = await changes(session, run, 'scenario-0', () => (results = 0));
  const shownOfAll = results;
  const few = await changes(session, run, `scenario-${String(SCENARIOS - 1)}`, () => (results = 0));
  const shownOfFew = results;

  // For comparison: the same numbers looked up by name for every cell, as for a cell without an
  // address.
  const peer = await medianMilliseconds(CHANGES, () => {
    let sum = 0;
    const { report } = session.getState();
    if (!report) return 0;
    for (const { scenario: name, indicator, year } of questions) {
      const found = report.scenarios.find((each) => each.scenario.name.en === name);
      const path = found?.indicators.find((each) => each.indicator.id === indicator);
      sum += path?.values[path.years.indexOf(year)] ?? 0;
    }
    return sum;
  });
  console.log(`Scenario cells: ${String(CELLS)} cells follow one change, functions alone`);
  printTable(
    ['change', 'cells shown', 'ms', 'cells per second', '× look-up by name'],
    [
      ['moves a root', figure(shownOfAll), figure(all), rate(all), figure(all / peer)],
      ['moves one child', figure(shownOfFew), figure(few), rate(few), figure(few / peer)],
      ['peer: looks up every name', figure(CELLS), figure(peer), rate(peer), '1'],
    ],
  );
}

/** The median time of the update alone, without the session's own work. */
async function changes(
  session: Session,
  run: () => void,
  scenario: string,
  reset: () => void,
): Promise<number> {
  const times: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    reset();
    for (const indicator of ['indicator-4', 'indicator-8']) {
      session.setAssumption({
        ...{ scenario, indicator, driver: 'growth' },
        ...{ year: null, value: 0.01 + change / 1_000 },
      });
    }
    const started = performance.now();
    run();
    times.push(performance.now() - started);
    await Promise.resolve();
  }
  times.sort((left, right) => left - right);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/**
 * The same in a report sheet of the simulated Excel, compared with native formulas on Projections.
 */
async function benchReportSheet(): Promise<void> {
  const host = await startOfficeHost({
    grid: await createNodeGrid(),
    functions: readFunctionsJson(),
  });
  await import('../../src/functions/main');
  const session = createSession({ workbook: createExcelWorkbook() });
  await session.readWorkbook();
  session.open(makePlan(3, 5));
  await session.write('en', new AbortController().signal);
  providePlan(sessionPlanSource(session, Promise.resolve()));
  const sheet = host.grid.sheets().find(({ name }) => name === 'Sheet1')?.id ?? '';
  const address = (row: number): string => `"scenario-0","indicator-1",${String(2024 + (row % 3))}`;
  const lookUp = (row: number): string =>
    `=INDEX(Projections!$G:$J,MATCH("scenario-0|indicator-1",Projections!$M:$M,0),MATCH(${String(2024 + (row % 3))},Projections!$G$5:$J$5,0))`;
  const set = (value: number): void => {
    session.setAssumption({
      ...{ scenario: 'scenario-0', indicator: 'indicator-1', driver: 'growth' },
      ...{ year: 2024, value },
    });
  };
  fill(host.grid, sheet, (row) => `=PLAN.SCENARIO(${address(row)})`);
  await shows(host.grid, sheet, 104);
  const started = performance.now();
  let live = 0;
  const requests = await host.countRequests(async () => {
    set(0.1);
    await shows(host.grid, sheet, 110);
    live = performance.now() - started;
  });
  set(0.04);
  await shows(host.grid, sheet, 104);
  fill(host.grid, sheet, lookUp);
  await shows(host.grid, sheet, 104);
  const begun = performance.now();
  set(0.1);
  await shows(host.grid, sheet, 110);
  const native = performance.now() - begun;
  console.log(`Scenario cells: a report sheet of ${String(CELLS)} in the embedded engine`);
  printTable(
    ['how', 'ms until shown', 'cells per second', 'requests', '× native'],
    [
      ['PLAN.SCENARIO', figure(live), rate(live), String(requests), figure(live / native)],
      ['native INDEX and MATCH', figure(native), rate(native), '', '1'],
    ],
  );
  await host.dispose();
  host.grid.dispose();
}

function fill(grid: Grid, sheet: string, formulaAt: (row: number) => string): void {
  const area = { row: 0, column: 0, rowCount: CELLS, columnCount: 1 };
  const cells = Array.from({ length: CELLS }, (_, row) => [
    { kind: 'formula' as const, formula: formulaAt(row) },
  ]);
  grid.write(sheet, area, cells);
}

/** Waits until the first and the last cell of that year show a number. */
async function shows(grid: Grid, sheet: string, value: number): Promise<void> {
  const last = CELLS - 1 - ((CELLS - 1) % 3);
  for (;;) {
    const isShown = [0, last].every((row) => {
      const [cells] = grid.read(sheet, { row, column: 0, rowCount: 1, columnCount: 1 });
      const found = cells?.[0]?.value;
      return typeof found === 'number' && Math.abs(found - value) < 1e-9;
    });
    if (isShown) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

function rate(milliseconds: number): string {
  return figure(Math.round((CELLS / milliseconds) * 1_000));
}
