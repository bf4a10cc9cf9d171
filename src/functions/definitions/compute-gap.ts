import { ok, type Result } from '../../domain/index';
import type { Place } from '../runtime/place';
import type { FunctionFailure } from '../runtime/function-result';
import { readTarget, type TargetArgument } from '../runtime/read-target';

/** Computes the gap of one cell of the result. */
export function computeGap(
  placeOf: (argument: TargetArgument) => Place,
): Result<number, FunctionFailure> {
  const target = readTarget(placeOf);
  return target.ok ? ok(target.value.gap) : target;
}
