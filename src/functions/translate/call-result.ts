import type { PlanReport } from '../../domain/index';
import { CALCULATED_FUNCTIONS, STREAMING_FUNCTIONS } from '../registry';
import { failed, type FunctionResult } from '../runtime/function-result';
import { answerOnce } from '../streaming/streaming-cells';
import { argumentValues } from '../excel-equivalents/formula-call';
import { findCalls, tokensOf } from './formula-tokens';
import type { WorkbookLookup } from './workbook-lookup';
import { readCall, type FormulaPlace } from './translate-formula';

/** What a call would show in its cell. */
export type CallResult =
  | FunctionResult
  /** Only the spreadsheet can calculate an argument. */
  | { readonly kind: 'unknown' }
  /** The formula is not a single call of ours. */
  | { readonly kind: 'noCall' };

/**
 * Calculates a formula that is a single call of ours, without entering it anywhere.
 *
 * @param report - the current plan, for the functions that follow it
 */
export function callResult(
  formula: string,
  place: FormulaPlace,
  book: Omit<WorkbookLookup, 'plan'>,
  report: PlanReport | null,
): CallResult {
  const tokens = tokensOf(formula);
  const [call] = findCalls(tokens);
  if (call?.from !== 1 || call.to !== tokens.length - 1) return { kind: 'noCall' };
  const read = readCall(call, place, { ...book, plan: null });
  if (!read || read.args.some(({ isKnown }) => !isKnown)) return { kind: 'unknown' };
  const values = argumentValues(read);
  const known = CALCULATED_FUNCTIONS.find(({ id }) => id === call.id);
  const live = STREAMING_FUNCTIONS.find(({ id }) => id === call.id);
  const parameters = (known ?? live)?.parameters;
  // Excel takes no call with more arguments than the function has.
  if (!parameters || values.length > Object.keys(parameters).length) return { kind: 'noCall' };
  if (known) return known.evaluate(values);
  const question = live?.ask(values);
  if (!question) return { kind: 'noCall' };
  if (!question.ok) return failed(question.error);
  return report
    ? answerOnce(question.value, report)
    : failed({ code: '#N/A', problem: { kind: 'noPlan', gap: 'noPlan' } });
}
