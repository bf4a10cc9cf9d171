import type { GridArea, GridShift } from '../../base/grid';
import type { Book, FilterCriteria, TableState } from '../book';
import { shiftedArea, shiftedSpan } from './shift-area';
import { tablesOn, writeHeaders } from '../cells/tables';

/** A table that lost all its data rows; Excel keeps one blank row. */
export interface TableWithoutRows {
  readonly restore: () => void;
}

/** Grows, shrinks, moves or deletes tables with the rows and columns of their sheet. */
export function shiftTables(book: Book, shift: GridShift): readonly TableWithoutRows[] {
  const bodiless: TableState[] = [];
  for (const table of tablesOn(book, shift.sheetId)) {
    const before = table.area;
    const after = shiftedArea(before, shift);
    if (after === null) {
      forgetTable(book, table);
      continue;
    }
    shiftCriteria(table.criteria, before, shift);
    table.area = after;
    const isHeaderGone =
      shift.kind === 'delete' &&
      shift.axis === 'row' &&
      before.row >= shift.at &&
      before.row < shift.at + shift.count;
    if (isHeaderGone) table.showHeaders = false;
    if (shift.kind === 'delete' && table.showHeaders && after.rowCount === 1) bodiless.push(table);
    if (after.columnCount > before.columnCount && table.showHeaders) writeHeaders(book, table);
  }
  return bodiless.map((table) => ({
    restore: () => {
      restoreBody(book, table);
    },
  }));
}

/** Keeps the criteria of a filter at their columns. */
export function shiftCriteria(criteria: FilterCriteria, area: GridArea, shift: GridShift): void {
  if (shift.axis === 'row') return;
  const before = [...criteria];
  criteria.clear();
  const left = shiftedArea(area, shift)?.column ?? 0;
  for (const [column, each] of before) {
    const place = area.column + column;
    const moved = shiftedSpan({ first: place, last: place }, shift);
    if (moved) criteria.set(moved.first - left, each);
  }
}

function restoreBody(book: Book, table: TableState): void {
  // A neighbour that lost all its data rows too may already have made room.
  const { sheetId, area } = table;
  const isStill = book.tables.includes(table) && area.rowCount === 1;
  if (!isStill) return;
  const neighbours = tablesOn(book, sheetId).filter(
    (each) => each.showHeaders && each.area.row === area.row && each.area.rowCount === 1,
  );
  book.grid.insertRows(sheetId, area.row + 1, 1);
  for (const each of neighbours) each.area = { ...each.area, rowCount: 2 };
}

function forgetTable(book: Book, table: TableState): void {
  book.tables.splice(book.tables.indexOf(table), 1);
  const { sheetId, id, name } = table;
  book.raise({ kind: 'tableDeleted', sheetId, tableId: id, tableName: name });
}
