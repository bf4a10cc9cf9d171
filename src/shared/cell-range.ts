/** A rectangle of cells on a sheet. Rows and columns are counted from 0. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The rows of a sheet in Excel 2007 and later. */
export const MOST_ROWS = 1_048_576;

/** The columns of a sheet in Excel 2007 and later: A to XFD. */
export const MOST_COLUMNS = 16_384;

/**
 * Tells whether a range covers all rows of the sheet.
 *
 * @example isEntireColumn({ row: 0, column: 2, rowCount: 1048576, columnCount: 1 }) // true
 */
export function isEntireColumn({ row, rowCount }: CellRange): boolean {
  return row === 0 && rowCount === MOST_ROWS;
}

/**
 * Tells whether a range covers all columns of the sheet.
 *
 * @example isEntireRow({ row: 4, column: 0, rowCount: 1, columnCount: 3 }) // false
 */
export function isEntireRow({ column, columnCount }: CellRange): boolean {
  return column === 0 && columnCount === MOST_COLUMNS;
}

/**
 * Finds the cells that two ranges have in common; null when they have none.
 *
 * @example intersection({ row: 0, column: 0, rowCount: 3, columnCount: 3 }, { row: 2, column: 2, rowCount: 2, columnCount: 2 }) // { row: 2, column: 2, rowCount: 1, columnCount: 1 }
 */
export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/**
 * Divides the cells of a range that another one does not have: above, below, left and right of it.
 *
 * @example around({ row: 0, column: 0, rowCount: 3, columnCount: 1 }, { row: 1, column: 0, rowCount: 1, columnCount: 1 }) // [{ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { row: 2, column: 0, rowCount: 1, columnCount: 1 }]
 */
export function around(range: CellRange, hole: CellRange): readonly CellRange[] {
  const met = intersection(range, hole);
  if (!met) return [range];
  const [bottom, right] = [met.row + met.rowCount, met.column + met.columnCount];
  return [
    { ...range, rowCount: met.row - range.row },
    { ...range, row: bottom, rowCount: range.row + range.rowCount - bottom },
    { ...met, column: range.column, columnCount: met.column - range.column },
    { ...met, column: right, columnCount: range.column + range.columnCount - right },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/**
 * Finds the smallest range that holds two others.
 *
 * @example boundingRange({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, { row: 2, column: 2, rowCount: 2, columnCount: 2 }) // { row: 0, column: 0, rowCount: 4, columnCount: 4 }
 */
export function boundingRange(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rowCount = Math.max(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.max(a.column + a.columnCount, b.column + b.columnCount) - column;
  return { row, column, rowCount, columnCount };
}

/**
 * Tells whether the first range contains every cell of the second.
 *
 * @example containsRange({ row: 0, column: 0, rowCount: 3, columnCount: 3 }, { row: 2, column: 2, rowCount: 2, columnCount: 2 }) // false
 */
export function containsRange(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

/**
 * Tells whether two ranges have the same cells.
 *
 * @example sameRange({ row: 0, column: 0, rowCount: 3, columnCount: 3 }, { row: 0, column: 0, rowCount: 3, columnCount: 2 }) // false
 */
export function sameRange(a: CellRange, b: CellRange): boolean {
  return containsRange(a, b) && containsRange(b, a);
}
