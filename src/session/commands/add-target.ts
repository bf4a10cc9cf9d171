import { err, ok, PLAN_LIMITS, type Plan, type Result } from '../../domain/index';
import type { CommandProblem, TargetDraft } from '../session';
import { makeTarget } from './make-target';
import { newId } from './new-id';

/** Adds a target after the others. */
export function addTarget(plan: Plan, draft: TargetDraft): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.targets;
  if (plan.targets.length >= limit) return err({ kind: 'tooManyTargets', limit });
  const target = makeTarget(plan, newId('target', plan.targets), draft);
  return target.ok ? ok({ ...plan, targets: [...plan.targets, target.value] }) : target;
}
