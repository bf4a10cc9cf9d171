import {
  readPlanText,
  reportPlan,
  writePlanFile,
  type Plan,
  type PlanReport,
} from '../../domain/index';
import { err, type Result } from '../../shared/result';
import type { WorkbookFailure } from '../ports/workbook-port';

/** Writes a plan as a text that {@link reportOfText} reads. */
export function planText(plan: Plan): string {
  return writePlanFile(plan);
}

/** The report of a plan that was stored as a text, formulas included. */
export async function reportOfText(
  text: string,
): Promise<
  Result<PlanReport, Extract<WorkbookFailure, { readonly kind: 'recordDamaged' | 'notFetched' }>>
> {
  const plan = await readPlanText(text).catch(() => null);
  if (plan === null) return err({ kind: 'notFetched' });
  const report = plan.ok ? reportPlan(plan.value) : plan;
  return report.ok ? report : err({ kind: 'recordDamaged' });
}
