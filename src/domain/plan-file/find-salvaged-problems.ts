import { checkPlan } from '../plan/check-plan';
import type { PlanProblem } from '../plan/plan-problem';
import { holdsForWhole, salvagedParts, keepValidParts, toWholePath } from './salvage-plan';

/**
 * Finds what makes no sense in the well-shaped parts of a plan whose shape is wrong elsewhere, so
 * that a planner gets all of it in one go.
 *
 * @param json - the plan as read, not of the right shape
 * @param problems - what is wrong with its shape
 */
export function findSalvagedProblems(
  json: Readonly<Record<string, unknown>>,
  problems: readonly PlanProblem[],
): readonly PlanProblem[] {
  const salvage = keepValidParts(json, problems);
  return checkPlan(salvagedParts(salvage))
    .filter((problem) => holdsForWhole(salvage, problem))
    .map((problem) => {
      const path = toWholePath(salvage, problem.path);
      return problem.kind === 'duplicateId' || problem.kind === 'duplicateName'
        ? { ...problem, path, first: toWholePath(salvage, problem.first) }
        : { ...problem, path };
    });
}
