import { err, ok, type Result } from '../../shared/result';
import type { CalculatedFunction, FunctionGroup, ParameterRules } from './function-definition';
import {
  failed,
  type FunctionFailure,
  type FunctionProblem,
  type FunctionResult,
  type ResultCell,
  type ResultValue,
} from './function-result';
import { readRanges, sizeOf, type Place, type Range } from './range';

/** The most cells of one result; Excel on the web cannot take more in one answer. */
export const MAX_CELLS = 100_000;

/** The cell of each argument that one cell of the result is computed from. */
export type Places<Name extends string> = Readonly<Record<Name, Place>>;

/** Computes one cell of the result; the places hold only until it returns. */
export type CellFunction<Name extends string, Shared = null> = (
  places: Places<Name>,
  shared: Shared,
) => Result<ResultValue, FunctionFailure>;

/** An argument that is one thing for all cells of the result, such as three labels or a path. */
export interface SharedArgument<Name extends string, Shared> {
  readonly argument: Name;
  readonly read: (argument: Name, value: unknown) => Result<Shared, FunctionFailure>;
}

interface CellFunctionOptions<
  Id extends string,
  Rules extends ParameterRules,
  Name extends string,
  Shared,
> {
  readonly id: Id;
  readonly group: FunctionGroup;
  readonly parameters: Rules;
  /** Cells that a result may have; fewer where each takes long. */
  readonly maxCells?: number;
  readonly shared?: SharedArgument<Name, Shared>;
  readonly compute: CellFunction<Exclude<keyof Rules & string, Name>, Shared>;
}

/** Makes a function that is computed cell by cell. */
export function cellFunction<
  const Id extends string,
  const Rules extends ParameterRules,
  Name extends string = never,
  Shared = null,
>({
  id,
  group,
  parameters,
  maxCells = MAX_CELLS,
  shared,
  compute,
}: CellFunctionOptions<Id, Rules, Name, Shared>): CalculatedFunction<Id, Rules> {
  const names = Object.keys(parameters);
  const sharedAt = shared ? names.indexOf(shared.argument) : -1;
  const paired = names.filter((_, index) => index !== sharedAt);
  const evaluate = (args: readonly unknown[]): FunctionResult => {
    if (!shared) {
      const ranges = readRanges(names, args);
      return ranges.ok
        ? broadcast(ranges.value, compute as CellFunction<string, null>, null, maxCells)
        : failed(ranges.error);
    }
    const read = shared.read(shared.argument, args[sharedAt]);
    if (!read.ok) return failed(read.error);
    const ranges = readRanges(
      paired,
      args.filter((_, index) => index !== sharedAt),
    );
    return ranges.ok
      ? broadcast(ranges.value, compute as CellFunction<string, Shared>, read.value, maxCells)
      : failed(ranges.error);
  };
  return { id, group, parameters, evaluate };
}

interface MutablePlace extends Place {
  row: number;
  column: number;
}

/**
 * Applies a function cell by cell to arguments that are single cells, rows, columns or blocks. An
 * argument of one row (or one column) is used for every row (or column) of the result, so a row with
 * a column gives a block. Rows stay rows and columns stay columns.
 *
 * A cell without a value gets its own error; if no cell has a value, the whole call fails.
 *
 * @param shared - passed on to each call of `compute`
 * @param maxCells - cells that a result may have
 */
export function broadcast<Name extends string, Shared>(
  ranges: readonly Range[],
  compute: CellFunction<Name, Shared>,
  shared: Shared,
  maxCells = MAX_CELLS,
): FunctionResult {
  const size = commonSize(ranges, maxCells);
  if (!size.ok) return failed(size.error);
  const { rows, columns } = size.value;
  const places = {} as Record<Name, MutablePlace>;
  for (const range of ranges) places[range.argument as Name] = { range, row: 0, column: 0 };
  if (rows === 1 && columns === 1) {
    const result = compute(places, shared);
    return result.ok ? { kind: 'cells', rows: [[result.value]] } : failed(result.error);
  }
  return computeBlock(size.value, Object.values<MutablePlace>(places), () =>
    compute(places, shared),
  );
}

/** The error for a result with more cells than fit. */
export function tooManyCells(cells: number, limit = MAX_CELLS): FunctionFailure {
  return { code: '#VALUE!', problem: { kind: 'tooManyCells', cells, limit } };
}

/** Moves the places over the cells of the result, and computes each of them there. */
function computeBlock(
  { rows, columns }: Size,
  places: readonly MutablePlace[],
  compute: () => Result<ResultValue, FunctionFailure>,
): FunctionResult {
  let failures = 0;
  let first: FunctionFailure | null = null;
  const result: ResultCell[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const cells: ResultCell[] = [];
    for (let column = 0; column < columns; column += 1) {
      for (const place of places) {
        place.row = place.range.rows === 1 ? 0 : row;
        place.column = place.range.columns === 1 ? 0 : column;
      }
      const computed = compute();
      cells.push(computed.ok ? computed.value : computed.error);
      if (computed.ok) continue;
      failures += 1;
      first ??= computed.error;
    }
    result.push(cells);
  }
  return first && failures === rows * columns ? failed(first) : { kind: 'cells', rows: result };
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function commonSize(ranges: readonly Range[], maxCells: number): Result<Size, FunctionFailure> {
  const size = { rows: 1, columns: 1 };
  let doDiffer = false;
  for (const { rows, columns } of ranges) {
    doDiffer ||= rows > 1 && size.rows > 1 && rows !== size.rows;
    doDiffer ||= columns > 1 && size.columns > 1 && columns !== size.columns;
    size.rows = Math.max(size.rows, rows);
    size.columns = Math.max(size.columns, columns);
  }
  if (doDiffer) return err({ code: '#VALUE!', problem: findDiffering(ranges) });
  const cells = size.rows * size.columns;
  return cells <= maxCells ? ok(size) : err(tooManyCells(cells, maxCells));
}

/** The first two ranges, in the order of the arguments, whose rows (or else columns) differ. */
function findDiffering(ranges: readonly Range[]): FunctionProblem {
  for (const along of ['rows', 'columns'] as const) {
    const first = ranges.find((range) => range[along] > 1);
    const second = ranges.find((range) => range[along] > 1 && range[along] !== first?.[along]);
    if (first && second) {
      return { kind: 'sizesDiffer', first: sizeOf(first), second: sizeOf(second), along };
    }
  }
  throw new Error('Every range fits the others');
}
