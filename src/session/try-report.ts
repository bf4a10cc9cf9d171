import { err, reportPlan, type Plan, type PlanReport, type Result } from '../domain/index';
import type { CommandProblem } from './session';

/** Reports a plan that a command made; says why where it cannot be projected. */
export function tryReport(plan: Plan): Result<PlanReport, CommandProblem> {
  const report = reportPlan(plan);
  if (report.ok) return report;
  const [problem] = report.error;
  if (problem?.kind === 'noResult') {
    const { kind, indicator, year, reason } = problem;
    return err({ kind, indicator, year, reason });
  }
  if (problem?.kind !== 'overflow' && problem?.kind !== 'growthFromZero') {
    throw new Error(`Unexpected problem of a report: ${JSON.stringify(problem)}`);
  }
  return err({ kind: problem.kind, indicator: problem.indicator, year: problem.year });
}
