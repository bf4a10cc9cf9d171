import { err, ok, type Result } from '../../domain/index';
import type { ArgumentSize, FunctionFailure } from './function-result';
import { readCell, type Cell } from './read-cell';

/** The cells of one argument: at least one row, every row equally long. */
export interface Range {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
  /** The cell at a row and column, counted from 0. */
  readonly cellAt: (row: number, column: number) => Cell;
}

/**
 * Reads an argument as Excel passes it: a range as a list of rows, a single cell or a literal as
 * it is, an omitted argument as null or undefined (one blank cell). A flat list counts as a row.
 * A range whose rows are not equally long is an error; Excel sends none.
 */
export function readRange(argument: string, value: unknown): Result<Range, FunctionFailure> {
  if (!Array.isArray(value)) return ok(oneCell(argument, value));
  const given: readonly unknown[] = value;
  const isFlat = given.length > 0 && !given.some((row) => Array.isArray(row));
  const rows = isFlat ? [given] : given;
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isEven = rows.every((row) => Array.isArray(row) && row.length === columns);
  if (!isEven) return err({ code: '#VALUE!', problem: { kind: 'ragged', argument } });
  if (columns === 0) return ok(oneCell(argument, null));
  const matrix = rows as readonly (readonly unknown[])[];
  return ok({
    argument,
    rows: rows.length,
    columns,
    cellAt: (row, column) => readCell(matrix[row]?.[column]),
  });
}

/** The size of a range, for messages. */
export function sizeOf({ argument, rows, columns }: Range): ArgumentSize {
  return { argument, rows, columns };
}

function oneCell(argument: string, value: unknown): Range {
  const cell = readCell(value);
  return { argument, rows: 1, columns: 1, cellAt: () => cell };
}
