import type { CliIo, ExitCode } from './cli-io';
import { evaluateCall } from './evaluate-call';
import { resultJson } from './result-json';
import { wordCliProblem } from './word-cli-problem';

/** `eval CALL`: prints what a function gives as JSON; an error value is a result like another. */
export function evalCommand(call: string, io: CliIo): ExitCode {
  const result = evaluateCall(call);
  if (!result.ok) {
    io.complain(wordCliProblem(result.error, io.locale));
    return 2;
  }
  io.print(JSON.stringify(resultJson(result.value, io.locale)));
  return 0;
}
