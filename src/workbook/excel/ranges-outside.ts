import type { CellRange } from '../sheet-plan';

/** The parts of a range that lie outside another one: above, below, left and right of it. */
export function rangesOutside(whole: CellRange, other: CellRange): readonly CellRange[] {
  const [bottom, right] = [whole.row + whole.rowCount, whole.column + whole.columnCount];
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const top = within(other.row, whole.row, bottom);
  const end = within(other.row + other.rowCount, whole.row, bottom);
  const left = within(other.column, whole.column, right);
  const last = within(other.column + other.columnCount, whole.column, right);
  const middle = { row: top, rowCount: end - top };
  return [
    { ...whole, rowCount: top - whole.row },
    { ...whole, row: end, rowCount: bottom - end },
    { ...middle, column: whole.column, columnCount: left - whole.column },
    { ...middle, column: last, columnCount: right - last },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
