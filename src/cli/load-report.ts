import { err, ok, reportPlan, type PlanReport, type Result } from '../domain/index';
import { planProblemText } from '../i18n/plan-problem-text';
import type { CliIo, ExitCode } from './cli-io';
import { cliWords } from './cli-words';
import { readPlan, type ReadPlanProblem } from './read-plan';
import { cliProblemText } from './word-cli-problem';

/** Reads and computes a plan. */
export async function loadReport(file: string): Promise<Result<PlanReport, ReadPlanProblem>> {
  const plan = await readPlan(file);
  if (!plan.ok) return plan;
  const report = reportPlan(plan.value);
  return report.ok ? ok(report.value) : err({ kind: 'plan', problems: report.error });
}

/** Tells why there is no plan and returns the exit code that goes with it. */
export function tellPlanProblem(
  problem: ReadPlanProblem,
  file: string,
  { locale }: CliIo,
  tell: (text: string) => void,
): ExitCode {
  if (problem.kind === 'file') {
    tell(cliProblemText(problem.problem, locale));
    return problem.problem.kind === 'notText' ? 1 : 2;
  }
  const count = new Intl.NumberFormat(locale).format(problem.problems.length);
  tell(cliWords(locale)('invalid', { file, count }));
  for (const found of problem.problems) tell(`  ${planProblemText(found, locale)}`);
  return 1;
}
