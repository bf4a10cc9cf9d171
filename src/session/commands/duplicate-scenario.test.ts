import { growth, scenario, smallPlan } from '../../../test/support/small-plan';
import { duplicateScenario } from './duplicate-scenario';

describe('duplicateScenario', () => {
  it('adds a sibling that assumes the same', () => {
    const result = duplicateScenario(smallPlan(), {
      ...{ id: 'new', scenario: 'optimistic', name: 'Boom' },
    });
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.scenarios.map(({ id }) => id)).toEqual([
      ...['base', 'optimistic', 'new', 'pessimistic'],
    ]);
    expect(result.value.scenarios[2]).toEqual(
      scenario('new', 'base', [growth([0.065, 0.07, null])], { en: 'Boom', 'zh-CN': 'Boom' }),
    );
  });

  it('makes a root of a root', () => {
    const plan = smallPlan();
    const result = duplicateScenario(plan, { id: 'new', scenario: 'base', name: 'Other' });
    const copy = result.ok ? result.value.scenarios.at(-1) : undefined;
    expect(copy?.parent).toBeNull();
    expect(copy?.assumptions).toEqual(plan.scenarios[0]?.assumptions);
  });

  it('refuses a scenario that is not there and a name that is taken', () => {
    const asked = { id: 'new', scenario: 'base', name: 'Base' };
    expect(duplicateScenario(smallPlan(), { ...asked, scenario: 'x' })).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'x' },
    });
    expect(duplicateScenario(smallPlan(), asked)).toEqual({
      ok: false,
      error: { kind: 'nameTaken', name: 'Base' },
    });
  });
});
