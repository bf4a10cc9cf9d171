import { err, ok, type Comparator, type Result } from '../../domain/index';
import { badCell } from './bad-cell';
import { cellAt, type Place } from './place';
import { readNumber } from './read-number';
import type { FunctionFailure } from './function-result';

/**
 * Reads the tolerance, which only `about` uses: one number may stand beside a column of different
 * comparators. It has to be right wherever it is given.
 *
 * @param usual - the tolerance of `about` where none is given
 */
export function readTolerance(
  place: Place,
  comparator: Comparator,
  usual: number,
): Result<number | null, FunctionFailure> {
  const must = 'tolerance';
  const isAbout = comparator === 'about';
  if (cellAt(place).kind === 'blank') return ok(isAbout ? usual : null);
  const tolerance = readNumber(place, must);
  if (!tolerance.ok) return tolerance;
  if (tolerance.value < 0) return err(badCell(place, must));
  return ok(isAbout ? tolerance.value : null);
}
