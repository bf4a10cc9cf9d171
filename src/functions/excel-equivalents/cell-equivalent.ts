import { err, ok } from '../../shared/result';
import { broadcast, type Places } from '../runtime/broadcast';
import type { ParameterRules } from '../runtime/function-definition';
import type { FunctionFailure } from '../runtime/function-result';
import type { Place } from '../runtime/range';
import {
  callArguments,
  onlyValue,
  type ExcelEquivalent,
  type FormulaArgument,
  type FormulaCall,
} from './formula-call';

/** What the formula for one cell of the result is made of. */
export interface CellTerms<Name extends string> {
  /** How the formula writes the cell of an argument. */
  readonly text: (name: Name) => string;
  readonly place: (name: Name) => Place;
  readonly argument: (name: Name) => FormulaArgument;
}

/** A cell that has no formula of its own. */
const NO_FORMULA: FunctionFailure = { code: '#VALUE!', problem: { kind: 'ragged', argument: '' } };

/**
 * Writes a call of a function that works cell by cell.
 *
 * @param formulaOf - the formula of one cell, or null if there is none
 * @param shared - arguments that are one thing for all cells, and not paired with the others
 */
export function cellEquivalent<const Rules extends ParameterRules>(
  call: FormulaCall,
  rules: Rules,
  formulaOf: (terms: CellTerms<keyof Rules & string>) => string | null,
  shared: readonly (keyof Rules & string)[] = [],
): ExcelEquivalent {
  type Name = keyof Rules & string;
  const { argument, ranges, textAt } = callArguments(rules, call);
  const paired = Object.values(ranges).filter((range) => !shared.includes(range.argument));
  const compute = (places: Places<Name>) => {
    const place = (name: Name): Place => places[name];
    const formula = formulaOf({ argument, place, text: (name) => textAt(place(name)) });
    return formula === null ? err(NO_FORMULA) : ok(formula);
  };
  const result = broadcast(paired, compute, null);
  if (result.kind === 'failure') return onlyValue('error');
  return {
    kind: 'formulas',
    cells: result.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null))),
  };
}
