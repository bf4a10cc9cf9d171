import { err, ok, type Plan, type Result, type Target } from '../../domain/index';
import type { CommandProblem, TargetDraft } from '../session';
import { makeTarget } from './make-target';
import { OWN_JUDGEMENT } from './own-judgement';

/** What makes a target another one than the document says. */
const WORDING = [
  ...(['indicator', 'basis', 'comparator', 'value'] as const),
  ...(['upper', 'tolerance', 'year', 'fromYear'] as const),
];

/** Changes parts of a target. A target that says something else is the planner's own judgement. */
export function changeTarget(
  plan: Plan,
  id: string,
  change: Partial<TargetDraft>,
): Result<Plan, CommandProblem> {
  const before = plan.targets.find((target) => target.id === id);
  if (!before) return err({ kind: 'unknownTarget', target: id });
  const made = makeTarget(plan, id, { ...before, ...change });
  if (!made.ok) return made;
  const target = change.provenance ? made.value : withSource(made.value, before);
  return ok({ ...plan, targets: plan.targets.map((each) => (each.id === id ? target : each)) });
}

function withSource(target: Target, before: Target): Target {
  const isOther = WORDING.some((part) => target[part] !== before[part]);
  return { ...target, provenance: isOther ? OWN_JUDGEMENT : before.provenance };
}
