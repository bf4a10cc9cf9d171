import {
  compileFormula,
  type CompiledFormula,
  type FormulaBlock,
} from '../formulas/compile-formula';
import { formulaFailure } from '../formulas/formula-failure';
import type { Formula } from '../formulas/formula-node';
import { err, ok } from '../../shared/result';
import type { KindDefinition } from './kind-definition';
import { numbersOf } from './projection';

/** An expression over other indicators, over all years at once. A base value, if any, stays. */
export const formula: KindDefinition<'formula'> = {
  isShare: false,
  isFlow: true,
  isCounted: false,
  isRunningSum: false,
  compounds: false,
  hasGrowthRate: true,
  hasProjects: false,
  needsBase: false,
  canBeIndex: false,
  baseRange: [null, null],
  drivers: ['actual'],
  carriedBy: null,
  steps: [],
  settings: ['formula'],
  requiredSettings: () => ['formula'],
  modelOf: (_, read) => ({ kind: 'formula', formula: read }),
  needs: (model) => model.formula.references,
  project: (input, model) => {
    const { years, base, pathOf } = input;
    const [baseYear = 0] = years;
    const block: FormulaBlock = { rows: 1, years: years.length, baseYear, pathOf };
    const values = Array.from(compiledOf(model.formula)(block));
    if (base !== null) values[0] = base;
    for (const [index, actual] of numbersOf(input, 'actual').entries()) {
      if (actual !== null) values[index + 1] = actual;
    }
    const index = values.findIndex(Number.isNaN);
    if (index < 0) return ok({ values, steps: [] });
    return err({ reason: formulaFailure(model.formula.node, block, index), index });
  },
  valueIn: ({ years, pathOf }, model, _, year) => {
    const [baseYear = 0] = years;
    // As far as the paths have come; values of this year that are not there yet are not needed.
    const block: FormulaBlock = { rows: 1, years: year + 1, baseYear, pathOf };
    const value = compiledOf(model.formula)(block)[year] ?? NaN;
    if (!Number.isNaN(value)) return value;
    return { reason: formulaFailure(model.formula.node, block, year), index: year };
  },
};

/** Formulas are compiled once; a plan that is changed keeps the formulas it had. */
const compiled = new WeakMap<Formula, CompiledFormula>();

/** The loops of a formula, compiled once. */
export function compiledOf(read: Formula): CompiledFormula {
  const known = compiled.get(read);
  if (known) return known;
  const made = compileFormula(read.node);
  compiled.set(read, made);
  return made;
}
