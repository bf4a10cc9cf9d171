import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlanText, reportPlan, type Plan, type PlanReport } from '../../src/domain/index';
import { everyKindPlan } from '../support/plans/small-every-kind-plan';

export const LOCALES = ['en', 'zh-CN'] as const;
/** The shipped templates, and the plan of an invented region with most forms of a plan. */
export const TEMPLATES = [
  'jinjiang',
  'five-year',
  'helsinki',
  'fiscal',
  'blank',
  'region',
] as const;

/** The source plan as it was before its drivers became uncertain, and a template that was replaced. */
const OF_THEN = ['jinjiang', 'region'];

export function templateFile(name: string): string {
  const folder = OF_THEN.includes(name) ? 'test/support/plans' : 'assets/templates';
  return path.resolve(folder, `${name}.plan.json`);
}

/** The plan of a template, or the plan with an indicator of every kind. */
export async function frozenPlan(name: string): Promise<Plan> {
  if (name === 'every-kind') return everyKindPlan();
  const plan = await readPlanText(readFileSync(templateFile(name), 'utf8'));
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

export function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
