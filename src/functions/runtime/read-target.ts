import { err, ok, targetGap, type Result, type TargetGapOptions } from '../../domain/index';
import { failureOf } from './failure-of';
import type { Place } from './place';
import { readNumber } from './read-number';
import type { ParameterRules } from './function-definition';
import type { FunctionFailure } from './function-result';
import { readComparator, usualTolerance } from './read-comparator';
import { readTolerance } from './read-tolerance';

/** What is compared with a target, and how: the arguments of every function that does. */
export const TARGET_PARAMETERS = {
  value: { must: 'number', optional: false },
  target: { must: 'number', optional: false },
  comparator: { must: 'comparator', optional: true },
  tolerance: { must: 'tolerance', optional: true },
} as const satisfies ParameterRules;

/** The names of the arguments. */
export type TargetArgument = keyof typeof TARGET_PARAMETERS;

/** A target and a value as they are compared, and the gap between them. */
export interface TargetCells {
  readonly options: TargetGapOptions;
  readonly gap: number;
}

/** Reads what is compared and works out the gap, without which nothing can be said. */
export function readTarget(
  placeOf: (argument: TargetArgument) => Place,
): Result<TargetCells, FunctionFailure> {
  const value = readNumber(placeOf('value'), TARGET_PARAMETERS.value.must);
  if (!value.ok) return value;
  const target = readNumber(placeOf('target'), TARGET_PARAMETERS.target.must);
  if (!target.ok) return target;
  const comparator = readComparator(placeOf('comparator'));
  if (!comparator.ok) return comparator;
  const tolerance = readTolerance(
    placeOf('tolerance'),
    comparator.value,
    usualTolerance(placeOf('comparator')),
  );
  if (!tolerance.ok) return tolerance;
  const options = {
    value: value.value,
    target: target.value,
    comparator: comparator.value,
    tolerance: tolerance.value,
  };
  const gap = targetGap(options);
  if (gap.ok) return ok({ options, gap: gap.value });
  const blamed = (argument: string): Place => placeOf(argument as TargetArgument);
  return err(failureOf(gap.error, blamed, TARGET_PARAMETERS, placeOf('value')));
}
