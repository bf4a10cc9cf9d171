import { err, targetGap, type Result } from '../../domain/index';
import { failureOf } from '../cells/failure-of';
import type { Place } from '../cells/place';
import { readNumber } from '../cells/read-number';
import type { FunctionFailure } from '../function-result';
import { readComparator } from './read-comparator';
import { readTolerance } from './read-tolerance';
import { TARGET_GAP_PARAMETERS as RULES, type TargetGapArgument } from './target-gap-parameters';

/** Computes the gap of one cell of the result. */
export function computeGap(
  placeOf: (argument: TargetGapArgument) => Place,
): Result<number, FunctionFailure> {
  const value = readNumber(placeOf('value'), RULES.value.must);
  if (!value.ok) return value;
  const target = readNumber(placeOf('target'), RULES.target.must);
  if (!target.ok) return target;
  const comparator = readComparator(placeOf('comparator'));
  if (!comparator.ok) return comparator;
  const tolerance = readTolerance(placeOf('tolerance'), comparator.value);
  if (!tolerance.ok) return tolerance;
  const gap = targetGap({
    value: value.value,
    target: target.value,
    comparator: comparator.value,
    tolerance: tolerance.value,
  });
  if (gap.ok) return gap;
  const blamed = (argument: string): Place => placeOf(argument as TargetGapArgument);
  return err(failureOf(gap.error, blamed, RULES, placeOf('value')));
}
