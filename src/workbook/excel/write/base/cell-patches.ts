import type { CellRange } from '../../../../shared/cell-range';
import type { CellInput } from './cell-input';

/** Cells of a rectangle; null leaves a cell as it is. */
export interface CellPatch {
  readonly range: CellRange;
  readonly cells: readonly (readonly (CellInput | null)[])[];
}

/** One cell with its new input. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** Gaps of unchanged cells up to this size do not divide a rectangle. */
export interface Gaps {
  readonly columns: number;
  readonly rows: number;
}

/** Such a gap costs less than another call. */
const CHEAP_GAPS: Gaps = { columns: 12, rows: 3 };

/**
 * Cuts changed cells into few rectangles. Cells in between that do not change are left alone, so a
 * rectangle never overwrites other cells.
 *
 * @param changes - row by row, and from left to right in each row
 */
export function cutRectangles(
  changes: readonly CellChange[],
  gaps: Gaps = CHEAP_GAPS,
): readonly CellPatch[] {
  const open: Run[] = [];
  const done: Run[] = [];
  for (const change of changes) {
    close(open, done, change.row - gaps.rows - 1);
    const fitting = open.find((run) => fits(run, change, gaps.columns + 1));
    if (fitting) add(fitting, change);
    else
      open.push({ left: change.column, right: change.column, bottom: change.row, cells: [change] });
  }
  return [...done, ...open].map(patchOf);
}

interface Run {
  left: number;
  right: number;
  bottom: number;
  readonly cells: CellChange[];
}

function close(open: Run[], done: Run[], above: number): void {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const run = open[index];
    if (run && run.bottom < above) done.push(...open.splice(index, 1));
  }
}

function fits({ left, right }: Run, { column }: CellChange, distance: number): boolean {
  return column >= left - distance && column <= right + distance;
}

function add(run: Run, change: CellChange): void {
  run.left = Math.min(run.left, change.column);
  run.right = Math.max(run.right, change.column);
  run.bottom = change.row;
  run.cells.push(change);
}

function patchOf({ left, right, bottom, cells }: Run): CellPatch {
  const top = cells[0]?.row ?? 0;
  const range = {
    row: top,
    column: left,
    rowCount: bottom - top + 1,
    columnCount: right - left + 1,
  };
  const lines = Array.from({ length: range.rowCount }, () =>
    Array.from({ length: range.columnCount }, (): CellInput | null => null),
  );
  for (const { row, column, input } of cells) {
    const line = lines[row - top];
    if (line) line[column - left] = input;
  }
  return { range, cells: lines };
}

/** The cells that a patch changes. */
export function changesOf({ range, cells }: CellPatch): readonly CellChange[] {
  return cells.flatMap((line, row) =>
    line.flatMap((input, column) =>
      input === null ? [] : [{ row: range.row + row, column: range.column + column, input }],
    ),
  );
}
