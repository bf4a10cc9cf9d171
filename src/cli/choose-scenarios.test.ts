import { smallUncertainPlan } from '../../test/support/plans/small-uncertain-plan';
import { readPlanFile, writePlanFile } from '../domain/index';
import { onlyScenarios } from './choose-scenarios';

describe('onlyScenarios', () => {
  it('keeps a plan that can be read again, without correlations of what is certain in it', () => {
    const plan = smallUncertainPlan();
    const [base, ...others] = plan.scenarios;
    const certain = { ...plan, scenarios: [{ ...base!, uncertainties: [] }, ...others] };
    const chosen = onlyScenarios(certain, new Set(['optimistic']));
    expect(chosen.scenarios.map(({ id }) => id)).toEqual(['base', 'optimistic']);
    // In the other scenarios both drivers are uncertain, in these net additions in 2026 alone.
    expect(chosen.correlations).toEqual(plan.correlations);
    const none = onlyScenarios(certain, new Set(['base']));
    expect(none.correlations).toEqual([]);
    expect(readPlanFile(writePlanFile(none))).toEqual({ ok: true, value: none });
  });
});
