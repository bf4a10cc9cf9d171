import { err, ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Removes a milestone. */
export function removeMilestone(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const milestones = plan.milestones.filter((milestone) => milestone.id !== id);
  if (milestones.length === plan.milestones.length) {
    return err({ kind: 'unknownMilestone', milestone: id });
  }
  return ok({ ...plan, milestones });
}
