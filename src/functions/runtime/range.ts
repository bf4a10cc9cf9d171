import { err, ok, type Result } from '../../shared/result';
import { readCell, type Cell } from './cell';
import type { ArgumentSize, FunctionFailure, Position } from './function-result';

/** The cells of one argument: at least one row, every row equally long. */
export interface Range {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
  /** What Excel passed for each cell, row by row. */
  readonly values: readonly (readonly unknown[])[];
}

/** One cell of one argument; row and column count from 0. */
export interface Place {
  readonly range: Range;
  readonly row: number;
  readonly column: number;
}

/** Looked up once: a whole column has a million rows. */
const { isArray } = Array;

/**
 * Reads an argument as Excel passes it: a range is a list of rows, a single cell or a literal is
 * the value itself, and an omitted argument is null or undefined (one blank cell). A flat list
 * counts as a row. Rows of different lengths are an error; Excel never sends them.
 */
export function readRange(argument: string, value: unknown): Result<Range, FunctionFailure> {
  if (!Array.isArray(value)) return ok({ argument, rows: 1, columns: 1, values: [[value]] });
  const given: readonly unknown[] = value;
  const isFlat = given.length > 0 && !given.some(isArray);
  const rows = isFlat ? [given] : given;
  const columns = isArray(rows[0]) ? rows[0].length : 0;
  for (const row of rows) {
    if (!isArray(row) || row.length !== columns) {
      return err({ code: '#VALUE!', problem: { kind: 'ragged', argument } });
    }
  }
  if (columns === 0) return ok({ argument, rows: 1, columns: 1, values: [[null]] });
  const values = rows as readonly (readonly unknown[])[];
  return ok({ argument, rows: values.length, columns, values });
}

/**
 * Reads the arguments of a call by name.
 *
 * @param names - of the arguments to read, in their order
 * @param args - the arguments, of which the first belongs to the first name
 */
export function readRanges(
  names: readonly string[],
  args: readonly unknown[],
): Result<readonly Range[], FunctionFailure> {
  const ranges: Range[] = [];
  for (let index = 0; index < names.length; index += 1) {
    const range = readRange(names[index] ?? '', args[index]);
    if (!range.ok) return range;
    ranges.push(range.value);
  }
  return ok(ranges);
}

/** Reads an argument that must be one cell; a range of several is an error. */
export function readSingle(argument: string, value: unknown): Result<Place, FunctionFailure> {
  const range = readRange(argument, value);
  if (!range.ok) return range;
  return isOneCell(range.value)
    ? ok(firstPlace(range.value))
    : err({ code: '#VALUE!', problem: { kind: 'notOneCell', size: sizeOf(range.value) } });
}

/** Tells whether a range is a single cell. */
export function isOneCell({ rows, columns }: Range): boolean {
  return rows === 1 && columns === 1;
}

/** The size of a range, for messages. */
export function sizeOf({ argument, rows, columns }: Range): ArgumentSize {
  return { argument, rows, columns };
}

/** The first cell of a range. */
export function firstPlace(range: Range): Place {
  return { range, row: 0, column: 0 };
}

/** What Excel passed for a cell, unread. */
export function valueAt({ range, row, column }: Place): unknown {
  return range.values[row]?.[column];
}

/** What a cell holds. */
export function cellAt(place: Place): Cell {
  return readCell(valueAt(place));
}

/** The position of a cell in its range, for messages; null if the argument is one cell. */
export function positionOf({ range, row, column }: Place): Position | null {
  return isOneCell(range) ? null : { row: row + 1, column: column + 1 };
}
