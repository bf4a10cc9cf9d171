import type { FormulaParser } from './formula-parser-type';

/**
 * Fetches the part of the product that reads formulas. It stands on mathjs, which is large, so it is
 * only fetched when a plan has a formula.
 *
 * @example (await loadFormulaParser())('gdp * 6%').ok // true
 */
export async function loadFormulaParser(): Promise<FormulaParser> {
  const { parseFormula } = await import('./parse-formula');
  return parseFormula;
}
