import { type Plan, type PlanReport, reportPlan } from '../../domain/index';
import { LOCALES } from '../../shared/local-text';
import { examplePlan } from '../../../test/support/plans/example-plan';
import type { FunctionResult } from '../runtime/function-result';
import { functionErrorMessage } from '../runtime/error-message';
import { answerOnce, createStreamingCells } from './streaming-cells';
import { STREAMING_FUNCTIONS } from '../registry';
import type { PlanGap, PlanSource } from './plan-source';

function reported(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('The plan has no report');
  return report.value;
}

function ask(id: string, ...args: readonly unknown[]) {
  const known = STREAMING_FUNCTIONS.find((each) => each.id === id);
  if (!known) throw new Error(`There is no function ${id}`);
  return known.ask(args);
}

function shown(result: FunctionResult | null, locale: (typeof LOCALES)[number] = 'en'): unknown {
  if (result === null) return null;
  if (result.kind === 'failure') {
    return `${result.failure.code} ${functionErrorMessage(result.failure.problem, locale)}`;
  }
  return result.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.code : cell)));
}

function once(id: string, ...args: readonly unknown[]): unknown {
  const question = ask(id, ...args);
  return shown(
    question.ok
      ? answerOnce(question.value, reported(examplePlan))
      : { kind: 'failure', failure: question.error },
  );
}

/** The example with another growth of GDP in the base scenario. */
function withGrowth(growth: number): Plan {
  const [base, ...others] = examplePlan.scenarios;
  if (!base) throw new Error('The example has no scenario');
  const assumptions = base.assumptions.map((each) =>
    each.indicator === 'gdp' && each.driver === 'growth'
      ? { ...each, values: each.values.map(() => growth) }
      : each,
  );
  return { ...examplePlan, scenarios: [{ ...base, assumptions }, ...others] };
}

