import { STREAMING_FUNCTIONS } from '../streaming/streaming-functions';
import { streamingEquivalent, type PlanReferences } from './streaming-equivalent';
import { MEASURE_RULES } from '../excel-equivalents/measure-rules';
import {
  onlyValue,
  type FormulaCall,
  type ExcelEquivalent,
  type EquivalentRule,
} from '../excel-equivalents/formula-call';
import { NUMBER_RULES } from '../excel-equivalents/number-rules';
import { PATH_FORMULAS } from '../excel-equivalents/path-formulas';
import { TARGET_RULES } from '../excel-equivalents/target-rules';

/** How each function is written in plain Excel, by the name behind `PLAN.`. */
export const EQUIVALENT_RULES: Readonly<Record<string, EquivalentRule>> = {
  ...PATH_FORMULAS,
  ...NUMBER_RULES,
  ...TARGET_RULES,
  ...MEASURE_RULES,
  FAN: () => onlyValue('simulated'),
  CHANCE: () => onlyValue('simulated'),
};

/**
 * Writes a call in plain Excel: formulas of Excel 2016, without dynamic arrays, one for each cell
 * of the result. Arguments that decide what a formula looks like (a comparator, a number of years)
 * are taken as they stand now.
 *
 * @param plan - where the plan's numbers stand, for the functions that follow it
 */
export function excelEquivalent(
  call: FormulaCall,
  plan: PlanReferences | null = null,
): ExcelEquivalent {
  const rule = Object.hasOwn(EQUIVALENT_RULES, call.id) ? EQUIVALENT_RULES[call.id] : undefined;
  const live = STREAMING_FUNCTIONS.find(({ id }) => id === call.id);
  if (!rule && !live) return onlyValue('unknownFunction');
  const form = rule
    ? rule(call)
    : live
      ? streamingEquivalent(live, call, plan)
      : onlyValue('error');
  if (form.kind === 'value' || call.resultCell !== null) return form;
  const isOneCell = form.cells.length === 1 && form.cells[0]?.length === 1;
  return isOneCell ? form : onlyValue('severalCells');
}
