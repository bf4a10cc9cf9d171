import { err, ok, type Result } from '../../domain/index';
import type { ParameterRule } from './function-definition';
import type { FunctionFailure } from './function-result';
import { badCell } from './bad-cell';
import { isLeftOut } from './is-left-out';
import { cellAt, type Place } from './place';
import { readNumber } from './read-number';

/** Reads a number by its rule; null where an optional one is left out. */
export function readOptionalNumber(
  place: Place,
  rule: ParameterRule,
): Result<number | null, FunctionFailure> {
  if (isLeftOut(rule, cellAt(place))) return ok(null);
  const number = readNumber(place, rule.must);
  const isTooMuch = number.ok && rule.most !== undefined && number.value > rule.most;
  return isTooMuch ? err(badCell(place, rule.must)) : number;
}
