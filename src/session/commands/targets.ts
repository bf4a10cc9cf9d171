import {
  BASIS_FACTS,
  findTargetProblems,
  type Plan,
  PLAN_LIMITS,
  type Target,
  type TargetProblem,
} from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { CommandProblem, TargetDraft } from './command-types';
import { findIndicator, newId, OWN_JUDGEMENT } from './parts';

/** Adds a target after the others. */
export function addTarget(plan: Plan, draft: TargetDraft): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.targets;
  if (plan.targets.length >= limit) return err({ kind: 'tooManyTargets', limit });
  const target = makeTarget(plan, newId('target', plan.targets), draft);
  return target.ok ? ok({ ...plan, targets: [...plan.targets, target.value] }) : target;
}

/** A target that differs in one of these no longer matches its source document. */
const WORDING = [
  ...(['indicator', 'basis', 'comparator', 'value'] as const),
  ...(['upper', 'tolerance', 'year', 'fromYear', 'relativeTo'] as const),
];

/** Changes parts of a target; a changed target is the planner's own judgement. */
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

/** Removes a target. */
export function removeTarget(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const targets = plan.targets.filter((target) => target.id !== id);
  if (targets.length === plan.targets.length) return err({ kind: 'unknownTarget', target: id });
  return ok({ ...plan, targets });
}

/** Makes a target from what was entered, without the parts that its comparator does not use. */
function makeTarget(plan: Plan, id: string, draft: TargetDraft): Result<Target, CommandProblem> {
  const indicator = findIndicator(plan, draft.indicator);
  if (!indicator.ok) return indicator;
  const { basis, comparator, year } = draft;
  const usual = BASIS_FACTS[basis].usualTolerance;
  const target: Target = {
    id,
    indicator: draft.indicator,
    basis,
    comparator,
    value: comparator === 'full' ? 1 : draft.value,
    upper: comparator === 'between' ? (draft.upper ?? null) : null,
    tolerance: comparator === 'about' ? (draft.tolerance ?? usual) : null,
    year,
    fromYear: draft.fromYear ?? null,
    nature: draft.nature ?? 'expected',
    stretch: draft.stretch ?? false,
    relativeTo: draft.relativeTo ?? null,
    provenance: draft.provenance ?? OWN_JUDGEMENT,
  };
  const problem = checkTarget(plan, target);
  return problem ? err(problem) : ok(target);
}

/** The order in which the problems of a target are reported: only the first one is. */
const REPORT_ORDER: readonly TargetProblem['kind'][] = [
  ...(['yearOutsideHorizon', 'yearsReversed', 'missing'] as const),
  ...(['outOfRange', 'upperBelowLower', 'relativeToItself', 'relativeNotAllowed'] as const),
];

/** Returns why a plan cannot have a target; null where it can. */
function checkTarget(plan: Plan, target: Target): CommandProblem | null {
  const problems = findTargetProblems(target, plan);
  const [problem] = REPORT_ORDER.flatMap((kind) => problems.filter((each) => each.kind === kind));
  const isAboutNumbers = problem?.kind === 'outOfRange' || problem?.kind === 'upperBelowLower';
  const { value, upper, tolerance } = target;
  if (!problem || isAboutNumbers) {
    const areNumbers = [value, upper ?? 0, tolerance ?? 0].every(Number.isFinite);
    if (!areNumbers) return { kind: 'notANumber' };
  }
  return problem ? commandProblem(problem) : null;
}

function commandProblem(problem: TargetProblem): CommandProblem | null {
  switch (problem.kind) {
    case 'yearOutsideHorizon':
      return { kind: 'unknownYear', year: problem.value };
    case 'yearsReversed':
      return { kind: 'yearsReversed', first: problem.first, last: problem.last };
    case 'missing':
      return { kind: problem.field === 'upper' ? 'upperMissing' : 'toleranceMissing' };
    case 'upperBelowLower':
      return { kind: 'upperBelowLower', value: problem.value, lower: problem.lower };
    case 'outOfRange':
      return { kind: 'numberOutOfRange', value: problem.value, min: problem.min, max: problem.max };
    case 'relativeToItself':
    case 'relativeNotAllowed':
      return { kind: problem.kind };
    default:
      // The parts that a comparator does not use were left out when the target was made.
      return null;
  }
}
