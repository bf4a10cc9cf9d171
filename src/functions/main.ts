import type { Locale } from '../domain/index';
import { localeOf } from '../i18n/locale-of';
import type { CalculatedFunction } from './runtime/function-definition';
import { CALCULATED_FUNCTIONS } from './registry';
import type { ErrorCode, FunctionFailure, FunctionResult } from './runtime/function-result';
import { createStreamingCells, type StreamingCells } from './streaming/streaming-cells';
import type { StreamingFunction } from './streaming/streaming-function';
import { STREAMING_FUNCTIONS } from './streaming/streaming-functions';
import { receivePlan } from './streaming/plan-provider';
import { functionErrorMessage, unexpectedErrorMessage } from './runtime/error-message';

/** A pane that has not provided the plan by then was not loaded. */
const PLAN_TIMEOUT_MS = 15_000;

associateAll();

/** Makes the functions known to Excel. A host without custom functions (a browser, Excel 2019) has none. */
function associateAll(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const known of CALCULATED_FUNCTIONS) {
    CustomFunctions.associate(known.id, (...args: readonly unknown[]) => call(known, args));
  }
  const cells = createStreamingCells({ receivePlan, later: queueMicrotask, whenTooLate });
  for (const known of STREAMING_FUNCTIONS) {
    CustomFunctions.associate(known.id, (...args: readonly unknown[]) => {
      follow(cells, known, args);
    });
  }
}

/** A runtime without a page has no pane that could provide a plan. */
function whenTooLate(work: () => void): void {
  if (typeof document === 'undefined') queueMicrotask(work);
  else setTimeout(work, PLAN_TIMEOUT_MS);
}

/** Follows the plan for one call: the arguments, and after them the invocation, as Excel passes them. */
function follow(
  cells: StreamingCells,
  { ask, parameters }: StreamingFunction,
  args: readonly unknown[],
): void {
  const invocation = args.at(-1) as CustomFunctions.StreamingInvocation<unknown[][]>;
  const question = ask(...args.slice(0, Math.min(args.length - 1, Object.keys(parameters).length)));
  invocation.onCanceled = cells.open(question, (result) => {
    invocation.setResult(toStream(result));
  });
}

/** A stream takes an error as a result; what it throws would be lost. */
function toStream(result: FunctionResult | null): unknown[][] | CustomFunctions.Error {
  if (result === null) return unexpected();
  return result.kind === 'failure' ? toError(result.failure, displayLocale()) : toRows(result);
}

/** Calls a function as Excel does: the arguments, and after them the invocation, which is not needed. */
function call({ evaluate, parameters }: CalculatedFunction, args: readonly unknown[]): unknown[][] {
  return toExcel(evaluateSafely(evaluate, args.slice(0, Object.keys(parameters).length)));
}

/** A fault of ours gets a sentence as well: a raw exception would show as a bare #VALUE!. */
function evaluateSafely(
  evaluate: CalculatedFunction['evaluate'],
  args: readonly unknown[],
): FunctionResult {
  try {
    return evaluate(...args);
  } catch {
    throw unexpected();
  }
}

function unexpected(): CustomFunctions.Error {
  const { Error, ErrorCode } = CustomFunctions;
  return new Error(ErrorCode.invalidValue, unexpectedErrorMessage(displayLocale()));
}

function toExcel(result: FunctionResult): unknown[][] {
  if (result.kind === 'failure') throw toError(result.failure, displayLocale());
  return toRows(result);
}

function toRows({ rows }: Extract<FunctionResult, { kind: 'cells' }>): unknown[][] {
  return rows.map((row) =>
    row.map((cell) => (typeof cell === 'object' ? toError(cell, displayLocale()) : cell)),
  );
}

function toError({ code, problem }: FunctionFailure, locale: Locale): CustomFunctions.Error {
  return new CustomFunctions.Error(excelCode(code), functionErrorMessage(problem, locale));
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
