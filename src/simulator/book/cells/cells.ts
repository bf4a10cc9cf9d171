import type { GridArea, GridCell, GridContent, GridValue } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import { intersection, isEntireColumn, isEntireRow } from '../../../shared/cell-range';
import type { Book, SheetArea } from '../book';
import { readCellInput } from './cell-input';
import { filteredRows } from './filters';
import { coveredCells } from './merges';
import { isGeneral } from './number-text';
import { checkWritable } from '../sheets';

const mostCells = 5_000_000;

/** The cells of an area, row by row. */
export function readCells(
  book: Book,
  { sheetId, area }: SheetArea,
): readonly (readonly GridCell[])[] {
  checkReadable(area);
  return book.grid.read(sheetId, area);
}

/** Null instead of a million cells, as Excel answers for the values of a whole column. */
export function readOrNull<Value>(
  book: Book,
  place: SheetArea,
  of: (cell: GridCell) => Value,
): readonly (readonly Value[])[] | null {
  const { area } = place;
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (book.hugeReads === 'null' && area.rowCount * area.columnCount > mostCells) return null;
  return readCells(book, place).map((row) => row.map(of));
}

export function valueOf({ value }: GridCell): GridValue {
  return value;
}

export function formulaOf({ formula, value }: GridCell): GridValue {
  return formula ?? value;
}

export function valueTypeOf({ value, isError }: GridCell): string {
  if (isError) return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === '' ? 'Empty' : 'String';
}

/**
 * Writes values or formulas. One value fills the whole area; a matrix must have its size; null
 * leaves a cell unchanged.
 */
export function writeCells(book: Book, place: SheetArea, input: unknown): void {
  const { sheetId, area } = place;
  checkWritable(book, sheetId, area);
  const matrix = asMatrix(input, area);
  const formats = textCells(book, place);
  const typedFormats: { readonly row: number; readonly column: number; readonly format: string }[] =
    [];
  const isCovered = coveredCells(book, place);
  const placed = Array.isArray(input) ? misplaced(book, place, matrix) : matrix;
  const contents = placed.map((line, row) =>
    line.map((value, column): GridContent | null => {
      if (value === null || value === undefined || isCovered(row, column)) return null;
      const read = readCellInput(value, formats(row, column));
      if (read.numberFormat !== null) typedFormats.push({ row, column, format: read.numberFormat });
      return read.content;
    }),
  );
  const before = area.rowCount * area.columnCount === 1 ? readCells(book, place)[0]?.[0] : null;
  book.grid.write(sheetId, area, contents);
  for (const { row, column, format } of typedFormats) {
    const cell = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
    const { numberFormat } = book.grid.readStyle(sheetId, cell.row, cell.column);
    if (isGeneral(numberFormat)) book.grid.writeStyle(sheetId, cell, { numberFormat: format });
  }
  raiseChanged(book, place, before ?? null);
}

/**
 * Excel has been seen to write the rows of an array one after the other into the visible rows of a
 * filtered range, and to drop the rest. The host does the same and counts it.
 */
function misplaced(
  book: Book,
  { sheetId, area }: SheetArea,
  matrix: readonly (readonly unknown[])[],
): readonly (readonly unknown[])[] {
  const hidden = filteredRows(book, sheetId, area);
  if (hidden.size === 0) return matrix;
  book.misplacedWrites += 1;
  const untouched = Array.from({ length: area.columnCount }, () => null);
  const rows = matrix.values();
  return matrix.map((_, index) =>
    hidden.has(area.row + index) ? untouched : (rows.next().value ?? untouched),
  );
}

function raiseChanged(book: Book, place: SheetArea, before: GridCell | null): void {
  const after = before === null ? null : readCells(book, place)[0]?.[0];
  const details =
    before === null || !after
      ? null
      : {
          valueBefore: before.value,
          valueAfter: after.value,
          valueTypeBefore: valueTypeOf(before),
          valueTypeAfter: valueTypeOf(after),
        };
  book.raise({ kind: 'changed', ...place, changeType: 'RangeEdited', by: 'addin', details });
}

export function clearContents(book: Book, place: SheetArea): void {
  const used = book.grid.usedArea(place.sheetId);
  checkWritable(book, place.sheetId, place.area);
  const area = used && intersection(place.area, used);
  if (!area) return;
  const blank: GridContent = { kind: 'value', value: '' };
  const row = Array.from({ length: area.columnCount }, () => blank);
  book.grid.write(
    place.sheetId,
    area,
    Array.from({ length: area.rowCount }, () => row),
  );
  const details = null;
  book.raise({ kind: 'changed', ...place, changeType: 'RangeEdited', by: 'addin', details });
}

/** The matrix of an input: a single value fills every cell. */
export function asMatrix(input: unknown, area: GridArea): readonly (readonly unknown[])[] {
  checkReadable(area);
  if (!Array.isArray(input)) {
    const row = Array.from({ length: area.columnCount }, () => input);
    return Array.from({ length: area.rowCount }, () => row);
  }
  const rows = input as readonly unknown[];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    throw invalidArgument(
      'The number of rows or columns in the input does not match the size of the range.',
    );
  }
  return rows as readonly (readonly unknown[])[];
}

function checkReadable({ rowCount, columnCount }: GridArea): void {
  if (rowCount * columnCount > mostCells) {
    throw new HostError('InvalidArgument', 'The range has more than five million cells.');
  }
}

/**
 * Finds the cells that keep what is written as text: those with the format `@` and table headers.
 */
function textCells(
  book: Book,
  { sheetId, area }: SheetArea,
): (row: number, column: number) => boolean {
  const headers = book.tables
    .filter((table) => table.sheetId === sheetId && table.showHeaders)
    .map((table) => intersection({ ...table.area, rowCount: 1 }, area))
    .filter((header) => header !== null);
  return (row, column) => {
    const cell = { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 };
    if (headers.some((header) => intersection(header, cell))) return true;
    return book.grid.readStyle(sheetId, cell.row, cell.column).numberFormat === '@';
  };
}
