import { err, type ArgumentName, type CalculationProblem, type Result } from '../../domain/index';
import type { ParameterRule, ParameterRules } from './function-definition';
import type { CellFunction } from './broadcast';
import { failureOf } from './failure-of';
import type { Place } from './place';
import { readOptionalNumber } from './read-optional-number';

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
      const number = readOptionalNumber(placeOf(name), rule);
      if (!number.ok) return number;
      numbers[name] = number.value;
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
