import type { Scenario } from '../plan/plan';

/**
 * Lists a scenario and what it inherits from, the root first; empty where there is no such scenario.
 *
 * @example scenarioLineage(examplePlan.scenarios, 'low').map(({ id }) => id).join() // 'base,low'
 */
export function scenarioLineage(scenarios: readonly Scenario[], id: string): readonly Scenario[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const line: Scenario[] = [];
  for (let at = byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    line.push(at);
  }
  return line.reverse();
}
