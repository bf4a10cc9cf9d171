import type { CellRange } from '../workbook/model';
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
 * Writes the address of a range.
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
 * Puts a sheet's name before an address, quoted where it has to be.
 *
 * @example onSheet("O'Brien", 'A1') // "'O''Brien'!A1"
 */
export function onSheet(sheetName: string, address: string): string {
  return `${quoteSheetName(sheetName)}!${address}`;
}
