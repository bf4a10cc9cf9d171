import type { GridArea, GridCell, GridContent, GridValue } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import { errorText } from '../../base/region';
import { intersection, isEntireColumn, isEntireRow } from '../../../shared/cell-range';
import type { Book, SheetArea } from '../book';
import { fillCalculatedColumns } from './calculated-columns';
import { readCellInput } from './cell-input';
import { filteredRows } from './filters';
import { coveredCells } from './merges';
import { displayedNumber, isGeneral } from './number-text';
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
  of: (cell: GridCell, row: number, column: number) => Value,
): readonly (readonly Value[])[] | null {
  const { area } = place;
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (book.hugeReads === 'null' && area.rowCount * area.columnCount > mostCells) return null;
  return readCells(book, place).map((line, row) =>
    line.map((cell, column) => of(cell, row, column)),
  );
}

/** The values of an area; errors are in the words of the display language. */
export function readValues(book: Book, place: SheetArea): CellMatrix {
  const rounded = roundedToDisplay(book, place);
  return readOrNull(book, place, (cell, ...at) => valueIn(book, rounded(cell, ...at)));
}

/** What was entered into an area: formulas, or else values. */
export function readFormulas(book: Book, place: SheetArea): CellMatrix {
  const rounded = roundedToDisplay(book, place);
  return readOrNull(
    book,
    place,
    (cell, ...at) => cell.formula ?? valueIn(book, rounded(cell, ...at)),
  );
}

type CellMatrix = readonly (readonly GridValue[])[] | null;

/** Numbers as their formats show them, where the workbook keeps them so. */
function roundedToDisplay({ roundsToDisplay, grid }: Book, { sheetId, area }: SheetArea) {
  return (cell: GridCell, row: number, column: number): GridCell => {
    if (!roundsToDisplay || typeof cell.value !== 'number') return cell;
    const { numberFormat } = grid.readStyle(sheetId, area.row + row, area.column + column);
    return { ...cell, value: displayedNumber(cell.value, numberFormat) };
  };
}

function valueIn({ locale }: Book, { value, isError }: GridCell): GridValue {
  return isError ? errorText(String(value), locale) : value;
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
  fillCalculatedColumns(book, place, contents);
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
          valueBefore: valueIn(book, before),
          valueAfter: valueIn(book, after),
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
