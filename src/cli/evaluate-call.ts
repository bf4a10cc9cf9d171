import { err, nearestName, ok, type Result } from '../domain/index';
import { CUSTOM_FUNCTIONS } from '../functions/custom-functions';
import type { FunctionResult } from '../functions/function-result';
import type { CallProblem } from './cli-problem';
import { parseCall } from './parse-call';

/**
 * Evaluates one call of one of our functions, with or without `PLAN.` before its name.
 *
 * @returns what the function gives to its cells, an error value included; a problem where the text
 * is not such a call
 */
export function evaluateCall(text: string): Result<FunctionResult, CallProblem> {
  const call = parseCall(text);
  if (!call.ok) return call;
  const { name, args } = call.value;
  const id = name.toUpperCase().replace(/^PLAN\./, '');
  const known = CUSTOM_FUNCTIONS.find((candidate) => candidate.id === id);
  if (!known) return err(unknownFunction(name, id));
  const most = Object.keys(known.parameters).length;
  return args.length > most
    ? err({ kind: 'tooManyArguments', name: id, count: args.length, most })
    : ok(known.evaluate(...args));
}

function unknownFunction(name: string, id: string): CallProblem {
  const known = CUSTOM_FUNCTIONS.map((candidate) => candidate.id);
  return { kind: 'unknownFunction', name, nearest: nearestName(id, known), known };
}
