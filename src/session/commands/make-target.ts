import {
  DEFAULT_GROWTH_TOLERANCE,
  err,
  ok,
  type Plan,
  type Result,
  type Target,
} from '../../domain/index';
import type { CommandProblem, TargetDraft } from '../session';
import { checkTarget } from './check-target';
import { findIndicator } from './find-indicator';
import { OWN_JUDGEMENT } from './own-judgement';

/** Makes a target of what was entered: what its comparator has no use for is left out. */
export function makeTarget(
  plan: Plan,
  id: string,
  draft: TargetDraft,
): Result<Target, CommandProblem> {
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
