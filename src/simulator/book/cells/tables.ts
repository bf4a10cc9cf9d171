import type { GridArea, GridContent } from '../../base/grid';
import { HostError, invalidArgument, itemNotFound } from '../../base/host-error';
import { intersection } from '../../../shared/cell-range';
import type { Book, SheetArea, TableState } from '../book';
import { clearContents } from './cells';
import { checkUnmerged } from './merges';
import { headerArea } from './table-areas';
import { checkName } from '../names';
import { checkUnprotected } from '../sheets';

export function tableById(book: Book, tableId: string): TableState {
  const table = book.tables.find(({ id }) => id === tableId);
  if (!table) throw itemNotFound('The table is gone.');
  return table;
}

/** Finds a table by name, ignoring case, or by id. */
export function findTable(book: Book, sheetId: string | null, key: string): TableState | null {
  const wanted = key.toLowerCase();
  return (
    tablesOn(book, sheetId).find(({ id, name }) => id === key || name.toLowerCase() === wanted) ??
    null
  );
}

export function tablesOn(book: Book, sheetId: string | null): readonly TableState[] {
  return book.tables.filter((table) => sheetId === null || table.sheetId === sheetId);
}

export function addTable(book: Book, place: SheetArea, hasHeaders: boolean): TableState {
  checkUnprotected(book, place.sheetId);
  const { rowCount } = place.area;
  // A header alone gets an empty row below it; without headers Excel inserts a header row above.
  const area = { ...place.area, rowCount: hasHeaders ? Math.max(2, rowCount) : rowCount + 1 };
  checkFree(book, { ...place, area }, null);
  checkUnmerged(book, place.sheetId, area);
  if (!hasHeaders) moveDown(book, place);
  const table: TableState = {
    id: book.nextId(''),
    name: freeTableName(book),
    sheetId: place.sheetId,
    area,
    style: 'TableStyleMedium2',
    showHeaders: true,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    criteria: new Map(),
    sorted: null,
  };
  writeHeaders(book, table);
  book.tables.push(table);
  book.raise({ kind: 'tableAdded', sheetId: table.sheetId, tableId: table.id });
  return table;
}

export function renameTable(book: Book, table: TableState, name: string): void {
  checkUnprotected(book, table.sheetId);
  if (table.name === name) return;
  checkName(name);
  const wanted = name.toLowerCase();
  const isTaken =
    book.tables.some((each) => each !== table && each.name.toLowerCase() === wanted) ||
    book.names.some((each) => each.scope === null && each.name.toLowerCase() === wanted);
  if (isTaken) throw invalidArgument(`The name "${name}" is taken.`);
  table.name = name;
}

export function resizeTable(book: Book, table: TableState, area: GridArea): void {
  checkUnprotected(book, table.sheetId);
  if (area.row !== table.area.row || area.rowCount < 2) {
    throw invalidArgument('A table keeps its header row when it is resized.');
  }
  checkFree(book, { sheetId: table.sheetId, area }, table);
  checkUnmerged(book, table.sheetId, area);
  table.area = area;
  writeHeaders(book, table);
}

/** Removes the table; its cells stay. */
export function convertTableToRange(book: Book, table: TableState): void {
  checkUnprotected(book, table.sheetId);
  book.tables.splice(book.tables.indexOf(table), 1);
  const { sheetId, id, name } = table;
  book.raise({ kind: 'tableDeleted', sheetId, tableId: id, tableName: name });
}

export function deleteTable(book: Book, table: TableState): void {
  convertTableToRange(book, table);
  clearContents(book, table);
}

export function headersOf(book: Book, table: TableState): readonly string[] {
  const [row = []] = book.grid.read(table.sheetId, headerArea(table));
  return row.map(({ value }) => String(value));
}

/** Throws where another table lies; Excel has one code for this and for merged cells. */
function checkFree(book: Book, { sheetId, area }: SheetArea, own: TableState | null): void {
  const other = tablesOn(book, sheetId).find(
    (table) => table !== own && intersection(table.area, area) !== null,
  );
  if (other) {
    throw new HostError('MergedRangeConflict', `The table "${other.name}" lies there already.`);
  }
}

function freeTableName(book: Book): string {
  let number = 1;
  while (findTable(book, null, `Table${String(number)}`)) number += 1;
  return `Table${String(number)}`;
}

/** Headers are texts, never empty and all different. */
export function writeHeaders(book: Book, table: TableState): void {
  const before = headersOf(book, table);
  const after: string[] = [];
  before.forEach((header, index) => {
    after.push(freeHeader(header === '' ? `Column${String(index + 1)}` : header, after));
  });
  const contents = after.map((value): GridContent => ({ kind: 'value', value }));
  book.grid.write(table.sheetId, headerArea(table), [contents]);
}

function freeHeader(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string): boolean =>
    taken.some((each) => each.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = wanted + String(number);
  return name;
}

/** Moves the cells of a new table without headers one row down. */
function moveDown(book: Book, { sheetId, area }: SheetArea): void {
  const cells = book.grid.read(sheetId, area);
  const contents = cells.map((row) => row.map(contentOf));
  const blank = Array.from(
    { length: area.columnCount },
    () => ({ kind: 'value', value: '' }) as const,
  );
  book.grid.write(sheetId, { ...area, rowCount: area.rowCount + 1 }, [blank, ...contents]);
}

export function contentOf({
  formula,
  value,
}: {
  readonly formula: string | null;
  readonly value: string | number | boolean;
}): GridContent {
  return formula === null ? { kind: 'value', value } : { kind: 'formula', formula };
}
