import type { Plan, Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { findScenario } from './find-scenario';
import { insertScenario } from './insert-scenario';

/** Adds a scenario that inherits everything from `parent` and stands after the parent's family. */
export function addScenario(
  plan: Plan,
  { id, parent, name }: { readonly id: string; readonly parent: string; readonly name: string },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, parent);
  if (!found.ok) return found;
  const scenario = { id, parent, note: null, assumptions: [] };
  return insertScenario(plan, { scenario, name, after: parent });
}
