import type { PlanReport } from '../../domain/index';
import type { LiveFunction } from '../streaming/streaming-function';
import { planNames } from '../streaming/plan-names';
import { locate } from '../streaming/plan-query';
import type { Spot } from '../streaming/report-location';
import { argumentValues } from './argument-values';
import { onlyValue, type NativeCall, type NativeForm } from '../excel-equivalents/formula-call';

/** The plan of the workbook, and where each of its numbers stands on our sheets. */
export interface NativePlan {
  readonly report: PlanReport;
  /** A reference to the cell with the number; null where no cell has it. */
  readonly referenceTo: (spot: Spot) => string | null;
}

/** Writes a function that follows the plan as references to the plan's own sheets, which stay live. */
export function liveFormula(
  { ask }: LiveFunction,
  call: NativeCall,
  plan: NativePlan | null,
): NativeForm {
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
