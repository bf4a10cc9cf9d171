import type { Result } from '../../shared/result';
import type { Formula } from './formula-node';
import type { FormulaProblem } from './formula-problem';

/** Parses the text of a formula. Its names are as typed, not yet resolved to ids of a plan. */
export type FormulaParser = (text: string) => Result<Formula, FormulaProblem>;

/**
 * Loads the formula parser. It uses mathjs, which is large, so it is loaded only when a plan has a
 * formula.
 *
 * @returns a promise of the parser; it rejects if the file cannot be fetched
 * @example typeof loadFormulaParser().then // 'function'
 */
export async function loadFormulaParser(): Promise<FormulaParser> {
  const { parseFormula } = await import('./parse-formula');
  return parseFormula;
}
