import { err, nearestName, ok, type PlanReport, type Result } from '../domain/index';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../functions/registry';
import { failed, type FunctionResult } from '../functions/runtime/function-result';
import { answerOnce } from '../functions/streaming/streaming-cells';
import type { CallProblem } from './cli-problem';
import { parseCall } from './parse-call';

/**
 * Evaluates one call of one of our functions, with or without `PLAN.` before its name.
 *
 * @param report - the plan that the functions which follow one answer from
 * @returns what the function gives to its cells, an error value included; a problem where the text
 * is not such a call
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
