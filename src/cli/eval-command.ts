import type { PlanReport } from '../domain/index';
import type { CliIo, ExitCode } from './cli-io';
import { evaluateCall } from './evaluate-call';
import { loadReport, tellPlanProblem } from './load-report';
import { resultJson } from './result-json';
import { cliProblemText } from './word-cli-problem';

/** Options of `eval`. */
export interface EvalOptions {
  /** The plan file of the functions that follow a plan. */
  readonly plan?: string;
}

/** `eval CALL`: prints what a function gives as JSON; an error value is a result like another. */
export async function evalCommand(
  call: string,
  { plan: file }: EvalOptions,
  io: CliIo,
): Promise<ExitCode> {
  let report: PlanReport | null = null;
  if (file !== undefined) {
    const loaded = await loadReport(file);
    if (!loaded.ok) return tellPlanProblem(loaded.error, file, io, io.complain);
    report = loaded.value;
  }
  const result = evaluateCall(call, report);
  if (!result.ok) {
    io.complain(cliProblemText(result.error, io.locale));
    return 2;
  }
  io.print(JSON.stringify(resultJson(result.value, io.locale)));
  return 0;
}
