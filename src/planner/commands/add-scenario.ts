import { err, ok, PLAN_LIMITS, type Plan, type Result, type Scenario } from '../../domain/index';
import type { CommandProblem } from '../planner';
import { checkName } from './check-name';
import { findScenario } from './find-scenario';

/** Adds a scenario that inherits everything from `parent` and stands after the parent's family. */
export function addScenario(
  plan: Plan,
  { id, parent, name }: { readonly id: string; readonly parent: string; readonly name: string },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, parent);
  if (!found.ok) return found;
  const limit = PLAN_LIMITS.scenarios;
  if (plan.scenarios.length >= limit) return err({ kind: 'tooManyScenarios', limit });
  const checked = checkName(plan, name, null);
  if (!checked.ok) return checked;
  const scenario: Scenario = {
    id,
    name: { en: checked.value, 'zh-CN': checked.value },
    parent,
    note: null,
    assumptions: [],
  };
  const place = placeAfterFamily(plan, parent);
  return ok({
    ...plan,
    scenarios: [...plan.scenarios.slice(0, place), scenario, ...plan.scenarios.slice(place)],
  });
}

function placeAfterFamily(plan: Plan, parent: string): number {
  return plan.scenarios.reduce(
    (place, other, index) => (other.id === parent || other.parent === parent ? index + 1 : place),
    0,
  );
}
