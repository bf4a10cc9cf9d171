import type { CalculationProblem } from '../../domain/index';
import type { ParameterRules } from './function-definition';
import type { FunctionFailure } from './function-result';
import { badCell } from './bad-cell';
import { positionOf, type Place } from './place';

/**
 * Turns what the engine refuses into an error for a cell, at the argument that is to blame.
 *
 * @param problem - the engine's reason
 * @param placeOf - the cell of an argument of the engine, whatever the function calls it; `index` counts from 0 where the engine was given a list
 * @param rules - what the arguments must be
 * @param start - the cell that an overflow is told of
 */
export function failureOf(
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
