import { err, ok, PLAN_LIMITS, type Plan, type Result, type Scenario } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkName } from './check-name';

/** Puts a new scenario in its place after the family of another one, with a name of its own. */
export function insertScenario(
  plan: Plan,
  {
    scenario,
    name,
    after,
  }: {
    readonly scenario: Omit<Scenario, 'name'>;
    readonly name: string;
    readonly after: string;
  },
): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.scenarios;
  if (plan.scenarios.length >= limit) return err({ kind: 'tooManyScenarios', limit });
  const checked = checkName(plan, name, null);
  if (!checked.ok) return checked;
  const { id, ...rest } = scenario;
  const named: Scenario = { id, name: { en: checked.value, 'zh-CN': checked.value }, ...rest };
  const place = placeAfterFamily(plan, after);
  const { scenarios } = plan;
  return ok({
    ...plan,
    scenarios: [...scenarios.slice(0, place), named, ...scenarios.slice(place)],
  });
}

function placeAfterFamily({ scenarios }: Plan, scenario: string): number {
  return scenarios.reduce(
    (place, other, index) =>
      other.id === scenario || other.parent === scenario ? index + 1 : place,
    0,
  );
}
