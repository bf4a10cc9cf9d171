import { type Plan, type PlanReport, reportPlan } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { EditProblem, PlanEdit } from '../../session/session';

/** Computes what an edit would lead to, without making it. */
export function tryEdit(plan: Plan, edit: PlanEdit): Result<PlanReport, EditProblem> {
  const edited = edit(plan);
  if (!edited.ok) return edited;
  const report = reportPlan(edited.value);
  return report.ok ? ok(report.value) : err({ kind: 'rules', problems: report.error });
}
