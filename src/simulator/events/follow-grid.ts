import type { Book } from '../book/book';
import { shiftBook } from '../book/shift/shift-book';

/** Turns a person's edits in the grid into events; returns functions that stop this. */
export function followGrid(book: Book): readonly (() => void)[] {
  const { grid } = book;
  return [
    grid.onEdited(({ sheetId, area }) => {
      book.raise({
        kind: 'changed',
        sheetId,
        area,
        changeType: 'RangeEdited',
        by: 'person',
        details: null,
      });
    }),
    grid.onShifted((shift) => {
      shiftBook(book, shift);
    }),
    grid.onSheetsChanged(book.detectSheetChanges),
    grid.onSelectionChanged(() => {
      book.detectSheetChanges();
      book.raise({ kind: 'selected', ...grid.selection() });
    }),
  ];
}
