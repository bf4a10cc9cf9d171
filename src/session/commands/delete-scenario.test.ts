import fc from 'fast-check';
import { reportPlan, type Plan } from '../../domain/index';
import { growth, netAdditions, scenario, smallPlan } from '../../../test/support/small-plan';
import { anyPlan } from '../../../test/support/any-plan';
import { deleteScenario } from './delete-scenario';

function numbersOf(plan: Plan): ReadonlyMap<string, readonly (readonly number[])[]> {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error('overflow');
  return new Map(
    report.value.scenarios.map(({ scenario, indicators }) => [
      scenario.id,
      indicators.map(({ values }) => values),
    ]),
  );
}

describe('deleteScenario', () => {
  it('hands children to the grandparent with what they inherited', () => {
    const plan = smallPlan({
      scenarios: [
        scenario('base', null, [growth([0.06, 0.06, 0.06]), netAdditions([1, 2, 3])]),
        scenario('middle', 'base', [growth([0.07, null, 0.09]), netAdditions([null, 5, null])]),
        scenario('leaf', 'middle', [growth([null, null, 0.02])]),
      ],
    });
    const result = deleteScenario(plan, 'middle');
    expect(result.ok && result.value.scenarios).toEqual([
      plan.scenarios[0],
      scenario('leaf', 'base', [growth([0.07, null, 0.02]), netAdditions([null, 5, null])]),
    ]);
  });

  it('makes the children of a deleted root complete roots', () => {
    const result = deleteScenario(smallPlan(), 'base');
    if (!result.ok) throw new Error(result.error.kind);
    expect(result.value.scenarios.map(({ parent }) => parent)).toEqual([null, null]);
    expect(result.value.scenarios[0]?.assumptions).toEqual([
      growth([0.065, 0.07, 0.06]),
      netAdditions([100, 100, 100]),
    ]);
  });

  it('keeps the last scenario', () => {
    const plan = smallPlan({ scenarios: [scenario('only', null)] });
    expect(deleteScenario(plan, 'only')).toEqual({ ok: false, error: { kind: 'lastScenario' } });
  });

  it('refuses a scenario that is not there', () => {
    expect(deleteScenario(smallPlan(), 'x')).toEqual({
      ok: false,
      error: { kind: 'unknownScenario', scenario: 'x' },
    });
  });

  it('changes no number of any other scenario', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(), (plan, pick) => {
        const deleted = plan.scenarios[pick % plan.scenarios.length]?.id ?? '';
        const result = deleteScenario(plan, deleted);
        if (plan.scenarios.length === 1) return expect(result.ok).toBe(false);
        if (!result.ok) throw new Error(result.error.kind);
        const before = new Map(numbersOf(plan));
        before.delete(deleted);
        return expect(numbersOf(result.value)).toEqual(before);
      }),
    );
  });
});
