import type { ArgumentName, CalculationProblem } from '../../domain/index';
import { err, type Result } from '../../shared/result';
import { cellFunction, type Places } from './broadcast';
import { calculationFailure } from './calculation-failure';
import type {
  CalculatedFunction,
  FunctionGroup,
  NumberOf,
  ParameterRule,
  ParameterRules,
} from './function-definition';
import type { Place } from './range';
import { readOptionalNumber } from './read-argument';

/** The numbers for one cell of the result; null for an optional one that is left out. */
export type NumbersOf<Rules extends ParameterRules> = {
  readonly [Name in keyof Rules]: NumberOf<Rules[Name]>;
};

/** The argument that the engine calls by another name: one, or the earlier and the later value. */
export type EngineNames<Name extends string> = Readonly<
  Partial<Record<ArgumentName, Name | readonly [before: Name, after: Name]>>
>;

interface NumberFunctionOptions<Id extends string, Rules extends ParameterRules> {
  readonly id: Id;
  readonly group: FunctionGroup;
  readonly parameters: Rules;
  /** The engine's calculation. */
  readonly calculate: (numbers: NumbersOf<Rules>) => Result<number, CalculationProblem>;
  /** Arguments that the engine calls by another name. */
  readonly engineNames?: EngineNames<keyof Rules & string>;
}

/** Makes a function that calculates each cell of its result from one number of each argument. */
export function numberFunction<const Id extends string, const Rules extends ParameterRules>({
  id,
  group,
  parameters,
  calculate,
  engineNames = {},
}: NumberFunctionOptions<Id, Rules>): CalculatedFunction<Id, Rules> {
  type Name = keyof Rules & string;
  const rules = Object.entries(parameters) as [Name, ParameterRule][];
  const [firstName] = Object.keys(parameters) as Name[];
  const compute = (places: Places<Name>) => {
    const numbers: Partial<Record<Name, number | null>> = {};
    for (const [name, rule] of rules) {
      const number = readOptionalNumber(places[name], rule);
      if (!number.ok) return number;
      numbers[name] = number.value;
    }
    const result = calculate(numbers as NumbersOf<Rules>);
    if (result.ok) return result;
    const placeOf = (argument: string, index: number | null): Place => {
      const name = engineNames[argument as ArgumentName] ?? (argument as Name);
      return places[typeof name === 'string' ? name : name[index === 0 ? 0 : 1]];
    };
    const start = places[firstName as Name];
    return err(calculationFailure(result.error, placeOf, parameters, start));
  };
  return cellFunction({ id, group, parameters, compute });
}
