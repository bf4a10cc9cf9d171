import type { Locale } from '../shared/local-text';
import { localeOf } from '../i18n/locale-of';
import type { CalculatedFunction } from './runtime/function-definition';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from './registry';
import type { ErrorCode, FunctionFailure, FunctionResult } from './runtime/function-result';
import { createStreamingCells, type StreamingCells } from './streaming/streaming-cells';
import type { StreamingFunction } from './streaming/plan-function';
import { announceFunctions, receivePlan } from './streaming/plan-source';
import { functionErrorMessage, unexpectedErrorMessage } from './runtime/error-message';

/** If no pane has provided a plan by then, none was loaded. */
const PLAN_TIMEOUT_MS = 15_000;

associateAll();

/** Makes the functions known to Excel. A browser and Excel 2019 have no custom functions. */
function associateAll(): void {
  if (typeof CustomFunctions === 'undefined') return;
  announceFunctions();
  for (const known of CALCULATED_FUNCTIONS) CustomFunctions.associate(known.id, callOf(known));
  const cells = createStreamingCells({ receivePlan, later: queueMicrotask, whenTooLate });
  for (const known of STREAMING_FUNCTIONS) {
    CustomFunctions.associate(known.id, streamOf(known, cells));
  }
}

/** A runtime without a page has no pane that could provide a plan. */
function whenTooLate(work: () => void): void {
  if (typeof document === 'undefined') queueMicrotask(work);
  else setTimeout(work, PLAN_TIMEOUT_MS);
}

/** What Excel passes to a function: the arguments, and after them the invocation. */
type ExcelArguments = readonly unknown[];

/** The function that Excel calls for a cell that follows the plan. */
function streamOf(
  { ask, parameters }: StreamingFunction,
  cells: StreamingCells,
): (...args: ExcelArguments) => void {
  const most = Object.keys(parameters).length;
  return (...args) => {
    const invocation = args.at(-1) as CustomFunctions.StreamingInvocation<unknown[][]>;
    const query = ask(args.slice(0, Math.min(args.length - 1, most)));
    invocation.onCanceled = cells.open(query, (result) => {
      invocation.setResult(toStream(result));
    });
  };
}

/** Excel shows an error that a stream gets as a result, but ignores one that it throws. */
function toStream(result: FunctionResult | null): unknown[][] | CustomFunctions.Error {
  if (result === null) return unexpected();
  return result.kind === 'failure' ? toError(result.failure, displayLocale()) : toRows(result);
}

/** The function that Excel calls for a cell with a calculated value. */
function callOf({ evaluate, parameters }: CalculatedFunction) {
  const most = Object.keys(parameters).length;
  return (...args: ExcelArguments): unknown[][] => {
    const result = evaluateSafely(evaluate, args.length > most ? args.slice(0, most) : args);
    if (result.kind === 'failure') throw toError(result.failure, displayLocale());
    return toRows(result);
  };
}

/** A bug of ours gets a message too: Excel would show a plain exception as a bare #VALUE!. */
function evaluateSafely(
  evaluate: CalculatedFunction['evaluate'],
  args: readonly unknown[],
): FunctionResult {
  try {
    return evaluate(args);
  } catch {
    throw unexpected();
  }
}

function unexpected(): CustomFunctions.Error {
  const { Error, ErrorCode } = CustomFunctions;
  return new Error(ErrorCode.invalidValue, unexpectedErrorMessage(displayLocale()));
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

/** The language of Excel, which is not known yet while the page loads. */
function displayLocale(): Locale {
  return localeOf(typeof Office === 'undefined' ? null : Office.context?.displayLanguage);
}
