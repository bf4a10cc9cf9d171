import * as fc from 'fast-check';
import { examplePlan, examplePlanSpec, planOf } from '../../../test/support/example-plan';
import type { ScenarioSpec } from '../plan/plan-spec';
import { resolveDrivers } from './resolve-drivers';

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

function gdpOf(scenarios: readonly ScenarioSpec[], id: string) {
  const [base] = examplePlanSpec.scenarios;
  const plan = planOf({ ...examplePlanSpec, scenarios: [...scenarios, base!] });
  const driver = resolveDrivers(plan).get(id)?.get('gdp')?.get('growth');
  if (!driver) throw new Error(`No driver in ${id}`);
  return driver;
}

describe('resolveDrivers', () => {
  it('inherits year by year and says who said it, wherever the parent stands', () => {
    const { values } = gdpOf(
      [grow('grandchild', 'child', [null, null, 0.01]), grow('child', 'base', [null, 0.02, 0.02])],
      'grandchild',
    );
    expect(values).toEqual([
      { year: 2024, value: 0.06, saidBy: 'base' },
      { year: 2025, value: 0.02, saidBy: 'child' },
      { year: 2026, value: 0.01, saidBy: 'grandchild' },
    ]);
  });

  it('takes 0 for a value, not for nothing', () => {
    expect(gdpOf([grow('flat', 'base', [0, null, null])], 'flat').values[0]).toEqual({
      year: 2024,
      value: 0,
      saidBy: 'flat',
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

  it('shares what a scenario says nothing about with its parent', () => {
    const drivers = resolveDrivers(examplePlan);
    expect(drivers.get('low')?.get('firms')).toBe(drivers.get('base')?.get('firms'));
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

  it('lets the nearest that says something win, over any line of parents', () => {
    const value = fc.option(fc.double({ min: -0.9, max: 2, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (line) => {
        const scenarios = line.map((said, index) =>
          grow(`s${index}`, index === 0 ? 'base' : `s${index - 1}`, [said, null, null]),
        );
        const last = gdpOf(scenarios.reverse(), `s${line.length - 1}`).values[0];
        const nearest = [...line].reverse().find((said) => said !== null) ?? 0.06;
        expect(last?.value).toBe(nearest);
      }),
    );
  });
});
