import { reportPlan, type Plan, type PlanReport } from '../domain/index';
import { comparedRows, compareScenarios, isDiffering, type ComparedRow } from './compare-scenarios';
import type { Scenario } from '../domain/index';
import { everyKindPlan, row } from '../../test/support/plans/small-every-kind-plan';
import { scenario, smallPlan } from '../../test/support/plans/small-plan';

function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

interface Compared {
  readonly scenarios: readonly Scenario[];
  readonly rows: readonly ComparedRow[];
}

function compare(plan: Plan, ids: readonly string[] | 'all'): Compared {
  const compared = compareScenarios(reportOf(plan), ids);
  if (!compared.ok) throw new Error(compared.error.kind);
  const { scenarios, indicators } = compared.value;
  for (const each of indicators) {
    expect(isDiffering(each)).toBe(comparedRows(each).some(({ differs }) => differs));
  }
  return { scenarios, rows: indicators.flatMap(comparedRows) };
}

function rowOf({ rows }: Compared, indicator: string, driver: string | null) {
  return rows.find((each) => each.indicator.id === indicator && each.driver === driver);
}

describe('compareScenarios', () => {
  it('expresses growth in points, and results in amounts and percent of the first scenario', () => {
    const compared = compare(smallPlan(), ['base', 'pessimistic']);
    const growth = rowOf(compared, 'gdp', 'growth');
    expect(growth?.unit).toBe('points');
    expect(growth?.cells[1]?.[0]?.difference).toBeCloseTo(-0.01, 12);
    expect(growth?.cells[1]?.[0]?.relative).toBeNull();
    const path = rowOf(compared, 'gdp', null);
    expect(path?.unit).toBe('percent');
    expect(path?.cells[1]?.map(({ year }) => year)).toEqual([2023, 2024, 2025, 2026]);
    expect(path?.cells[1]?.[1]?.difference).toBeCloseTo(-1, 9);
    expect(path?.cells[1]?.[1]?.relative).toBeCloseTo(-1 / 106, 12);
  });

  it('takes the scenarios in the requested order, or all in the order of the plan', () => {
    const plan = smallPlan();
    expect(compare(plan, ['pessimistic', 'base']).scenarios.map(({ id }) => id)).toEqual([
      'pessimistic',
      'base',
    ]);
    expect(compare(plan, 'all').scenarios).toEqual(plan.scenarios);
  });

  it('marks the rows that differ and leaves out drivers that no scenario sets', () => {
    const compared = compare(smallPlan(), 'all');
    expect(
      compared.rows.map(({ indicator, driver, differs }) => [indicator.id, driver, differs]),
    ).toEqual([
      ['gdp', 'growth', true],
      ['gdp', null, true],
      ['high-tech-firms', 'netAdditions', false],
      ['high-tech-firms', null, false],
    ]);
  });

  it('has a row for an actual of one scenario, without differences to missing values', () => {
    const plan = everyKindPlan();
    const [base] = plan.scenarios;
    const child = scenario('child', 'base', [
      row('level', 'actual', 104),
      row('coverage', 'fullYear', 2025),
    ]);
    const compared = compare({ ...plan, scenarios: base ? [base, child] : [] }, 'all');
    expect(rowOf(compared, 'level', 'actual')?.cells[1]?.[0]).toEqual({
      year: 2024,
      value: 104,
      difference: null,
      relative: null,
    });
    expect(rowOf(compared, 'coverage', 'fullYear')).toMatchObject({
      unit: 'amount',
      cells: [[{ value: 2026 }], [{ value: 2025, difference: -1 }]],
    });
    expect(rowOf(compared, 'coverage', null)?.unit).toBe('points');
  });

  it('refuses an unknown scenario', () => {
    expect(compareScenarios(reportOf(smallPlan()), ['base', 'x'])).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'x' },
    });
  });
});
