import type { CalculationProblem } from '../../domain/index';
import type { ParameterRules } from './function-definition';
import type { FunctionFailure } from './function-result';
import { positionOf, type Place } from './range';
import { badCell } from './read-argument';

/**
 * Turns a problem that the engine found into an error for the argument that causes it.
 *
 * @param placeOf - the cell of an argument of the engine, which the function may call by another name; `index` counts from 0 where the engine was given a list
 * @param rules - what the arguments must be
 * @param start - the cell that the message about a result too large names
 */
export function calculationFailure(
  problem: CalculationProblem,
  placeOf: (argument: string, index: number | null) => Place,
  rules: ParameterRules,
  start: Place,
): FunctionFailure {
  if (problem.kind === 'overflow') {
    const at = positionOf(start);
    return { code: '#NUM!', problem: { kind: 'overflow', argument: start.range.argument, at } };
  }
  const { argument } = problem;
  const index = 'index' in problem ? problem.index : null;
  const place = placeOf(argument, index);
  return badCell(place, rules[place.range.argument]?.must ?? 'number');
}
