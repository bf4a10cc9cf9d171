import { LOCALES } from '../../../src/shared/local-text';
import type {
  FunctionFailure,
  FunctionResult,
} from '../../../src/functions/runtime/function-result';
import { functionErrorMessage } from '../../../src/functions/runtime/error-message';

const CODES = ['#VALUE!', '#NUM!', '#N/A', '#DIV/0!', '#NULL!'];

/** Plain checks instead of `expect`, which would take most of the time of so many runs. */
function check(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what);
}

function checkFailure({ code, problem }: FunctionFailure): void {
  check(CODES.includes(code), `the code ${code}`);
  for (const locale of LOCALES) {
    const message = functionErrorMessage(problem, locale);
    check(message.length > 10 && !/undefined|NaN|\[object/.test(message), message);
  }
}

/** Throws unless a result is a rectangle of values and errors with messages. */
export function checkResult(result: FunctionResult): void {
  if (result.kind === 'failure') {
    checkFailure(result.failure);
    return;
  }
  const columns = result.rows[0]?.length ?? 0;
  check(columns > 0, 'an empty result');
  for (const row of result.rows) check(row.length === columns, 'a ragged result');
  const cells = result.rows.flat();
  for (const cell of cells) {
    if (typeof cell === 'number') check(Number.isFinite(cell), `a cell with ${String(cell)}`);
    else check(['boolean', 'string', 'object'].includes(typeof cell), `a ${typeof cell}`);
  }
  const failure = cells.find((cell) => typeof cell === 'object');
  if (failure !== undefined) checkFailure(failure);
}
