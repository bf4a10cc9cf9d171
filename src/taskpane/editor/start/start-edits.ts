import type { Plan, PlanReport } from '../../../domain/index';
import { ok, type Result } from '../../../shared/result';
import { addIndicators } from '../../../session/commands/edit/indicator-edits';
import { removeIndicator } from '../../../session/commands/edit/remove-indicator';
import { addTarget } from '../../../session/commands/targets';
import type { EditProblem, PlanEdit, TargetDraft } from '../../../session/session';
import { draftOf, type IndicatorLine } from './indicator-lines';

/** The id of the indicator that a blank plan begins with; null once it is not the template's. */
export function exampleOf({ indicators }: Plan): string | null {
  const [first] = indicators;
  const isExample = first?.id === 'indicator-1' && first.base?.provenance.illustrative === true;
  return isExample ? first.id : null;
}

/** Adds the indicators of a list, in the place of the example. */
export function takeLines(report: PlanReport, lines: readonly IndicatorLine[]): PlanEdit {
  return (plan) => {
    if (lines.length === 0) return ok(plan);
    const added = addIndicators(lines.map(draftOf))(plan);
    const example = exampleOf(plan);
    return added.ok && example !== null ? removeIndicator(report, example)(added.value) : added;
  };
}

/** Adds targets as one step: all of them, or none and the reason. */
export function takeTargets(drafts: readonly TargetDraft[]): PlanEdit {
  return (plan) =>
    drafts.reduce<Result<Plan, EditProblem>>(
      (before, draft) => (before.ok ? addTarget(before.value, draft) : before),
      ok(plan),
    );
}
