import type { PlanReport } from '../../domain/index';
import type { StreamingFunction } from '../streaming/streaming-function';
import { planNames } from '../streaming/plan-names';
import { locate } from '../streaming/plan-query';
import type { ReportLocation } from '../streaming/report-location';
import { argumentValues } from './argument-values';
import {
  onlyValue,
  type FormulaCall,
  type ExcelEquivalent,
} from '../excel-equivalents/formula-call';

/** The plan of the workbook, and where each of its numbers stands on our sheets. */
export interface PlanReferences {
  readonly report: PlanReport;
  /** A reference to the cell with the number; null where no cell has it. */
  readonly referenceTo: (spot: ReportLocation) => string | null;
}

/** Writes a function that follows the plan as references to the plan's own sheets, which stay live. */
export function streamingEquivalent(
  { ask }: StreamingFunction,
  call: FormulaCall,
  plan: PlanReferences | null,
): ExcelEquivalent {
  if (!plan) return onlyValue('notOnSheets');
  if (call.args.some(({ isKnown }) => !isKnown)) return onlyValue('computedArgument');
  const question = ask(...argumentValues(call));
  if (!question.ok) return onlyValue('error');
  const { result, spots } = locate(question.value, planNames(plan.report));
  if (result.kind === 'failure') return onlyValue('error');
  const cells = result.rows.map((row) =>
    row.map((place) => {
      const spot = typeof place === 'number' ? spots[place] : undefined;
      return spot ? plan.referenceTo(spot) : null;
    }),
  );
  const isFound = cells.some((row) => row.some((cell) => cell !== null));
  return isFound ? { kind: 'formulas', cells } : onlyValue('notOnSheets');
}
