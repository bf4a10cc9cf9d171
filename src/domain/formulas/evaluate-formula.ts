import { err, ok, type Result } from '../../shared/result';
import { compileFormula, type FormulaBlock } from './compile-formula';
import { formulaFailure, type FormulaFailure } from './formula-failure';
import type { FormulaNode } from './formula-node';

/** Where a formula has no value, and why. `year` counts from 0, the base year. */
export interface FormulaGap {
  readonly kind: FormulaFailure;
  readonly year: number;
  readonly row: number;
}

/**
 * Computes a formula over the rows of a block and finds the first year, and in it the first row,
 * without a value.
 *
 * @returns the years asked for, row after row; where and why there is no value
 * @example evaluateFormula({ kind: 'year' }, { rows: 1, years: 2, baseYear: 2023, pathOf: () => [] }).value.join() // '2023,2024'
 * @example evaluateFormula({ kind: 'reference', indicator: 'a', lag: 1 }, { rows: 1, years: 2, baseYear: 2023, pathOf: () => [1, 2] }) // { ok: false, error: { kind: 'beforeBase', year: 0, row: 0 } }
 */
export function evaluateFormula(
  node: FormulaNode,
  block: FormulaBlock,
): Result<Float64Array, FormulaGap> {
  const values = compileFormula(node)(block);
  const { rows, years, from = 0, to = years } = block;
  const width = to - from;
  for (let year = from; year < to; year += 1) {
    for (let row = 0; row < rows; row += 1) {
      if (!Number.isNaN(values[row * width + year - from])) continue;
      return err({ kind: formulaFailure(node, block, row * years + year), year, row });
    }
  }
  return ok(values);
}
