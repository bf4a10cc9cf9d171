import type { GridSheet } from '../base/grid';
import type { Book } from './book';
import { loseSheet } from './lose-sheet';
import { refreshNames } from './names';
import { dropSheetObjects } from './sheets';

/**
 * Makes a function that compares the sheets with their last state and raises an event for each
 * change. Changes by the add-in and by a person take the same route, so none is reported twice.
 */
export function createSheetWatcher(
  book: () => Book,
): Pick<Book, 'detectSheetChanges' | 'changeSheets'> {
  let last: { readonly sheets: readonly GridSheet[]; readonly activeId: string } | null = null;
  let isChanging = false;

  const detectSheetChanges = (): void => {
    if (isChanging) return;
    const own = book();
    const sheets = own.grid.sheets().map(({ id, name }) => ({ id, name }));
    const now = { sheets, activeId: own.grid.activeSheetId() };
    const before = last ?? now;
    last = now;
    raiseAdded(own, before.sheets, sheets);
    raiseRenamed(own, before.sheets, sheets);
    raiseDeleted(own, before.sheets, sheets);
    if (now.activeId !== before.activeId) {
      own.raise({ kind: 'sheetActivated', sheetId: now.activeId, previousId: before.activeId });
    }
  };

  return {
    detectSheetChanges,
    changeSheets: (change) => {
      isChanging = true;
      try {
        return change();
      } finally {
        isChanging = false;
        detectSheetChanges();
      }
    },
  };
}

function raiseAdded(book: Book, before: readonly GridSheet[], after: readonly GridSheet[]): void {
  for (const { id } of after) {
    if (!before.some((sheet) => sheet.id === id)) book.raise({ kind: 'sheetAdded', sheetId: id });
  }
}

function raiseRenamed(book: Book, before: readonly GridSheet[], after: readonly GridSheet[]): void {
  for (const { id, name } of after) {
    const old = before.find((sheet) => sheet.id === id);
    if (!old || old.name === name) continue;
    refreshNames(book);
    book.raise({ kind: 'sheetRenamed', sheetId: id, before: old.name, after: name });
  }
}

function raiseDeleted(book: Book, before: readonly GridSheet[], after: readonly GridSheet[]): void {
  for (const sheet of before) {
    const { id } = sheet;
    if (after.some((each) => each.id === id)) continue;
    dropSheetObjects(book, id);
    loseSheet(book, sheet);
    book.raise({ kind: 'sheetDeleted', sheetId: id });
  }
}
