import type { Book } from '../book/book';
import type { GridArea, GridContent } from '../base/grid';

/** Edits cells as a person in this Excel or a co-author would; the add-in gets the event. */
export function editCells(
  book: Book,
  by: 'person' | 'coauthor',
  sheetId: string,
  area: GridArea,
  contents: readonly (readonly (GridContent | null)[])[],
): void {
  book.grid.write(sheetId, area, contents);
  const changeType = 'RangeEdited';
  book.raise({ kind: 'changed', sheetId, area, changeType, by, details: null });
}
