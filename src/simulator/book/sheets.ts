import type { GridArea, GridSheet } from '../base/grid';
import { HostError, invalidArgument, itemNotFound } from '../base/host-error';
import { quoteSheetAsExcel, shortAddress } from '../../shared/a1';
import { containsRange } from '../../shared/cell-range';
import type { Book, SheetArea, SheetState } from './book';
import { createPage } from './create-page';
import { dropSheetNames } from './names';

/** The host's state of a sheet; throws when the sheet has been deleted. */
export function sheetState(book: Book, sheetId: string): SheetState {
  gridSheet(book, sheetId);
  const known = book.sheets.get(sheetId);
  if (known) return known;
  const made = createSheetState(sheetId);
  book.sheets.set(sheetId, made);
  return made;
}

export function gridSheet(book: Book, sheetId: string): GridSheet {
  const sheet = book.grid.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound('The sheet is gone.');
  return sheet;
}

/** The address of cells with their sheet, as Excel reports it. */
export function addressOf(
  book: Book,
  { sheetId, area }: SheetArea,
  anchored: 'none' | 'both' = 'none',
): string {
  return `${quoteSheetAsExcel(gridSheet(book, sheetId).name)}!${shortAddress(area, anchored)}`;
}

/** The name of a sheet, or the empty text when it has been deleted. */
export function findSheetName(book: Book, sheetId: string): string {
  return book.grid.sheets().find(({ id }) => id === sheetId)?.name ?? '';
}

/** Finds a sheet by name, ignoring case, or by id. */
export function findSheet(book: Book, key: string): GridSheet | null {
  const sheets = book.grid.sheets();
  const wanted = key.toLowerCase();
  return sheets.find(({ id, name }) => id === key || name.toLowerCase() === wanted) ?? null;
}

export function requireSheet(book: Book, key: string): GridSheet {
  const sheet = findSheet(book, key);
  if (!sheet) throw itemNotFound(`There is no sheet "${key}".`);
  return sheet;
}

export function addSheet(book: Book, name: string | null): string {
  checkWorkbookUnprotected(book);
  const wanted = name ?? freeSheetName(book);
  checkSheetName(book, wanted, null);
  return book.changeSheets(() => {
    const activeId = book.grid.activeSheetId();
    const id = book.grid.addSheet(wanted);
    // Excel adds a sheet without activating it.
    if (book.grid.activeSheetId() !== activeId) book.grid.activate(activeId);
    return id;
  });
}

export function renameSheet(book: Book, sheetId: string, name: string): void {
  checkWorkbookUnprotected(book);
  const before = gridSheet(book, sheetId).name;
  if (before === name) return;
  checkSheetName(book, name, sheetId);
  book.changeSheets(() => {
    book.grid.renameSheet(sheetId, name);
  });
}

export function deleteSheet(book: Book, sheetId: string): void {
  checkWorkbookUnprotected(book);
  gridSheet(book, sheetId);
  const visible = book.grid
    .sheets()
    .filter(({ id }) => id !== sheetId && sheetState(book, id).visibility === 'Visible');
  if (visible.length === 0) {
    throw new HostError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
  }
  book.changeSheets(() => {
    book.grid.deleteSheet(sheetId);
  });
}

/** Drops the host's objects on a deleted sheet, no matter who deleted it. */
export function dropSheetObjects(book: Book, sheetId: string): void {
  book.sheets.delete(sheetId);
  const kept = book.tables.filter((table) => table.sheetId !== sheetId);
  book.tables.splice(0, book.tables.length, ...kept);
  dropSheetNames(book, sheetId);
}

/** Throws unless these cells may be written. */
export function checkWritable(book: Book, sheetId: string, area: GridArea): void {
  checkChangeable(book);
  const { isProtected, unlocked } = sheetState(book, sheetId);
  if (!isProtected || unlocked.some((open) => containsRange(open, area))) return;
  throw new HostError('AccessDenied', 'The sheet is protected.');
}

/** What sheet protection may still allow. */
export type Allowance =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertRows'
  | 'allowSort';

/** Throws when the sheet is protected: formats, tables and objects cannot be changed then. */
export function checkUnprotected(book: Book, sheetId: string, allowance?: Allowance): void {
  checkChangeable(book);
  const { isProtected, protection } = sheetState(book, sheetId);
  const isAllowed = allowance !== undefined && protection.options[allowance] === true;
  if (isProtected && !isAllowed) {
    throw new HostError('AccessDenied', 'The sheet is protected.');
  }
}

export function checkWorkbookUnprotected(book: Book): void {
  checkChangeable(book);
  if (book.isProtected) {
    throw new HostError('AccessDenied', "The workbook's structure is protected.");
  }
}

function checkChangeable(book: Book): void {
  if (book.readOnly) throw new HostError('AccessDenied', 'The workbook is open for reading only.');
}

const longestName = 31;

function checkSheetName(book: Book, name: string, ownId: string | null): void {
  if (name.trim() === '' || name.length > longestName) {
    throw invalidArgument(`A sheet's name has 1 to ${String(longestName)} characters.`);
  }
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`The sheet name "${name}" holds a character that is not allowed.`);
  }
  if (name.toLowerCase() === 'history') {
    throw invalidArgument('"History" is a reserved sheet name.');
  }
  const same = findSheet(book, name);
  if (same && same.id !== ownId && same.name.toLowerCase() === name.toLowerCase()) {
    throw new HostError('ItemAlreadyExists', `A sheet "${name}" exists already.`);
  }
}

function freeSheetName(book: Book): string {
  let number = book.grid.sheets().length + 1;
  while (findSheet(book, `Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

function createSheetState(id: string): SheetState {
  return {
    id,
    visibility: 'Visible',
    isProtected: false,
    tabColor: '',
    showGridlines: true,
    showHeadings: true,
    frozen: { rows: 0, columns: 0 },
    charts: [],
    page: createPage(),
    validations: [],
    conditionals: [],
    customProperties: new Map(),
    protection: { options: {}, password: null },
    autoFilter: null,
    unlocked: [],
    styled: null,
    rowHeights: new Map(),
  };
}
