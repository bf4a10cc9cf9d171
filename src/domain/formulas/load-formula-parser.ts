import type { FormulaParser } from './formula-parser-type';

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
