import { inputChanges } from './plan-diff';
import { setAssumption } from './commands/assumptions';
import { moveScenario } from './commands/scenarios';
import { ASSUMED, gdp, growth, scenario, smallPlan } from '../../test/support/small-plan';
import type { Plan, Result } from '../domain/index';

function must(result: Result<Plan, unknown>): Plan {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const change = {
  scenario: 'optimistic',
  indicator: 'gdp',
  driver: 'growth',
  year: 2025,
  value: 0.08,
} as const;

describe('inputChanges', () => {
  it('finds nothing between a plan and its copy', () => {
    expect(inputChanges(smallPlan(), smallPlan())).toEqual([]);
  });

  it('names the one cell that differs', () => {
    const after = must(setAssumption(smallPlan(), change));
    expect(inputChanges(smallPlan(), after)).toEqual([
      {
        input: { scenario: 'optimistic', indicator: 'gdp', driver: 'growth', year: 2025 },
        value: 0.08,
        provenance: ASSUMED,
      },
    ]);
  });

  it('says null for a cell that inherits again', () => {
    const after = must(setAssumption(smallPlan(), { ...change, value: null }));
    expect(inputChanges(smallPlan(), after)?.map(({ value }) => value)).toEqual([null]);
  });

  it('names the first number of a row in which only the source differs', () => {
    const quoted = { ...growth([0.06, 0.06, 0.06]), provenance: { ...ASSUMED, phrase: '增长6%' } };
    const one = smallPlan({ scenarios: [scenario('base', null, [quoted])] });
    const other = smallPlan({
      scenarios: [scenario('base', null, [growth([0.06, 0.06, 0.06])])],
    });
    expect(inputChanges(one, other)).toEqual([
      {
        input: { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2024 },
        value: 0.06,
        provenance: ASSUMED,
      },
    ]);
  });

  it.each([
    ['another order', must(moveScenario(smallPlan(), { scenario: 'base', toIndex: 2 }))],
    ['another target', smallPlan({ targets: [] })],
    ['another base value', smallPlan({ indicators: [gdp({ decimals: 3 })] })],
    ['another name', smallPlan({ name: { en: 'Other', 'zh-CN': '小规划' } })],
  ])('returns null for %s', (_name, after) => {
    expect(inputChanges(smallPlan(), after)).toBeNull();
  });
});
