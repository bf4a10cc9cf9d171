import type { GridContent } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import type { Book, TableState } from '../book';
import { asMatrix, writeCells } from './cells';
import { checkUnprotected } from '../sheets';
import { contentOf } from './tables';
import { bodyArea } from './table-areas';

/**
 * Adds rows at an index, or at the end for null. Cells below the table must be free. Formulas of
 * moved rows are copied unchanged.
 */
export function addTableRows(
  book: Book,
  table: TableState,
  index: number | null,
  values: unknown,
): number {
  checkUnprotected(book, table.sheetId);
  const body = bodyArea(table);
  const at = index === null || index === -1 ? body.rowCount : index;
  if (at < 0 || at > body.rowCount) throw invalidArgument('There is no such row.');
  const rowCount = countRows(values);
  const below = { ...body, row: body.row + body.rowCount, rowCount };
  if (book.grid.read(table.sheetId, below).some((row) => row.some(({ value }) => value !== ''))) {
    throw new HostError('InvalidOperation', 'The cells below the table are not empty.');
  }
  const added = { ...body, row: body.row + at, rowCount };
  if (Array.isArray(values)) asMatrix(values, added);
  table.area = { ...table.area, rowCount: table.area.rowCount + rowCount };
  if (at < body.rowCount) {
    const moved = { ...added, rowCount: body.rowCount - at };
    const contents = book.grid.read(table.sheetId, moved).map((row) => row.map(contentOf));
    book.grid.write(table.sheetId, { ...moved, row: moved.row + rowCount }, contents);
  }
  writeCells(book, { sheetId: table.sheetId, area: added }, Array.isArray(values) ? values : '');
  return at;
}

function countRows(values: unknown): number {
  return Array.isArray(values) ? values.length : 1;
}

export function deleteTableRow(book: Book, table: TableState, index: number): void {
  checkUnprotected(book, table.sheetId);
  const body = bodyArea(table);
  if (index < 0 || index >= body.rowCount) throw invalidArgument('There is no such row.');
  const last = body.row + body.rowCount - 1;
  const moved = { ...body, row: body.row + index + 1, rowCount: body.rowCount - index - 1 };
  const blank = Array.from({ length: body.columnCount }, (): GridContent => ({
    kind: 'value',
    value: '',
  }));
  if (moved.rowCount > 0) {
    const contents = book.grid.read(table.sheetId, moved).map((row) => row.map(contentOf));
    book.grid.write(table.sheetId, { ...moved, row: moved.row - 1 }, contents);
  }
  book.grid.write(table.sheetId, { ...body, row: last, rowCount: 1 }, [blank]);
  // A table keeps at least one data row, even if it is empty.
  if (body.rowCount > 1) table.area = { ...table.area, rowCount: table.area.rowCount - 1 };
  book.raise({
    kind: 'changed',
    sheetId: table.sheetId,
    area: { ...body, row: body.row + index, rowCount: 1 },
    changeType: 'RowDeleted',
    by: 'addin',
    details: null,
  });
}
