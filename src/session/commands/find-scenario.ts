import { err, ok, type Plan, type Result, type Scenario } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Finds a scenario by its id. */
export function findScenario(plan: Plan, id: string): Result<Scenario, CommandProblem> {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  return scenario ? ok(scenario) : err({ kind: 'unknownScenario', scenario: id });
}
