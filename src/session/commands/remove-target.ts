import { err, ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Removes a target. */
export function removeTarget(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const targets = plan.targets.filter((target) => target.id !== id);
  if (targets.length === plan.targets.length) return err({ kind: 'unknownTarget', target: id });
  return ok({ ...plan, targets });
}
