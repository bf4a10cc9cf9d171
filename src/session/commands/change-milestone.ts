import { err, ok, type Milestone, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Puts a changed milestone in its place. */
export function changeMilestone(
  plan: Plan,
  id: string,
  change: (before: Milestone) => Result<Milestone, CommandProblem>,
): Result<Plan, CommandProblem> {
  const before = plan.milestones.find((milestone) => milestone.id === id);
  if (!before) return err({ kind: 'unknownMilestone', milestone: id });
  const after = change(before);
  if (!after.ok) return after;
  const milestones = plan.milestones.map((each) => (each.id === id ? after.value : each));
  return ok({ ...plan, milestones });
}
