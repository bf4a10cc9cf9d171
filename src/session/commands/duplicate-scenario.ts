import type { Plan, Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { findScenario } from './find-scenario';
import { insertScenario } from './insert-scenario';

/**
 * Adds a sibling of a scenario that assumes the same and has the same parent, after its family. The
 * copy of a root is a root.
 */
export function duplicateScenario(
  plan: Plan,
  { id, scenario, name }: { readonly id: string; readonly scenario: string; readonly name: string },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const { parent, note, assumptions } = found.value;
  const copy = { id, parent, note, assumptions };
  return insertScenario(plan, { scenario: copy, name, after: scenario });
}
