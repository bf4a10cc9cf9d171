import { err, ok, type Result } from '../../domain/index';
import {
  failed,
  type FunctionFailure,
  type FunctionProblem,
  type FunctionResult,
  type ResultValue,
} from './function-result';
import type { Place } from './place';
import { readRange, sizeOf, type Range } from './read-range';

/** The most cells of one result: more would not pass through Excel on the web in one answer. */
export const MAX_CELLS = 100_000;

/** Computes one cell of the result from one cell of each argument. */
export type CellFunction<Name extends string> = (
  placeOf: (argument: Name) => Place,
) => Result<ResultValue, FunctionFailure>;

/**
 * Applies a function cell by cell to arguments that are single cells, rows, columns or blocks:
 * what is one row (or one column) long is used for every row (or column) of the result, so that a
 * row with a column gives a block. Rows stay rows and columns stay columns.
 *
 * A cell that has no value gets its own error; where none has a value the whole call fails.
 *
 * @param most - cells that a result may have, fewer where each is much work
 */
export function broadcast<Name extends string>(
  argumentsByName: Readonly<Record<Name, unknown>>,
  compute: CellFunction<Name>,
  most = MAX_CELLS,
): FunctionResult {
  const ranges = new Map<string, Range>();
  for (const [name, value] of Object.entries(argumentsByName)) {
    const range = readRange(name, value);
    if (!range.ok) return failed(range.error);
    ranges.set(name, range.value);
  }
  return broadcastRanges(ranges, compute, most);
}

/** Does the same with arguments that are already read, by their names. */
export function broadcastRanges<Name extends string>(
  ranges: ReadonlyMap<string, Range>,
  compute: CellFunction<Name>,
  most = MAX_CELLS,
): FunctionResult {
  const size = commonSize([...ranges.values()], most);
  return size.ok ? computeCells(ranges, size.value, compute) : failed(size.error);
}

/** The error for a result with more cells than fit. */
export function tooManyCells(cells: number, limit = MAX_CELLS): FunctionFailure {
  return { code: '#VALUE!', problem: { kind: 'tooManyCells', cells, limit } };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function commonSize(ranges: readonly Range[], most: number): Result<Size, FunctionFailure> {
  const differing = findDiffering(ranges, 'rows') ?? findDiffering(ranges, 'columns');
  if (differing) return err({ code: '#VALUE!', problem: differing });
  const size = { rows: longest(ranges, 'rows'), columns: longest(ranges, 'columns') };
  const cells = size.rows * size.columns;
  return cells <= most ? ok(size) : err(tooManyCells(cells, most));
}

function longest(ranges: readonly Range[], along: keyof Size): number {
  return ranges.reduce((most, range) => Math.max(most, range[along]), 1);
}

/** The first two ranges, in the order of the arguments, that are neither one long nor equally long. */
function findDiffering(ranges: readonly Range[], along: keyof Size): FunctionProblem | null {
  const first = ranges.find((range) => range[along] > 1);
  const second = ranges.find((range) => range[along] > 1 && range[along] !== first?.[along]);
  if (!first || !second) return null;
  return { kind: 'sizesDiffer', first: sizeOf(first), second: sizeOf(second), along };
}

function computeCells<Name extends string>(
  ranges: ReadonlyMap<string, Range>,
  size: Size,
  compute: CellFunction<Name>,
): FunctionResult {
  const failures: FunctionFailure[] = [];
  const rows = Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (__, column) => {
      const result = compute((argument) => placeIn(ranges, argument, row, column));
      if (result.ok) return result.value;
      failures.push(result.error);
      return result.error;
    }),
  );
  const [first] = failures;
  return first && failures.length === size.rows * size.columns
    ? failed(first)
    : { kind: 'cells', rows };
}

function placeIn(
  ranges: ReadonlyMap<string, Range>,
  argument: string,
  row: number,
  column: number,
): Place {
  const range = ranges.get(argument);
  if (!range) throw new Error(`No argument is called ${argument}`);
  return {
    range,
    row: range.rows === 1 ? 0 : row,
    column: range.columns === 1 ? 0 : column,
  };
}
