import {
  DEFAULT_GROWTH_TOLERANCE,
  err,
  ok,
  type Comparator,
  type Result,
} from '../../domain/index';
import { badCell } from '../cells/bad-cell';
import { cellAt, type Place } from '../cells/place';
import { readNumber } from '../cells/read-number';
import type { FunctionFailure } from '../function-result';

/**
 * Reads the tolerance, which only `about` uses: one number may stand beside a column of different
 * comparators. It has to be right wherever it is given; left out it is half a percentage point.
 */
export function readTolerance(
  place: Place,
  comparator: Comparator,
): Result<number | null, FunctionFailure> {
  const must = 'tolerance';
  const isAbout = comparator === 'about';
  if (cellAt(place).kind === 'blank') return ok(isAbout ? DEFAULT_GROWTH_TOLERANCE : null);
  const tolerance = readNumber(place, must);
  if (!tolerance.ok) return tolerance;
  if (tolerance.value < 0) return err(badCell(place, must));
  return ok(isAbout ? tolerance.value : null);
}
