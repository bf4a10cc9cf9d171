import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

/** A formula as it reads when its cell is copied: relative references go along. */
export function copiedFormula(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}
