import type { GridArea, GridShift } from '../../base/grid';
import { MOST_COLUMNS, MOST_ROWS, isEntireColumn, isEntireRow } from '../../../shared/cell-range';

type Step = Pick<GridShift, 'kind' | 'axis' | 'at' | 'count'>;

/** A run of rows or of columns. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The rows or columns after a shift along their axis; null when all were deleted. */
export function shiftedSpan({ first, last }: Span, { kind, at, count }: Step): Span | null {
  if (kind === 'insert') {
    return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  }
  const end = at + count;
  const from = first < at ? first : Math.max(first, end) - count;
  const to = last < at ? last : last < end ? at - 1 : last - count;
  return to >= from ? { first: from, last: to } : null;
}

/** The area after a shift on its sheet; null when all of it was deleted. */
export function shiftedArea(area: GridArea, step: Step): GridArea | null {
  if (step.axis === 'row') {
    if (isEntireColumn(area)) return area;
    const rows = { first: area.row, last: area.row + area.rowCount - 1 };
    const moved = onSheet(shiftedSpan(rows, step), MOST_ROWS);
    return moved && { ...area, row: moved.first, rowCount: moved.last - moved.first + 1 };
  }
  if (isEntireRow(area)) return area;
  const columns = { first: area.column, last: area.column + area.columnCount - 1 };
  const moved = onSheet(shiftedSpan(columns, step), MOST_COLUMNS);
  return moved && { ...area, column: moved.first, columnCount: moved.last - moved.first + 1 };
}

/** The rows or columns of a shift, as an area of their sheet. */
export function shiftArea({ axis, at, count }: Pick<Step, 'axis' | 'at' | 'count'>): GridArea {
  return axis === 'row'
    ? { row: at, column: 0, rowCount: count, columnCount: MOST_COLUMNS }
    : { row: 0, column: at, rowCount: MOST_ROWS, columnCount: count };
}

/** An insertion pushes cells over the edge of the sheet; those are lost. */
function onSheet(span: Span | null, limit: number): Span | null {
  if (span === null || span.first >= limit) return null;
  return { first: span.first, last: Math.min(span.last, limit - 1) };
}
