import type { CellRange } from '../../../../shared/cell-range';
import type { CellInput } from './cell-input';
import type { Steps } from '../../../../shared/steps';
import { pushAll } from '../../../../shared/extremes';

/** Cells of a rectangle; null leaves a cell as it is. */
export interface CellPatch {
  readonly range: CellRange;
  readonly cells: readonly (readonly (CellInput | null)[])[];
}

/** The library divides larger matrices by itself, with ranges that it then keeps. */
export const MOST_CELLS_AT_ONCE = 1_500;

/** One cell with its new input. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly input: CellInput;
}

/** A gap of unchanged cells up to this size costs less than another call. */
const WIDEST_GAP = 12;
const HIGHEST_GAP = 3;

/**
 * Cuts changed cells into few rectangles. Cells in between that do not change are left alone, so a
 * rectangle never overwrites other cells.
 *
 * @param changes - row by row, and from left to right in each row
 */
export function cutRectangles(changes: readonly CellChange[]): readonly CellPatch[] {
  const open: Run[] = [];
  const done: Run[] = [];
  for (const change of changes) {
    close(open, done, change.row);
    const fitting = open.find((run) => fits(run, change));
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

function close(open: Run[], done: Run[], row: number): void {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const run = open[index];
    if (run && row - run.bottom > HIGHEST_GAP + 1) pushAll(done, open.splice(index, 1));
  }
}

function fits({ left, right }: Run, { column }: CellChange): boolean {
  return column >= left - WIDEST_GAP - 1 && column <= right + WIDEST_GAP + 1;
}

function add(run: Run, change: CellChange): void {
  run.left = Math.min(run.left, change.column);
  run.right = Math.max(run.right, change.column);
  run.bottom = change.row;
  run.cells.push(change);
}

function patchOf({ left, right, bottom, cells }: Run): CellPatch {
  return patchIn({ top: cells[0]?.row ?? 0, left, bottom, right }, cells);
}

/**
 * Cuts cells into rectangles with few empty places: a rectangle is divided while that saves more
 * empty cells than another call is worth.
 *
 * @param perCall - how many empty cells cost as much as a call
 */
export function* cutTightly(
  changes: readonly CellChange[],
  perCall: number,
): Steps<readonly CellPatch[]> {
  if (changes.length === 0) return [];
  const byRow = bestCut(changes, 'row');
  yield;
  const byColumn = bestCut(changes, 'column');
  yield;
  const cut = byRow.empty <= byColumn.empty ? byRow : byColumn;
  if (emptyIn(boundsOf(changes), changes.length) - cut.empty <= perCall) {
    return [patchIn(boundsOf(changes), changes)];
  }
  const isFirst = (change: CellChange): boolean => change[cut.along] < cut.at;
  return [
    ...(yield* cutTightly(changes.filter(isFirst), perCall)),
    ...(yield* cutTightly(
      changes.filter((change) => !isFirst(change)),
      perCall,
    )),
  ];
}

interface Bounds {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function boundsOf(changes: readonly CellChange[]): Bounds {
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const { row, column } of changes) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}

function emptyIn({ top, left, bottom, right }: Bounds, filled: number): number {
  return (bottom - top + 1) * (right - left + 1) - filled;
}

interface Cut {
  readonly along: 'row' | 'column';
  /** The first row or column of the second part. */
  readonly at: number;
  /** The empty cells of both parts together. */
  readonly empty: number;
}

function bestCut(changes: readonly CellChange[], along: Cut['along']): Cut {
  const across = along === 'row' ? 'column' : 'row';
  const lines = new Map<number, { low: number; high: number; filled: number }>();
  for (const change of changes) {
    const line = lines.get(change[along]) ?? { low: Infinity, high: -1, filled: 0 };
    line.low = Math.min(line.low, change[across]);
    line.high = Math.max(line.high, change[across]);
    line.filled += 1;
    lines.set(change[along], line);
  }
  const sorted = [...lines].sort(([one], [other]) => one - other);
  const before = emptyUpTo(sorted);
  const after = emptyUpTo([...sorted].reverse()).reverse();
  let best: Cut = { along, at: 0, empty: Infinity };
  for (let index = 1; index < sorted.length; index += 1) {
    const empty = (before[index - 1] ?? 0) + (after[index] ?? 0);
    if (empty < best.empty) best = { along, at: sorted[index]?.[0] ?? 0, empty };
  }
  return best;
}

/** How many cells are empty in the rectangle around the lines up to each of them. */
function emptyUpTo(
  lines: readonly (readonly [number, { low: number; high: number; filled: number }])[],
): number[] {
  const [[start] = [0]] = lines;
  let [low, high, filled] = [Infinity, -1, 0];
  return lines.map(([at, line]) => {
    low = Math.min(low, line.low);
    high = Math.max(high, line.high);
    filled += line.filled;
    return (Math.abs(at - start) + 1) * (high - low + 1) - filled;
  });
}

function patchIn({ top, left, bottom, right }: Bounds, changes: readonly CellChange[]): CellPatch {
  const range = {
    ...{ row: top, column: left },
    ...{ rowCount: bottom - top + 1, columnCount: right - left + 1 },
  };
  const lines = Array.from({ length: range.rowCount }, () =>
    Array.from({ length: range.columnCount }, (): CellInput | null => null),
  );
  for (const { row, column, input } of changes) {
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
