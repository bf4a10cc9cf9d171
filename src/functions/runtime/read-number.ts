import { err, ok, type Result } from '../../domain/index';
import type { FunctionFailure, Must } from './function-result';
import { badCell } from './bad-cell';
import { cellAt, type Place } from './place';

/**
 * Reads a number by the rule that holds for all functions: only a number counts as one. Text that
 * looks like a number, TRUE and FALSE, and blanks are errors; an error is handed on.
 */
export function readNumber(place: Place, must: Must): Result<number, FunctionFailure> {
  const cell = cellAt(place);
  return cell.kind === 'number' ? ok(cell.value) : err(badCell(place, must));
}
