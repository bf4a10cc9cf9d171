import type { GridSheet } from '../base/grid';
import type { Book } from './book';
import { refreshNames } from './names';
import { forgetSheet } from './sheets';

/**
 * Makes a function that compares the sheets with their last state and raises an event for each
 * change. Changes by the add-in and by a person take the same route, so none is reported twice.
 */
export function createSheetWatcher(book: () => Book): Pick<Book, 'noticeSheets' | 'changeSheets'> {
  let last: { readonly sheets: readonly GridSheet[]; readonly activeId: string } | null = null;
  let isChanging = false;

  const noticeSheets = (): void => {
    if (isChanging) return;
    const own = book();
    const sheets = own.grid.sheets().map(({ id, name }) => ({ id, name }));
    const now = { sheets, activeId: own.grid.activeSheetId() };
    const before = last ?? now;
    last = now;
    noticeAdded(own, before.sheets, sheets);
    noticeRenamed(own, before.sheets, sheets);
    noticeDeleted(own, before.sheets, sheets);
    if (now.activeId !== before.activeId) {
      own.raise({ kind: 'sheetActivated', sheetId: now.activeId, previousId: before.activeId });
    }
  };

  return {
    noticeSheets,
    changeSheets: (change) => {
      isChanging = true;
      try {
        return change();
      } finally {
        isChanging = false;
        noticeSheets();
      }
    },
  };
}

function noticeAdded(book: Book, before: readonly GridSheet[], after: readonly GridSheet[]): void {
  for (const { id } of after) {
    if (!before.some((sheet) => sheet.id === id)) book.raise({ kind: 'sheetAdded', sheetId: id });
  }
}

function noticeRenamed(
  book: Book,
  before: readonly GridSheet[],
  after: readonly GridSheet[],
): void {
  for (const { id, name } of after) {
    const old = before.find((sheet) => sheet.id === id);
    if (!old || old.name === name) continue;
    refreshNames(book);
    book.raise({ kind: 'sheetRenamed', sheetId: id, before: old.name, after: name });
  }
}

function noticeDeleted(
  book: Book,
  before: readonly GridSheet[],
  after: readonly GridSheet[],
): void {
  for (const { id } of before) {
    if (after.some((sheet) => sheet.id === id)) continue;
    forgetSheet(book, id);
    book.raise({ kind: 'sheetDeleted', sheetId: id });
  }
}
