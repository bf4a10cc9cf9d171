import type { GridArea, GridContent } from '../../base/grid';
import { HostError } from '../../base/host-error';
import { intersection } from '../../../shared/cell-range';
import type { Book, SheetArea } from '../book';

/** The merged areas that overlap an area. */
export function mergesIn(book: Book, { sheetId, area }: SheetArea): readonly GridArea[] {
  return book.grid.mergedAreas(sheetId).filter((merged) => intersection(merged, area) !== null);
}

/** Throws where cells are merged: tables and sorting do not allow them. */
export function checkUnmerged(book: Book, sheetId: string, area: GridArea): void {
  if (mergesIn(book, { sheetId, area }).length === 0) return;
  throw new HostError('MergedRangeConflict', 'The range holds merged cells.');
}

/** Merges an area; the content of all cells but the first is lost, as in Excel. */
export function mergeCells(book: Book, { sheetId, area }: SheetArea): void {
  if (area.rowCount * area.columnCount === 1) return;
  const inTable = book.tables.some(
    (table) => table.sheetId === sheetId && intersection(table.area, area) !== null,
  );
  if (inTable) throw new HostError('InvalidOperation', 'Cells of a table cannot be merged.');
  const blank: GridContent = { kind: 'value', value: '' };
  const contents = Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => (row + column === 0 ? null : blank)),
  );
  book.grid.write(sheetId, area, contents);
  book.grid.merge(sheetId, area);
}

/** Finds the cells hidden under a merged one; whatever is written to them is lost. */
export function coveredCells(
  book: Book,
  place: SheetArea,
): (row: number, column: number) => boolean {
  const merges = mergesIn(book, place);
  if (merges.length === 0) return () => false;
  return (row, column) => {
    const cell = {
      row: place.area.row + row,
      column: place.area.column + column,
      rowCount: 1,
      columnCount: 1,
    };
    const merged = merges.find((area) => intersection(area, cell) !== null);
    return merged !== undefined && (merged.row !== cell.row || merged.column !== cell.column);
  };
}
