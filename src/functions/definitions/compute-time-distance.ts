import { err, timeDistance, type Result } from '../../domain/index';
import { failureOf } from '../runtime/failure-of';
import type { Place } from '../runtime/place';
import type { Line } from '../runtime/read-line';
import { readNumber } from '../runtime/read-number';
import type { FunctionFailure } from '../runtime/function-result';
import { TIME_DISTANCE_PARAMETERS as RULES } from './time-distance-parameters';

/** A path in its cells and in numbers. */
export interface KnownPath {
  readonly line: Line;
  readonly numbers: readonly number[];
}

/** Computes the time distance of one cell of the result to a path that all cells share. */
export function computeTimeDistance(
  { line, numbers }: KnownPath,
  placeOf: (argument: 'actual' | 'now') => Place,
): Result<number, FunctionFailure> {
  const actual = readNumber(placeOf('actual'), RULES.actual.must);
  if (!actual.ok) return actual;
  const now = readNumber(placeOf('now'), RULES.now.must);
  if (!now.ok) return now;
  const distance = timeDistance({ path: numbers, actual: actual.value, now: now.value });
  if (distance.ok) return distance;
  const blamed = (argument: string, index: number | null): Place => {
    if (argument === 'path') return line.placeAt(index ?? 0);
    return placeOf(argument === 'periods' ? 'now' : 'actual');
  };
  return err(failureOf(distance.error, blamed, RULES, line.placeAt(0)));
}
