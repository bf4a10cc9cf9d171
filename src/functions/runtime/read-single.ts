import { err, ok, type Result } from '../../domain/index';
import type { FunctionFailure } from './function-result';
import type { Place } from './place';
import { readRange, sizeOf } from './read-range';

/** Reads an argument that is to be one cell; a range of several is an error. */
export function readSingle(argument: string, value: unknown): Result<Place, FunctionFailure> {
  const range = readRange(argument, value);
  if (!range.ok) return range;
  const { rows, columns } = range.value;
  return rows === 1 && columns === 1
    ? ok({ range: range.value, row: 0, column: 0 })
    : err({ code: '#VALUE!', problem: { kind: 'notOneCell', size: sizeOf(range.value) } });
}
