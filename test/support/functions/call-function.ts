import type { Locale } from '../../../src/shared/local-text';
import { CALCULATED_FUNCTIONS } from '../../../src/functions/registry';
import type { FunctionResult } from '../../../src/functions/runtime/function-result';
import { functionErrorMessage } from '../../../src/functions/runtime/error-message';

/** Calls a custom function with arguments as Excel passes them. */
export function callFunction(id: string, ...args: readonly unknown[]): FunctionResult {
  const known = CALCULATED_FUNCTIONS.find((candidate) => candidate.id === id);
  if (!known) throw new Error(`There is no function ${id}`);
  return known.evaluate(args);
}

/** The result as a user sees it: rows of values and `#CODE!`s, or `#CODE! message`. */
export function shown(result: FunctionResult, locale: Locale = 'en'): unknown {
  if (result.kind === 'failure') {
    return `${result.failure.code} ${functionErrorMessage(result.failure.problem, locale)}`;
  }
  return result.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.code : cell)));
}
