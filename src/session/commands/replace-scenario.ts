import type { Plan, Scenario } from '../../domain/index';

/** Puts a scenario in the place of the one with the same id. */
export function replaceScenario(plan: Plan, scenario: Scenario): Plan {
  return {
    ...plan,
    scenarios: plan.scenarios.map((other) => (other.id === scenario.id ? scenario : other)),
  };
}
