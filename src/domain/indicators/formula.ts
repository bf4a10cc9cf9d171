import {
  compileFormula,
  type CompiledFormula,
  type FormulaBlock,
} from '../formulas/compile-formula';
import { formulaFailure } from '../formulas/formula-failure';
import type { Formula } from '../formulas/formula-node';
import { err, ok } from '../../shared/result';
import {
  driverNumbers,
  type ModelOf,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';

/** Formulas are compiled once; a plan that is changed keeps the formulas it had. */
const compiled = new WeakMap<Formula, CompiledFormula>();

/** The loops of a formula. */
export function compiledOf(formula: Formula): CompiledFormula {
  const known = compiled.get(formula);
  if (known) return known;
  const made = compileFormula(formula.node);
  compiled.set(formula, made);
  return made;
}

/** An expression over other indicators, over all years at once. The base value stands if there is one. */
export function projectFormula(
  input: ProjectionInput,
  { formula }: ModelOf<'formula'>,
): ProjectionResult {
  const { years, indicator, pathOf } = input;
  const [baseYear = 0] = years;
  const block: FormulaBlock = { rows: 1, years: years.length, baseYear, pathOf };
  const values = Array.from(compiledOf(formula)(block));
  if (indicator.base) values[0] = indicator.base.value;
  for (const [index, actual] of driverNumbers(input, 'actual').entries()) {
    if (actual !== null) values[index + 1] = actual;
  }
  const index = values.findIndex(Number.isNaN);
  if (index < 0) return ok({ values, steps: [] });
  return err({ reason: formulaFailure(formula.node, block, index), index });
}
