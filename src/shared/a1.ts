import { isEntireColumn, isEntireRow, MOST_COLUMNS, MOST_ROWS, type CellRange } from './cell-range';
import { quoteSheetName } from './sheet-name';

/** Which parts of an address stay when a formula is copied. */
export type Anchoring = 'none' | 'row' | 'column' | 'both';

/**
 * Names a column, counted from 0, by its letters.
 *
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnLetters(rest) + letter;
}

/**
 * Counts the column that letters name, from 0.
 *
 * @example columnIndex('AB') // 27
 */
export function columnIndex(letters: string): number {
  let count = 0;
  for (const letter of letters.toUpperCase()) count = count * 26 + letter.charCodeAt(0) - 64;
  return count - 1;
}

/**
 * Writes the address of a cell, row and column counted from 0.
 *
 * @example cellAddress(11, 5, 'row') // 'F$12'
 */
export function cellAddress(row: number, column: number, anchored: Anchoring = 'none'): string {
  const columnMark = anchored === 'column' || anchored === 'both' ? '$' : '';
  const rowMark = anchored === 'row' || anchored === 'both' ? '$' : '';
  return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
}

/**
 * Writes the address of a range with both of its corners, also where it is a single cell.
 *
 * @example rangeAddress({ row: 0, column: 0, rowCount: 2, columnCount: 3 }, 'both') // '$A$1:$C$2'
 */
export function rangeAddress(
  { row, column, rowCount, columnCount }: CellRange,
  anchored: Anchoring = 'none',
): string {
  const first = cellAddress(row, column, anchored);
  const last = cellAddress(row + rowCount - 1, column + columnCount - 1, anchored);
  return `${first}:${last}`;
}

/**
 * Writes the address of a range as Excel reports it: `A1` for a single cell, `A:C` for whole
 * columns, `3:5` for whole rows.
 *
 * @example shortAddress({ row: 1, column: 1, rowCount: 1, columnCount: 1 }, 'both') // '$B$2'
 * @example shortAddress({ row: 0, column: 2, rowCount: 1048576, columnCount: 2 }) // 'C:D'
 */
export function shortAddress(range: CellRange, anchored: 'none' | 'both' = 'none'): string {
  const mark = anchored === 'both' ? '$' : '';
  const { row, column } = range;
  const lastRow = row + range.rowCount;
  const lastColumn = column + range.columnCount - 1;
  if (isEntireColumn(range)) {
    return `${mark}${columnLetters(column)}:${mark}${columnLetters(lastColumn)}`;
  }
  if (isEntireRow(range)) return `${mark}${String(row + 1)}:${mark}${String(lastRow)}`;
  const isCell = range.rowCount === 1 && range.columnCount === 1;
  return isCell ? cellAddress(row, column, anchored) : rangeAddress(range, anchored);
}

/**
 * Reads `A1`, `$A$1:B2`, `A:C` or `3:5`, without the name of a sheet. Null for any other text and
 * for cells beyond the last row or column of a sheet.
 *
 * @example parseRange('$B$2:d4') // { row: 1, column: 1, rowCount: 3, columnCount: 3 }
 * @example parseRange('A1:B') // null
 */
export function parseRange(text: string): CellRange | null {
  const [first = '', second, more] = text.replaceAll('$', '').trim().split(':');
  if (more !== undefined) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (from === null || to === null) return null;
  if ((from.row === null) !== (to.row === null)) return null;
  if ((from.column === null) !== (to.column === null)) return null;
  // A column or a row alone, `A` or `3`, is no address; `A:A` and `3:3` are.
  if (second === undefined && (from.row === null || from.column === null)) return null;
  const [top, bottom] = span(from.row, to.row, MOST_ROWS);
  const [left, right] = span(from.column, to.column, MOST_COLUMNS);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text.trim());
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (column !== null && column >= MOST_COLUMNS) return null;
  if (row !== null && row >= MOST_ROWS) return null;
  return { row, column };
}

function span(a: number | null, b: number | null, count: number): [number, number] {
  return a === null || b === null ? [0, count - 1] : [Math.min(a, b), Math.max(a, b)];
}

/**
 * Puts the name of a sheet before an address, in quotes where it needs them.
 *
 * @example onSheet("O'Brien", 'A1') // "'O''Brien'!A1"
 */
export function onSheet(sheetName: string, address: string): string {
  return `${quoteSheetName(sheetName)}!${address}`;
}

/**
 * Splits an address into the name of its sheet and the rest; the name is null when there is none.
 *
 * @example splitAddress("'O''Brien'!F12") // { sheet: "O'Brien", address: 'F12' }
 * @example splitAddress('F12') // { sheet: null, address: 'F12' }
 */
export function splitAddress(text: string): {
  readonly sheet: string | null;
  readonly address: string;
} {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), address: quoted[2] ?? '' };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  if (plain) return { sheet: plain[1] ?? '', address: plain[2] ?? '' };
  return { sheet: null, address: text };
}

/**
 * Quotes the name of a sheet only where Excel does, as in the addresses that it reports. The
 * formulas that we write use {@link quoteSheetName}, which quotes more and is never wrong.
 *
 * @example quoteSheetAsExcel('指标') // '指标'
 * @example quoteSheetAsExcel('My plan') // "'My plan'"
 */
export function quoteSheetAsExcel(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseRange(name) === null;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}
