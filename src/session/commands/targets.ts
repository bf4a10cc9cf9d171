import {
  DEFAULT_GROWTH_TOLERANCE,
  err,
  ok,
  type Plan,
  PLAN_LIMITS,
  type Result,
  type Target,
} from '../../domain/index';
import type { CommandProblem, TargetDraft } from '../session';
import { checkNumberIn, findIndicator, isProjected, newId, OWN_JUDGEMENT } from './parts';

/** Adds a target after the others. */
export function addTarget(plan: Plan, draft: TargetDraft): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.targets;
  if (plan.targets.length >= limit) return err({ kind: 'tooManyTargets', limit });
  const target = makeTarget(plan, newId('target', plan.targets), draft);
  return target.ok ? ok({ ...plan, targets: [...plan.targets, target.value] }) : target;
}

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

/** Removes a target. */
export function removeTarget(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const targets = plan.targets.filter((target) => target.id !== id);
  if (targets.length === plan.targets.length) return err({ kind: 'unknownTarget', target: id });
  return ok({ ...plan, targets });
}

/** Makes a target of what was entered: what its comparator has no use for is left out. */
function makeTarget(plan: Plan, id: string, draft: TargetDraft): Result<Target, CommandProblem> {
  const indicator = findIndicator(plan, draft.indicator);
  if (!indicator.ok) return indicator;
  const { basis, comparator, year } = draft;
  const isRate = basis === 'growth' || basis === 'averageGrowth';
  const usual = isRate ? DEFAULT_GROWTH_TOLERANCE : null;
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
    provenance: draft.provenance ?? OWN_JUDGEMENT,
  };
  const problem = checkTarget(plan, target);
  return problem ? err(problem) : ok(target);
}

/** Says why a plan cannot have a target; null where it can. */
function checkTarget(plan: Plan, target: Target): CommandProblem | null {
  return checkYears(plan, target) ?? checkValues(target);
}

function checkYears(plan: Plan, { year, fromYear }: Target): CommandProblem | null {
  if (!isProjected(plan, year)) return { kind: 'unknownYear', year };
  if (fromYear === null) return null;
  if (!isProjected(plan, fromYear)) return { kind: 'unknownYear', year: fromYear };
  return fromYear > year ? { kind: 'yearsReversed', first: fromYear, last: year } : null;
}

function checkValues(target: Target): CommandProblem | null {
  const { comparator, value, upper, tolerance } = target;
  if (comparator === 'between' && upper === null) return { kind: 'upperMissing' };
  if (comparator === 'about' && tolerance === null) return { kind: 'toleranceMissing' };
  const problem =
    checkValue(target, value) ??
    (upper === null ? null : checkValue(target, upper)) ??
    (tolerance === null ? null : checkNumberIn(tolerance, [0, null]));
  if (problem) return problem;
  return upper !== null && upper < value
    ? { kind: 'upperBelowLower', value: upper, lower: value }
    : null;
}

/** Nothing shrinks by all of itself and goes on. */
function checkValue({ basis }: Target, value: number): CommandProblem | null {
  const isRate = basis === 'growth' || basis === 'averageGrowth' || basis === 'cumulativeChange';
  return (
    checkNumberIn(value, [null, null]) ??
    (isRate && value <= -1 ? { kind: 'growthTooLow', value } : null)
  );
}
