import { err, type ArgumentName, type CalculationProblem, type Result } from '../../domain/index';
import type { ParameterRule, ParameterRules } from '../custom-function';
import type { FunctionFailure } from '../function-result';
import type { CellFunction } from './broadcast';
import { badCell } from './bad-cell';
import { failureOf } from './failure-of';
import { isLeftOut } from './is-left-out';
import { cellAt, type Place } from './place';
import { readNumber } from './read-number';

/** The numbers of one cell of the result; null for an optional one that is left out. */
export type NumbersOf<Rules extends ParameterRules> = {
  readonly [Name in keyof Rules]: Rules[Name]['optional'] extends true ? number | null : number;
};

/** What the engine calls an argument, and what the function does: one, or the earlier and the later. */
export type EngineNames<Name extends string> = Readonly<
  Partial<Record<ArgumentName, Name | readonly [before: Name, after: Name]>>
>;

/**
 * Makes the cell function of a calculation on numbers.
 *
 * @param rules - what the arguments must be
 * @param calculate - the engine's calculation
 * @param names - the arguments that the engine calls by another name
 */
export function numberFunction<const Rules extends ParameterRules>(
  rules: Rules,
  calculate: (numbers: NumbersOf<Rules>) => Result<number, CalculationProblem>,
  names: EngineNames<keyof Rules & string> = {},
): CellFunction<keyof Rules & string> {
  type Name = keyof Rules & string;
  const known = Object.entries(rules) as [Name, ParameterRule][];
  return (placeOf) => {
    const numbers: Partial<Record<Name, number | null>> = {};
    for (const [name, rule] of known) {
      const number = readOne(placeOf(name), rule);
      if (typeof number === 'object' && number !== null) return err(number);
      numbers[name] = number;
    }
    const result = calculate(numbers as NumbersOf<Rules>);
    if (result.ok) return result;
    const blamed = (argument: string, index: number | null): Place => {
      const said = names[argument as ArgumentName] ?? (argument as Name);
      return placeOf(typeof said === 'string' ? said : said[index === 0 ? 0 : 1]);
    };
    return err(failureOf(result.error, blamed, rules, placeOf(known[0]?.[0] as Name)));
  };
}

function readOne(place: Place, rule: ParameterRule): number | null | FunctionFailure {
  if (isLeftOut(rule, cellAt(place))) return null;
  const number = readNumber(place, rule.must);
  if (!number.ok) return number.error;
  const isTooMuch = rule.most !== undefined && number.value > rule.most;
  return isTooMuch ? badCell(place, rule.must) : number.value;
}
