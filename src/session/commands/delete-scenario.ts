import {
  err,
  ok,
  type Assumption,
  type Plan,
  type Result,
  type Scenario,
} from '../../domain/index';
import type { CommandProblem } from '../session';
import { findScenario } from './find-scenario';

/**
 * Deletes a scenario. Its children are handed to its parent (to nobody when it was a root) and take
 * over what they inherited from it, so that no number of any other scenario changes.
 */
export function deleteScenario(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const found = findScenario(plan, id);
  if (!found.ok) return found;
  if (plan.scenarios.length === 1) return err({ kind: 'lastScenario' });
  const deleted = found.value;
  return ok({
    ...plan,
    scenarios: plan.scenarios
      .filter((scenario) => scenario.id !== id)
      .map((scenario) => (scenario.parent === id ? adopted(scenario, deleted) : scenario)),
  });
}

function adopted(child: Scenario, deleted: Scenario): Scenario {
  const own = child.assumptions.map((assumption) => withInherited(assumption, deleted));
  const only = deleted.assumptions.filter(
    (inherited) => !child.assumptions.some((own) => isSameRow(own, inherited)),
  );
  return { ...child, parent: deleted.parent, assumptions: [...own, ...only] };
}

function withInherited(assumption: Assumption, deleted: Scenario): Assumption {
  const inherited = deleted.assumptions.find((each) => isSameRow(each, assumption));
  if (!inherited) return assumption;
  return {
    ...assumption,
    values: assumption.values.map((value, index) => value ?? inherited.values[index] ?? null),
  };
}

function isSameRow(one: Assumption, other: Assumption): boolean {
  return one.indicator === other.indicator && one.driver === other.driver;
}
