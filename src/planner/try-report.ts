import { err, reportPlan, type Plan, type PlanReport, type Result } from '../domain/index';
import type { CommandProblem } from './planner';

/** Reports a plan that a command made; says why where it cannot be projected. */
export function tryReport(plan: Plan): Result<PlanReport, CommandProblem> {
  const report = reportPlan(plan);
  if (report.ok) return report;
  const problem = report.error.find(({ kind }) => kind === 'overflow' || kind === 'growthFromZero');
  if (problem?.kind !== 'overflow' && problem?.kind !== 'growthFromZero') {
    throw new Error(`Unexpected problem of a report: ${JSON.stringify(report.error[0])}`);
  }
  return err({ kind: problem.kind, indicator: problem.indicator, year: problem.year });
}
