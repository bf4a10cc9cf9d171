import type { Result } from '../../shared/result';
import type { Formula } from './formula-node';
import type { FormulaProblem } from './formula-problem';

/** Reads the text of a formula. The names in it are those that were typed, not yet ids of a plan. */
export type FormulaParser = (text: string) => Result<Formula, FormulaProblem>;

/**
 * Fetches the part of the product that reads formulas. It stands on mathjs, which is large, so it is
 * only fetched when a plan has a formula.
 *
 * @returns a promise of the reader; it fails where the network does
 * @example typeof loadFormulaParser().then // 'function'
 */
export async function loadFormulaParser(): Promise<FormulaParser> {
  const { parseFormula } = await import('./parse-formula');
  return parseFormula;
}
