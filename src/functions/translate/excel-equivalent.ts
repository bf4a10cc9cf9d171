import type { PlanReport } from '../../domain/index';
import {
  argumentValues,
  onlyValue,
  type EquivalentRule,
  type ExcelEquivalent,
  type FormulaCall,
} from '../excel-equivalents/formula-call';
import { ALL_FUNCTIONS, EQUIVALENT_RULES, STREAMING_FUNCTIONS } from '../registry';
import type { StreamingFunction } from '../streaming/plan-function';
import { planNames } from '../streaming/plan-names';
import { locate, type ReportLocation } from '../streaming/plan-query';

/** The plan of the workbook, and the cells of our sheets that show its numbers. */
export interface PlanReferences {
  readonly report: PlanReport;
  /** A reference to the cell with the number; null if no cell has it. */
  readonly referenceTo: (location: ReportLocation) => string | null;
}

/** The names of all our functions, without `PLAN.`. */
export const FUNCTION_IDS: readonly string[] = ALL_FUNCTIONS.map(({ id }) => id);

const RULES: ReadonlyMap<string, EquivalentRule> = new Map(Object.entries(EQUIVALENT_RULES));

/**
 * Writes a call in plain Excel: formulas of Excel 2016, without dynamic arrays, one for each cell of
 * the result. Arguments that decide what a formula looks like (a comparator, a number of years) are
 * taken at their current values.
 *
 * @param plan - which cells show the plan's numbers, for the functions that follow it
 */
export function excelEquivalent(
  call: FormulaCall,
  plan: PlanReferences | null = null,
): ExcelEquivalent {
  const rule = RULES.get(call.id);
  const streaming = STREAMING_FUNCTIONS.find(({ id }) => id === call.id);
  if (!rule && !streaming) return onlyValue('unknownFunction');
  const form = rule
    ? rule(call)
    : streaming
      ? streamingEquivalent(streaming, call, plan)
      : onlyValue('error');
  if (form.kind === 'value' || call.resultCell !== null) return form;
  const isOneCell = form.cells.length === 1 && form.cells[0]?.length === 1;
  return isOneCell ? form : onlyValue('severalCells');
}

/** Writes a function that follows the plan as references to the plan's sheets, which stay live. */
function streamingEquivalent(
  { ask }: StreamingFunction,
  call: FormulaCall,
  plan: PlanReferences | null,
): ExcelEquivalent {
  if (!plan) return onlyValue('notOnSheets');
  if (call.args.some(({ isKnown }) => !isKnown)) return onlyValue('computedArgument');
  const query = ask(argumentValues(call));
  if (!query.ok) return onlyValue('error');
  const { result, locations } = locate(query.value, planNames(plan.report));
  if (result.kind === 'failure') return onlyValue('error');
  const cells = result.rows.map((row) =>
    row.map((index) => {
      const location = typeof index === 'number' ? locations[index] : undefined;
      return location ? plan.referenceTo(location) : null;
    }),
  );
  const isFound = cells.some((row) => row.some((cell) => cell !== null));
  return isFound ? { kind: 'formulas', cells } : onlyValue('notOnSheets');
}
