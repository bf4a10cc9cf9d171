import { err, ok, type Result } from '../../domain/index';
import type { FunctionFailure } from './function-result';
import { badCell } from './bad-cell';
import { cellAt, type Place } from './place';

/** Reads TRUE or FALSE; 1 and 0 count as such, blank or omitted as FALSE. */
export function readFlag(place: Place): Result<boolean, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank') return ok(false);
  if (cell.kind === 'boolean') return ok(cell.value);
  if (cell.kind === 'number' && (cell.value === 0 || cell.value === 1)) return ok(cell.value === 1);
  return err(badCell(place, 'flag'));
}
