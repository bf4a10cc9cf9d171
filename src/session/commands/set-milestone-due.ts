import { ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { changeMilestone } from './change-milestone';
import { checkDue } from './check-due';

/** Sets when a milestone is due: a year, a year and month, or a day. */
export function setMilestoneDue(
  plan: Plan,
  id: string,
  due: string | null,
): Result<Plan, CommandProblem> {
  const checked = checkDue(due);
  if (!checked.ok) return checked;
  return changeMilestone(plan, id, (before) => ok({ ...before, due: checked.value }));
}
