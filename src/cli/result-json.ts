import type { Locale } from '../domain/index';
import type {
  FunctionFailure,
  FunctionResult,
  ResultValue,
} from '../functions/runtime/function-result';
import { functionErrorMessage } from '../functions/runtime/error-message';

/** An error value and what is wrong, as JSON shows it. */
export interface ErrorJson {
  readonly error: string;
  readonly message: string;
}

/** A result as JSON: rows of numbers, texts and booleans, an error object in the place of a cell that has none. */
export function resultJson(
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
