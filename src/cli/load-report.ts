import { readFile, stat } from 'node:fs/promises';
import {
  type Plan,
  PLAN_LIMITS,
  type PlanProblem,
  type PlanReport,
  readPlanText,
  reportPlan,
} from '../domain/index';
import { err, ok, type Result } from '../shared/result';
import { planProblemText } from '../i18n/plan-problem-text';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { type CliProblem, cliProblemText, errorCode } from './cli-problem';

/** Why there is no plan: the file cannot be read, or what it holds is no valid plan. */
type ReadPlanProblem =
  | { readonly kind: 'file'; readonly problem: CliProblem }
  | { readonly kind: 'plan'; readonly problems: readonly PlanProblem[] };

/** Reads a plan from a file. One that is too large is refused before it is read. */
async function readPlan(file: string): Promise<Result<Plan, ReadPlanProblem>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const plan = await readPlanText(text.value);
  return plan.ok ? plan : err({ kind: 'plan', problems: plan.error });
}

async function readText(file: string): Promise<Result<string, ReadPlanProblem>> {
  const refuse = (problem: CliProblem) => err({ kind: 'file', problem } as const);
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return refuse({ kind: 'fileIsFolder', file });
    if (!stats.isFile()) return refuse({ kind: 'fileIsDevice', file });
    if (stats.size > PLAN_LIMITS.bytes) return err(tooLarge(stats.size));
    const text = decode(await readFile(file));
    return text === null ? refuse({ kind: 'notText', file }) : ok(text);
  } catch (error) {
    const code = errorCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? refuse({ kind: 'fileMissing', file })
      : refuse({ kind: 'fileUnreadable', file, code });
  }
}

function tooLarge(bytes: number): ReadPlanProblem {
  return {
    kind: 'plan',
    problems: [{ kind: 'tooLarge', path: [], bytes, limit: PLAN_LIMITS.bytes }],
  };
}

/** Null where the bytes are not UTF-8 text: a workbook, a picture, another encoding. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
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
