import * as fc from 'fast-check';
import { examplePlan, examplePlanSpec, planOf } from '../../../test/support/plans/example-plan';
import type { Plan } from '../plan/plan';
import type { ScenarioSpec } from '../plan/plan-spec';
import { reportPlan } from './report-plan';

const assumed = { evidence: 'assumed' } as const;
const illustrative = { evidence: 'assumed', illustrative: true } as const;

function grow(
  id: string,
  parent: string,
  values: readonly (number | null)[],
  provenance: { readonly evidence: 'assumed'; readonly illustrative?: true } = assumed,
): ScenarioSpec {
  const assumptions = [{ indicator: 'gdp', driver: 'growth', values, provenance } as const];
  return { id, name: id, parent, assumptions };
}

function driversIn(plan: Plan, id: string, indicator: string) {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const own = report.value.scenarios.find(({ scenario }) => scenario.id === id);
  return own?.indicators.find((each) => each.indicator.id === indicator)?.drivers;
}

function gdpOf(scenarios: readonly ScenarioSpec[], id: string) {
  const [base] = examplePlanSpec.scenarios;
  const plan = planOf({ ...examplePlanSpec, scenarios: [...scenarios, base!] });
  const driver = driversIn(plan, id, 'gdp')?.find((each) => each.driver === 'growth');
  if (!driver) throw new Error(`No driver in ${id}`);
  return driver;
}

describe('resolveDrivers', () => {
  it('inherits year by year and tells which scenario sets it, wherever the parent is in the list', () => {
    const { values } = gdpOf(
      [grow('grandchild', 'child', [null, null, 0.01]), grow('child', 'base', [null, 0.02, 0.02])],
      'grandchild',
    );
    expect(values).toEqual([
      { year: 2024, value: 0.06, setBy: 'base' },
      { year: 2025, value: 0.02, setBy: 'child' },
      { year: 2026, value: 0.01, setBy: 'grandchild' },
    ]);
  });

  it('takes 0 as a value, not as a blank', () => {
    expect(gdpOf([grow('flat', 'base', [0, null, null])], 'flat').values[0]).toEqual({
      year: 2024,
      value: 0,
      setBy: 'flat',
    });
  });

  it('is illustrative only while a value rests on something illustrative', () => {
    const guess = grow('guess', 'base', [0.03, null, null], illustrative);
    expect(gdpOf([guess], 'guess').illustrative).toBe(true);
    expect(gdpOf([guess, grow('next', 'guess', [null, 0.1, null])], 'next').illustrative).toBe(
      true,
    );
    expect(gdpOf([guess, grow('firm', 'guess', [0.1, null, null])], 'firm').illustrative).toBe(
      false,
    );
    expect(
      gdpOf([grow('none', 'base', [null, null, null], illustrative)], 'none').illustrative,
    ).toBe(false);
  });

  it('shares with its parent what a scenario does not change', () => {
    const report = reportPlan(examplePlan);
    if (!report.ok) throw new Error(JSON.stringify(report.error));
    const driversOf = (id: string) =>
      report.value.scenarios
        .find(({ scenario }) => scenario.id === id)
        ?.indicators.find(({ indicator }) => indicator.id === 'firms')?.drivers;
    expect(driversOf('low')).toBeDefined();
    expect(driversOf('low')).toBe(driversOf('base'));
  });

  it('gives a child that overrides nothing the values of its parent', () => {
    const value = fc.option(fc.double({ min: -0.9, max: 2, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.tuple(value, value, value), (values) => {
        const parent = grow('parent', 'base', values);
        const child = grow('child', 'parent', [null, null, null]);
        expect(gdpOf([child, parent], 'child')).toEqual(gdpOf([parent], 'parent'));
      }),
    );
  });

  it('takes the value of the nearest ancestor that sets one', () => {
    const value = fc.option(fc.double({ min: -0.9, max: 2, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (line) => {
        const scenarios = line.map((rate, index) =>
          grow(`s${index}`, index === 0 ? 'base' : `s${index - 1}`, [rate, null, null]),
        );
        const last = gdpOf(scenarios.reverse(), `s${line.length - 1}`).values[0];
        const nearest = [...line].reverse().find((rate) => rate !== null) ?? 0.06;
        expect(last?.value).toBe(nearest);
      }),
    );
  });
});
