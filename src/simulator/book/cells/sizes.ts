import { invalidArgument } from '../../base/host-error';
import { intersection } from '../../../shared/cell-range';
import type { Book, SheetArea } from '../book';
import { sheetState } from '../sheets';
import { largest } from '../../../shared/extremes';

/** Excel measures in points, the grid in pixels. */
const pixelsPerPoint = 4 / 3;
const standardRowHeight = 15;
/**
 * The grid sizes columns and rows one by one, so whole rows and columns are limited to the first
 * ones.
 */
const mostSized = 200;
const widest = 1_800;
const highest = 409;

/** In points; null when the columns differ. */
export function columnWidth(book: Book, { sheetId, area }: SheetArea): number | null {
  const first = book.grid.columnWidth(sheetId, area.column);
  const end = area.column + Math.min(area.columnCount, mostSized);
  for (let column = area.column + 1; column < end; column += 1) {
    if (book.grid.columnWidth(sheetId, column) !== first) return null;
  }
  return first / pixelsPerPoint;
}

export function setColumnWidth(book: Book, { sheetId, area }: SheetArea, points: number): void {
  if (points < 0 || points > widest) throw invalidArgument('The column width is out of range.');
  const end = area.column + Math.min(area.columnCount, mostSized);
  for (let column = area.column; column < end; column += 1) {
    book.grid.setColumnWidth(sheetId, column, Math.round(points * pixelsPerPoint));
  }
}

/** In points; null when the rows differ. */
export function sharedRowHeight(book: Book, { sheetId, area }: SheetArea): number | null {
  const { rowHeights } = sheetState(book, sheetId);
  const first = rowHeights.get(area.row) ?? standardRowHeight;
  const differs = [...rowHeights].some(
    ([row, height]) => row >= area.row && row < area.row + area.rowCount && height !== first,
  );
  return differs ? null : first;
}

export function setRowHeight(book: Book, { sheetId, area }: SheetArea, points: number): void {
  if (points < 0 || points > highest) throw invalidArgument('The row height is out of range.');
  const { rowHeights } = sheetState(book, sheetId);
  const end = area.row + Math.min(area.rowCount, mostSized);
  for (let row = area.row; row < end; row += 1) {
    rowHeights.set(row, points);
    book.grid.setRowHeight(sheetId, row, Math.round(points * pixelsPerPoint));
  }
}

const pixelsPerCharacter = 7;
const padding = 12;

/** Makes columns as wide as their longest text. An estimate: the host does not measure fonts. */
export function autofitColumns(book: Book, { sheetId, area }: SheetArea): void {
  const used = book.grid.usedArea(sheetId);
  const filled = used && intersection(area, used);
  if (!filled) return;
  const rows = book.grid.read(sheetId, filled);
  for (let index = 0; index < filled.columnCount; index += 1) {
    const longest = largest([
      0,
      ...rows.map((row) => displayLength(String(row[index]?.value ?? ''))),
    ]);
    if (longest === 0) continue;
    book.grid.setColumnWidth(
      sheetId,
      filled.column + index,
      longest * pixelsPerCharacter + padding,
    );
  }
}

/** A Chinese character is as wide as two Latin ones. */
function displayLength(text: string): number {
  return [...text].reduce((length, sign) => length + (sign > '\u2E7F' ? 2 : 1), 0);
}
