import {
  readPlanFile,
  reportPlan,
  writePlanFile,
  type Plan,
  type PlanReport,
} from '../../domain/index';

/** Writes a plan as a text that {@link reportOfText} reads. */
export function planText(plan: Plan): string {
  return writePlanFile(plan);
}

/** The report of a plan that was stored as a text; null where the text is damaged. */
export function reportOfText(text: string): PlanReport | null {
  const plan = readPlanFile(text);
  if (!plan.ok) return null;
  const report = reportPlan(plan.value);
  return report.ok ? report.value : null;
}
