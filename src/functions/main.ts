import type { Locale } from '../domain/index';
import { localeOf } from '../i18n/locale-of';
import type { CustomFunction } from './custom-function';
import { CUSTOM_FUNCTIONS } from './custom-functions';
import type { ErrorCode, FunctionFailure, FunctionResult } from './function-result';
import { wordProblem, wordUnexpected } from './word-problem';

associateAll();

/** Makes the functions known to Excel. A host without custom functions (a browser, Excel 2019) has none. */
function associateAll(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const known of CUSTOM_FUNCTIONS) {
    CustomFunctions.associate(known.id, (...args: readonly unknown[]) => call(known, args));
  }
}

/** Calls a function as Excel does: the arguments, and after them the invocation, which is not needed. */
function call({ evaluate, parameters }: CustomFunction, args: readonly unknown[]): unknown[][] {
  return toExcel(evaluateSafely(evaluate, args.slice(0, Object.keys(parameters).length)));
}

/** A fault of ours gets a sentence as well: a raw exception would show as a bare #VALUE!. */
function evaluateSafely(
  evaluate: CustomFunction['evaluate'],
  args: readonly unknown[],
): FunctionResult {
  try {
    return evaluate(...args);
  } catch {
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.invalidValue,
      wordUnexpected(displayLocale()),
    );
  }
}

function toExcel(result: FunctionResult): unknown[][] {
  if (result.kind === 'failure') throw toError(result.failure, displayLocale());
  return result.rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? toError(cell, displayLocale()) : cell)),
  );
}

function toError({ code, problem }: FunctionFailure, locale: Locale): CustomFunctions.Error {
  return new CustomFunctions.Error(excelCode(code), wordProblem(problem, locale));
}

function excelCode(code: ErrorCode): CustomFunctions.ErrorCode {
  const { ErrorCode } = CustomFunctions;
  switch (code) {
    case '#NUM!':
      return ErrorCode.invalidNumber;
    case '#N/A':
      return ErrorCode.notAvailable;
    case '#DIV/0!':
      return ErrorCode.divisionByZero;
    case '#NULL!':
      return ErrorCode.nullReference;
    case '#VALUE!':
      return ErrorCode.invalidValue;
  }
}

/** The language of Excel, asked when it is needed: it is not known while the page loads. */
function displayLocale(): Locale {
  return localeOf(typeof Office === 'undefined' ? null : Office.context?.displayLanguage);
}
