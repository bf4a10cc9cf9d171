import { err, ok, type BackcastOptions, type Result } from '../../domain/index';
import type { FunctionFailure } from './function-result';
import { badCell } from './bad-cell';
import { cellAt, type Place } from './place';

const BY_WORD: ReadonlyMap<string, BackcastOptions['mode']> = new Map([
  ['growth', 'growth'],
  ['增速', 'growth'],
  ['增长率', 'growth'],
  ['increment', 'increment'],
  ['增量', 'increment'],
]);

/** Reads whether a path grows by rates or by amounts; blank, omitted or 0 is `growth`. */
export function readMode(place: Place): Result<BackcastOptions['mode'], FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return ok('growth');
  const word = cell.kind === 'text' ? cell.value.normalize('NFKC').trim().toLowerCase() : '';
  const mode = BY_WORD.get(word);
  return mode ? ok(mode) : err(badCell(place, 'mode'));
}
