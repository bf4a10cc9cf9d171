import { HostError, invalidArgument } from '../base/host-error';
import { parseRange, quoteSheetAsExcel, shortAddress, splitAddress } from '../../shared/a1';
import { checkedArea } from './checked-area';
import type { Book, NameState, SheetArea } from './book';

export function findName(book: Book, scope: string | null, name: string): NameState | null {
  const wanted = name.toLowerCase();
  return (
    book.names.find((each) => each.scope === scope && each.name.toLowerCase() === wanted) ?? null
  );
}

export function addName(
  book: Book,
  scope: string | null,
  name: string,
  refersTo: NameState['refersTo'],
  comment: string,
): NameState {
  checkName(name);
  const isTable = book.tables.some((table) => table.name.toLowerCase() === name.toLowerCase());
  if (findName(book, scope, name) || isTable) {
    throw new HostError('ItemAlreadyExists', `The name "${name}" exists already.`);
  }
  const made: NameState = { name, scope, refersTo, comment, visible: true };
  book.names.push(made);
  setGridName(book, made);
  return made;
}

export function deleteName(book: Book, name: NameState): void {
  book.names.splice(book.names.indexOf(name), 1);
  if (name.scope === null) book.grid.deleteName(name.name);
}

/** Sets a name in the grid again after its reference has changed. */
export function setGridName(book: Book, name: NameState): void {
  // The grid supports only names of the whole workbook.
  if (name.scope === null) book.grid.setName(name.name, formulaOfName(book, name));
}

export function refreshNames(book: Book): void {
  for (const name of book.names) if (name.refersTo.kind === 'place') setGridName(book, name);
}

/**
 * When a sheet is deleted, its own names are deleted and other names that referred to it become
 * `#REF!`.
 */
export function dropSheetNames(book: Book, sheetId: string): void {
  const kept = book.names.filter(({ scope }) => scope !== sheetId);
  book.names.splice(0, book.names.length, ...kept);
  for (const name of kept) {
    if (name.refersTo.kind !== 'place' || name.refersTo.place.sheetId !== sheetId) continue;
    name.refersTo = { kind: 'formula', formula: '=#REF!' };
    setGridName(book, name);
  }
}

/** `=Sheet1!$A$1:$B$2` for a place, otherwise the name's own formula. */
export function formulaOfName(book: Book, { refersTo }: NameState): string {
  if (refersTo.kind === 'formula') return refersTo.formula;
  const { sheetId, area } = refersTo.place;
  const sheet = book.grid.sheets().find(({ id }) => id === sheetId);
  return sheet ? `=${quoteSheetAsExcel(sheet.name)}!${shortAddress(area, 'both')}` : '=#REF!';
}

/** Reads the reference of a name; a plain reference becomes a place and follows its sheet. */
export function readRefersTo(book: Book, formula: string): NameState['refersTo'] {
  if (!formula.startsWith('=')) return { kind: 'formula', formula: `="${formula}"` };
  const { sheet, address } = splitAddress(formula.slice(1));
  const area = parseRange(address);
  const found = book.grid.sheets().find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  if (area === null || !found) return { kind: 'formula', formula };
  return { kind: 'place', place: { sheetId: found.id, area: checkedArea(area) } };
}

export function placeOfName({ refersTo }: NameState): SheetArea | null {
  return refersTo.kind === 'place' ? refersTo.place : null;
}

/** Excel's rules for the names of ranges and tables. */
export function checkName(name: string): void {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const isAddress = parseRange(name) !== null || /^([rc]|r\d*c\d*)$/i.test(name);
  if (!isWord || isAddress) throw invalidArgument(`"${name}" is not allowed as a name.`);
}
