import type {
  FormulaParser,
  IndicatorKind,
  Plan,
  PlanReport,
  PlanSpec,
} from '../../../domain/index';
import type { Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { withKind } from './change-kind';
import { editPlan } from './edit-plan';
import { type IndicatorChange, withChange } from './indicator-edits';

/** What an indicator becomes. */
export interface EditedIndicator extends IndicatorChange {
  /** Its other kind, with `settings` for it; left out where it keeps its own. */
  readonly kind?: IndicatorKind;
}

/**
 * Changes an indicator: its kind, with its path as far as the new kind can follow it; its fields and
 * settings. A changed base value is the planner's own judgement.
 */
export function editIndicator(
  report: PlanReport,
  id: string,
  { kind, ...change }: EditedIndicator,
  parse: FormulaParser | null = null,
): (plan: Plan) => Result<Plan, EditProblem> {
  const edited = (spec: PlanSpec): PlanSpec => {
    if (kind === undefined) return withChange(spec, id, change);
    const { settings, ...fields } = change;
    const moved = withKind(spec, report, id, { kind, ...(settings && { settings }) });
    return withChange(moved, id, fields);
  };
  return (plan) => editPlan(plan, edited, parse);
}
