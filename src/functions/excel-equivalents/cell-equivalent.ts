import { err, ok } from '../../domain/index';
import { broadcastRanges } from '../runtime/broadcast';
import type { Place } from '../runtime/place';
import type { ParameterRules } from '../runtime/function-definition';
import type { ErrorCode } from '../runtime/function-result';
import { callRanges, type CallRanges } from './call-ranges';
import { onlyValue, type FormulaCall, type EquivalentRule } from './formula-call';

/** What a formula for one cell of the result is made of. */
export interface CellTerms<Name extends string> {
  /** How the formula writes the cell of an argument. */
  readonly text: (name: Name) => string;
  readonly place: (name: Name) => Place;
  readonly call: FormulaCall;
  readonly arguments: CallRanges;
}

/** A cell that has no formula of its own. */
const NO_FORMULA = {
  code: '#VALUE!' satisfies ErrorCode,
  problem: { kind: 'ragged', argument: '' },
} as const;

/**
 * Makes the rule of a function that works cell by cell.
 *
 * @param shared - arguments that are one thing for all cells, and not lined up with the others
 * @param formulaOf - the formula of one cell, or null where there is none
 */
export function cellEquivalent<const Rules extends ParameterRules>(
  rules: Rules,
  shared: readonly (keyof Rules & string)[],
  formulaOf: (terms: CellTerms<keyof Rules & string>) => string | null,
): EquivalentRule {
  type Name = keyof Rules & string;
  return (call) => {
    const read = callRanges(rules, call);
    const lined = Object.entries(read.ranges).filter(([name]) => !shared.includes(name));
    const result = broadcastRanges<Name>(new Map(lined), (placeOf) => {
      const formula = formulaOf({
        ...{ call, arguments: read, place: placeOf },
        text: (name) => read.textAt(placeOf(name)),
      });
      return formula === null ? err(NO_FORMULA) : ok(formula);
    });
    if (result.kind === 'failure') return onlyValue('error');
    return {
      kind: 'formulas',
      cells: result.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null))),
    };
  };
}
