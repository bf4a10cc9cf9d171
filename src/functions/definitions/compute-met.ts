import { isTargetMet, ok, type Result } from '../../domain/index';
import type { Place } from '../runtime/place';
import type { FunctionFailure } from '../runtime/function-result';
import { readTarget, type TargetArgument } from '../runtime/read-target';

/** Tells of one cell of the result whether its target is met. */
export function computeMet(
  placeOf: (argument: TargetArgument) => Place,
): Result<boolean, FunctionFailure> {
  const target = readTarget(placeOf);
  return target.ok ? ok(isTargetMet(target.value.options)) : target;
}
