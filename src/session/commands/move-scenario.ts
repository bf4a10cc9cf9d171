import { ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { findScenario } from './find-scenario';

/** Moves a scenario to a place in the order; an index outside the list means its nearest end. */
export function moveScenario(
  plan: Plan,
  { scenario, toIndex }: { readonly scenario: string; readonly toIndex: number },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const others = plan.scenarios.filter(({ id }) => id !== scenario);
  const place = Math.min(Math.max(Math.trunc(toIndex), 0), others.length);
  return ok({
    ...plan,
    scenarios: [...others.slice(0, place), found.value, ...others.slice(place)],
  });
}
