import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

/** The formula after its cell is copied: relative references move along. */
export function copiedFormula(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}
