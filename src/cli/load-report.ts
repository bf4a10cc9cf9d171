import {
  type Plan,
  PLAN_LIMITS,
  type PlanProblem,
  type PlanReport,
  readPlanBytes,
  reportPlan,
} from '../domain/index';
import { err, ok, type Result } from '../shared/result';
import { MOST_PROBLEM_LINES, problemLines } from '../i18n/plan-problem-lines';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, cliProblemText } from './cli-problem';
import { readBytes } from './read-bytes';

/** Why there is no plan: the file cannot be read, or what it holds is no valid plan. */
type ReadPlanProblem =
  | { readonly kind: 'file'; readonly problem: CliProblem }
  | { readonly kind: 'plan'; readonly problems: readonly PlanProblem[] };

/** Reads a plan from a file. One that is too large is refused before it is read. */
export async function readPlan(file: string): Promise<Result<Plan, ReadPlanProblem>> {
  const bytes = await readBytes(file, PLAN_LIMITS.bytes);
  if (!bytes.ok) {
    const { error } = bytes;
    return err(
      error.kind === 'tooLarge' ? tooLarge(error.bytes) : { kind: 'file', problem: error },
    );
  }
  const plan = await readPlanBytes(bytes.value);
  return plan.ok ? plan : err({ kind: 'plan', problems: plan.error });
}

function tooLarge(bytes: number): ReadPlanProblem {
  return {
    kind: 'plan',
    problems: [{ kind: 'tooLarge', path: [], bytes, limit: PLAN_LIMITS.bytes }],
  };
}

/** Reads and computes a plan. */
export async function loadReport(file: string): Promise<Result<PlanReport, ReadPlanProblem>> {
  const plan = await readPlan(file);
  if (!plan.ok) return plan;
  const report = reportPlan(plan.value);
  return report.ok ? ok(report.value) : err({ kind: 'plan', problems: report.error });
}

/** Prints why there is no plan and returns the exit code. */
export function tellPlanProblem(
  problem: ReadPlanProblem,
  file: string,
  { locale, listsAll }: CliIo,
  tell: (text: string) => void,
): ExitCode {
  if (problem.kind === 'file') {
    tell(cliProblemText(problem.problem, locale));
    return 2;
  }
  const { problems } = problem;
  const words = cliWords(locale);
  const count = new Intl.NumberFormat(locale).format(problems.length);
  tell(words('invalid', { file, count }));
  for (const line of problemLines(problems, locale, listsAll ? Infinity : MOST_PROBLEM_LINES))
    tell(`  ${line}`);
  if (!listsAll && problems.length > MOST_PROBLEM_LINES) tell(words('listAll'));
  return 1;
}
