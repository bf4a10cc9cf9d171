import { err, ok, type Result } from '../../domain/index';
import { badCell } from '../runtime/bad-cell';
import { cellAt, type Place } from '../runtime/place';
import type { FunctionFailure } from '../runtime/function-result';
import { AVERAGE_GROWTH_PARAMETERS } from './average-growth-parameters';

/** How growth over several years is averaged. */
export type Method = 'level' | 'accumulative';

/** What may be written for each, in lower case, full-width signs made narrow. */
const BY_WORD: ReadonlyMap<string, Method> = new Map([
  ['level', 'level'],
  ['水平法', 'level'],
  ['accumulative', 'accumulative'],
  ['累计法', 'accumulative'],
]);

/** Reads a method in any spelling; blank, omitted or 0 (an empty cell on some platforms) is `level`. */
export function readMethod(place: Place): Result<Method, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return ok('level');
  const word = cell.kind === 'text' ? cell.value.normalize('NFKC').trim().toLowerCase() : '';
  const method = BY_WORD.get(word);
  return method ? ok(method) : err(badCell(place, AVERAGE_GROWTH_PARAMETERS.method.must));
}