/** Cells over a plan that the test changes; work that is put off is run by `run`. */
function harness(provided = true) {
  let now: PlanReport | PlanGap = reported(examplePlan);
  const listeners: (() => void)[] = [];
  const work: (() => void)[] = [];
  const late: (() => void)[] = [];
  let take: ((source: PlanSource) => void) | null = null;
  const source: PlanSource = {
    read: () => now,
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
  const cells = createStreamingCells({
    receivePlan: (taker) => {
      take = taker;
      if (provided) taker(source);
    },
    later: (each) => work.push(each),
    whenTooLate: (each) => late.push(each),
  });
  return {
    cells,
    listeners,
    pending: () => work.length,
    run: () => {
      for (const each of work.splice(0)) each();
    },
    set: (next: PlanReport | PlanGap) => {
      now = next;
      for (const listener of listeners) listener();
    },
    provide: () => take?.(source),
    beLate: () => {
      for (const each of late.splice(0)) each();
    },
  };
}

describe('an answer', () => {
  test.each([
    ['a value by ids', ['SCENARIO', 'base', 'gdp', 2025], [[112.36]]],
    ['a value by names in any letter case', ['SCENARIO', ' BASE ', 'gdp', 2024], [[106]]],
    ['a path, the base year first', ['SCENARIO', 'base', 'gdp'], [[100, 106, 112.36, 119.1016]]],
  ])('is %s', (_, [id = '', ...args], rows) => {
    expect(once(String(id), ...args)).toEqual(rows);
  });

  test('has a path in each row for a column of scenarios, and in each column for a row', () => {
    const down = once('SCENARIO', [['base'], ['low']], 'gdp') as number[][];
    expect(down).toHaveLength(2);
    expect(down[0]).toHaveLength(4);
    const across = once('SCENARIO', [['base', 'low']], 'gdp') as number[][];
    expect(across.map(([first]) => first)).toEqual(down[0]);
    expect(across.map(([, second]) => second)).toEqual(down[1]);
  });

  test('is a block for a column of scenarios and a row of years', () => {
    expect(once('SCENARIO', [['base'], ['base']], 'gdp', [[2023, 2024]])).toEqual([
      [100, 106],
      [100, 106],
    ]);
  });

  test('puts the error of one name or year in its place', () => {
    expect(once('SCENARIO', [['base'], ['nobody']], 'gdp', 2023)).toEqual([[100], ['#N/A']]);
    expect(once('SCENARIO', 'base', 'gdp', [[2023, 1999]])).toEqual([[100, '#N/A']]);
    expect(once('SCENARIO', [['base'], ['nobody']], 'gdp')).toEqual([
      [100, 106, 112.36, 119.1016],
      ['#N/A', '#N/A', '#N/A', '#N/A'],
    ]);
  });

  test('is what is assumed, inherited too, by the name of the driver in either language', () => {
    expect(once('ASSUMPTION', 'base', 'gdp', 'growth')).toEqual([[0.06, 0.06, 0.06]]);
    expect(once('ASSUMPTION', 'base', 'gdp', '增速', 2024)).toEqual([[0.06]]);
    expect(once('ASSUMPTION', 'base', 'gdp', 'Growth', [[2024], [2026]])).toEqual([[0.06], [0.06]]);
    expect(once('ASSUMPTION', 'base', 'gdp', 'actual', 2024)).toEqual([['']]);
  });

  test('is the gap to a target by its id', () => {
    const [scenario] = reported(examplePlan).scenarios;
    for (const { targets } of scenario?.indicators ?? []) {
      for (const { target, gap } of targets) {
        expect(once('SCENARIO_GAP', 'base', target.id)).toEqual([[gap]]);
      }
    }
  });
});

describe('an error', () => {
  test('lists the known names and the nearest', () => {
    expect(once('SCENARIO', 'bas', 'gdp')).toMatch(
      /^#N\/A scenario must be a name or id in the plan; it is "bas"\. Did you mean "Base"\? Known: Base; Low\.$/,
    );
    expect(once('SCENARIO', 'base', 'something else')).toMatch(
      /^#N\/A indicator must .*Known: GDP;/,
    );
    expect(once('ASSUMPTION', 'base', 'gdp', 'netAdditions')).toMatch(/Known: growth; actual\.$/);
    expect(once('ASSUMPTION', 'base', 'firms', 'growth')).toMatch(
      /Known: net additions \(netAdditions\); /,
    );
    expect(once('SCENARIO_GAP', 'base', 'no such target')).toMatch(/^#N\/A target must .* Known: /);
  });

  test('says what a year must be', () => {
    expect(once('SCENARIO', 'base', 'gdp', 2050)).toBe(
      '#N/A year must be a year from 2023 to 2026; it is 2050.',
    );
    expect(once('ASSUMPTION', 'base', 'gdp', 'growth', 2023)).toMatch(/from 2024 to 2026/);
    expect(once('SCENARIO', 'base', 'gdp', 'x')).toMatch(
      /^#VALUE! year must be a year of the plan/,
    );
  });

  test('refuses a block of names without a year, and blanks', () => {
    const block = [
      ['base', 'low'],
      ['low', 'base'],
    ];
    expect(once('SCENARIO', block, 'gdp')).toMatch(/^#VALUE! scenario must be a single cell/);
    expect(once('SCENARIO', [['base'], ['base']], [['gdp', 'land']])).toMatch(
      /^#VALUE! scenario and indicator must both stand in a row or both in a column.* scenario is 2 × 1 .* indicator is 1 × 2 .* With year given/,
    );
    expect(once('SCENARIO', null, 'gdp')).toMatch(/^#VALUE! scenario must be a text or a number/);
    expect(once('SCENARIO', 'base', '')).toMatch(/^#VALUE! indicator must be a text or a number/);
  });

  test.each(['noRuntime', 'reading', 'noPlan', 'badTables', 'unreadable', 'otherVersion'] as const)(
    'says in both languages why there is no plan: %s',
    (gap) => {
      for (const locale of LOCALES) {
        expect(functionErrorMessage({ kind: 'noPlan', gap }, locale).length).toBeGreaterThan(10);
      }
    },
  );
});

describe('cells', () => {
  test('are shown again only where a number changed, in one pass for many changes', () => {
    const { cells, listeners, pending, run, set } = harness();
    const counts = new Map<string, unknown[]>();
    for (const [name, ...args] of [
      ['gdp', 'SCENARIO', 'base', 'gdp', 2025],
      ['base year', 'SCENARIO', 'base', 'gdp', 2023],
      ['firms', 'SCENARIO', 'base', 'firms'],
    ] as const) {
      const results: unknown[] = [];
      counts.set(name, results);
      const [id, ...rest] = args;
      cells.open(ask(id, ...rest), (result) => results.push(shown(result)));
    }
    expect(listeners).toHaveLength(1);
    expect(pending()).toBe(1);
    run();
    expect([...counts.values()].map((each) => each.length)).toEqual([1, 1, 1]);
    set(reported(withGrowth(0.05)));
    set(reported(withGrowth(0.1)));
    expect(pending()).toBe(1);
    run();
    expect(counts.get('gdp')).toEqual([[[112.36]], [[expect.closeTo(121, 9)]]]);
    expect(counts.get('base year')).toHaveLength(1);
    expect(counts.get('firms')).toHaveLength(1);
  });

  test('follow new names, and say when their own is gone', () => {
    const { cells, run, set } = harness();
    const results: unknown[] = [];
    cells.open(ask('SCENARIO', 'hoped for', 'gdp', 2024), (result) => results.push(shown(result)));
    run();
    expect(results.at(-1)).toMatch(/^#N\/A scenario/);
    const [base, ...others] = examplePlan.scenarios;
    if (!base) throw new Error('The example has no scenario');
    const name = { en: 'Hoped for', 'zh-CN': '期望' };
    set(reported({ ...examplePlan, scenarios: [{ ...base, name }, ...others] }));
    run();
    expect(results.at(-1)).toEqual([[106]]);
    set(reported(examplePlan));
    run();
    expect(results.at(-1)).toMatch(/^#N\/A scenario/);
  });

  test('say what is missing, and answer as soon as it is there', () => {
    const { cells, run, set } = harness();
    set('noPlan');
    const results: unknown[] = [];
    cells.open(ask('SCENARIO', 'base', 'gdp', 2024), (result) => results.push(shown(result)));
    run();
    set('noPlan');
    run();
    expect(results).toEqual([expect.stringMatching(/^#N\/A This workbook has no plan/)]);
    set(reported(examplePlan));
    run();
    expect(results.at(-1)).toEqual([[106]]);
    set('badTables');
    run();
    expect(results.at(-1)).toMatch(/^#N\/A The tables/);
  });

  test('stay busy while the workbook is read, and give up where nobody provides a plan', () => {
    const { cells, run, beLate, provide } = harness(false);
    const results: unknown[] = [];
    cells.open(ask('SCENARIO', 'base', 'gdp', 2024), (result) => results.push(shown(result)));
    run();
    expect(results).toEqual([]);
    beLate();
    run();
    expect(results).toEqual([expect.stringMatching(/^#N\/A This Excel runs functions apart/)]);
    provide();
    run();
    expect(results.at(-1)).toEqual([[106]]);
  });

  test('that are cancelled or that ask badly are not followed', () => {
    const { cells, run, set } = harness();
    const results: unknown[] = [];
    const stop = cells.open(ask('SCENARIO', 'base', 'gdp', 2024), (result) => {
      results.push(shown(result));
    });
    cells.open(ask('SCENARIO', null, 'gdp'), (result) => results.push(shown(result)));
    expect(cells.count()).toBe(1);
    run();
    stop();
    expect(cells.count()).toBe(0);
    const before = results.length;
    set(reported(withGrowth(0.2)));
    run();
    expect(results).toHaveLength(before);
  });
});
