import type { PlanReport } from '../domain/index';
import { err, ok, type Result } from '../shared/result';
import type { Locale } from '../shared/local-text';
import { nearestName } from '../shared/nearest-name';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../functions/registry';
import { functionErrorMessage } from '../functions/runtime/error-message';
import {
  failed,
  type FunctionFailure,
  type FunctionResult,
  type ResultValue,
} from '../functions/runtime/function-result';
import { answerOnce } from '../functions/streaming/streaming-cells';
import type { CliIo, ExitCode } from './cli-io';
import { type CallProblem, refuse } from './cli-problem';
import { loadReport, tellPlanProblem } from './load-report';
import { parseCall } from './parse-call';

/** Options of `eval`. */
export interface EvalOptions {
  /** The plan file of the functions that follow a plan. */
  readonly plan?: string;
}

/** `eval CALL`: prints the result of a function as JSON; an error value is a result too. */
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
  if (!result.ok) return refuse(result.error, io);
  io.print(JSON.stringify(resultJson(result.value, io.locale)));
  return 0;
}

/**
 * Evaluates one call of one of our functions, with or without `PLAN.` before its name.
 *
 * @param report - the plan that SCENARIO and its like answer from
 * @returns what the function returns to its cells, error values included; a problem where the text is
 * no such call
 */
export function evaluateCall(
  text: string,
  report: PlanReport | null = null,
): Result<FunctionResult, CallProblem> {
  const call = parseCall(text);
  if (!call.ok) return call;
  const { name, args } = call.value;
  const id = name.toUpperCase().replace(/^PLAN\./, '');
  const known = [...CALCULATED_FUNCTIONS, ...STREAMING_FUNCTIONS].find(
    (candidate) => candidate.id === id,
  );
  if (!known) return err(unknownFunction(name, id));
  const most = Object.keys(known.parameters).length;
  if (args.length > most) {
    return err({ kind: 'tooManyArguments', name: id, count: args.length, most });
  }
  if ('evaluate' in known) return ok(known.evaluate(args));
  if (!report) return err({ kind: 'needsPlan', name: id });
  const question = known.ask(args);
  return ok(question.ok ? answerOnce(question.value, report) : failed(question.error));
}

function unknownFunction(name: string, id: string): CallProblem {
  const known = [...CALCULATED_FUNCTIONS, ...STREAMING_FUNCTIONS].map((candidate) => candidate.id);
  return { kind: 'unknownFunction', name, nearest: nearestName(id, known), known };
}

/** An error value and its cause, as JSON shows it. */
interface ErrorJson {
  readonly error: string;
  readonly message: string;
}

/** A result as JSON: rows of numbers, texts and booleans, with an object for each error value. */
function resultJson(
  result: FunctionResult,
  locale: Locale,
): ErrorJson | readonly (readonly (ResultValue | ErrorJson)[])[] {
  if (result.kind === 'failure') return errorJson(result.failure, locale);
  return result.rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? errorJson(cell, locale) : cell)),
  );
}

function errorJson({ code, problem }: FunctionFailure, locale: Locale): ErrorJson {
  return { error: code, message: functionErrorMessage(problem, locale) };
}
