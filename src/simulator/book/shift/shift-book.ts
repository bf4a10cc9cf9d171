import type { GridArea, GridShift } from '../../base/grid';
import type { Book, SheetState } from '../book';
import { shiftArea, shiftedArea, shiftedSpan } from './shift-area';
import { shiftCriteria } from './shift-tables';
import { shiftCharts } from './shift-charts';
import type { FormulaShift } from './shift-formula';
import { shiftNames } from './shift-names';
import { shiftRules } from './shift-rules';
import { shiftTables } from './shift-tables';
import { gridSheet } from '../sheets';

/**
 * After rows or columns were inserted or deleted, moves everything that the grid does not know, and
 * raises the event.
 */
export function shiftBook(book: Book, shift: GridShift): void {
  const { sheetId, kind } = shift;
  // A deletion is reported with the old positions, an insertion with the new ones.
  if (kind === 'delete') raiseShift(book, shift);
  const formulaShift: FormulaShift = { ...shift, sheetName: gridSheet(book, sheetId).name };
  shiftNames(book, shift, formulaShift);
  shiftCharts(book, shift);
  shiftRules(book, shift, formulaShift);
  const state = book.sheets.get(sheetId);
  if (state) shiftSheet(book, state, shift);
  shiftTracked(book, shift);
  const bodiless = shiftTables(book, shift);
  if (kind === 'insert') raiseShift(book, shift);
  for (const table of bodiless) table.restore();
}

const nowhere: GridArea = { row: 0, column: 0, rowCount: 0, columnCount: 0 };

function shiftTracked(book: Book, shift: GridShift): void {
  for (const place of new Set([...book.trackers].flatMap((places) => places()))) {
    if (place.sheetId !== shift.sheetId || place.area.rowCount === 0) continue;
    place.area = shiftedArea(place.area, shift) ?? nowhere;
  }
}

function raiseShift(book: Book, { sheetId, kind, axis, at, count, byPerson }: GridShift): void {
  const isRow = axis === 'row';
  const inserted = isRow ? ('RowInserted' as const) : ('ColumnInserted' as const);
  const deleted = isRow ? ('RowDeleted' as const) : ('ColumnDeleted' as const);
  book.raise({
    kind: 'changed',
    sheetId,
    area: shiftArea({ axis, at, count }),
    changeType: kind === 'insert' ? inserted : deleted,
    by: byPerson ? 'person' : 'addin',
    details: null,
  });
}

function shiftSheet(book: Book, state: SheetState, shift: GridShift): void {
  const { page } = state;
  page.printArea = page.printArea && shiftedArea(page.printArea, shift);
  if (shift.axis === 'row') page.titleRows = page.titleRows && shiftedSpan(page.titleRows, shift);
  else page.titleColumns = page.titleColumns && shiftedSpan(page.titleColumns, shift);
  replaceAreas(state.unlocked, shift);
  if (state.autoFilter) shiftFilter(state, state.autoFilter, shift);
  state.styled = state.styled && shiftedArea(state.styled, shift);
  if (shift.axis === 'row') shiftHeights(state, shift);
  shiftFrozen(book, state, shift);
}

function shiftFilter(
  state: SheetState,
  { area, criteria }: NonNullable<SheetState['autoFilter']>,
  shift: GridShift,
): void {
  const moved = shiftedArea(area, shift);
  shiftCriteria(criteria, area, shift);
  state.autoFilter = moved && { area: moved, criteria };
}

function replaceAreas(areas: GridArea[], shift: GridShift): void {
  areas.splice(0, areas.length, ...areas.flatMap((area) => shiftedArea(area, shift) ?? []));
}

function shiftHeights({ rowHeights }: SheetState, shift: GridShift): void {
  const before = [...rowHeights];
  rowHeights.clear();
  for (const [row, height] of before) {
    const moved = shiftedSpan({ first: row, last: row }, shift);
    if (moved) rowHeights.set(moved.first, height);
  }
}

/** Rows and columns inserted or deleted inside the frozen panes change their size. */
function shiftFrozen(book: Book, state: SheetState, shift: GridShift): void {
  const key = shift.axis === 'row' ? 'rows' : 'columns';
  const count = state.frozen[key];
  if (count === 0) return;
  const moved = shiftedSpan({ first: 0, last: count - 1 }, shift);
  const after = moved ? moved.last + 1 : 0;
  if (after === count) return;
  state.frozen = { ...state.frozen, [key]: after };
  book.grid.freeze(state.id, state.frozen.rows, state.frozen.columns);
}
