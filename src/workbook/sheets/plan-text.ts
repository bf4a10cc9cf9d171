import {
  readPlanText,
  reportPlan,
  writePlanFile,
  type Plan,
  type PlanReport,
} from '../../domain/index';

/** Writes a plan as a text that {@link reportOfText} reads. */
export function planText(plan: Plan): string {
  return writePlanFile(plan);
}

/** The report of a plan that was stored as a text, formulas included; null where it is damaged. */
export async function reportOfText(text: string): Promise<PlanReport | null> {
  const plan = await readPlanText(text);
  if (!plan.ok) return null;
  const report = reportPlan(plan.value);
  return report.ok ? report.value : null;
}
