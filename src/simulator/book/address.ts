import type { GridArea } from '../base/grid';
import { invalidArgument } from '../base/host-error';

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Reads `A1`, `$A$1:B2`, `A:C` or `3:5`, without a sheet's name; null when it is none of them. */
export function parseArea(text: string): GridArea | null {
  const [first = '', second, more] = text.replaceAll('$', '').trim().split(':');
  if (more !== undefined) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (from === null || to === null) return null;
  if ((from.row === null) !== (to.row === null)) return null;
  if ((from.column === null) !== (to.column === null)) return null;
  // A column or a row alone, `A` or `3`, is no address; `A:A` and `3:3` are.
  if (second === undefined && (from.row === null || from.column === null)) return null;
  const [top, bottom] = span(from.row, to.row, maxRows);
  const [left, right] = span(from.column, to.column, maxColumns);
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
  if (column !== null && column >= maxColumns) return null;
  if (row !== null && row >= maxRows) return null;
  return { row, column };
}

function span(a: number | null, b: number | null, count: number): [number, number] {
  return a === null || b === null ? [0, count - 1] : [Math.min(a, b), Math.max(a, b)];
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** Writes an area without a sheet's name; `absolute` puts the dollar signs. */
export function formatArea(area: GridArea, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => mark + String(index + 1);
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  if (isEntireColumn(area)) return `${column(area.column)}:${column(lastColumn)}`;
  if (isEntireRow(area)) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  const isCell = area.rowCount === 1 && area.columnCount === 1;
  return isCell ? first : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

export function isEntireColumn({ row, rowCount }: GridArea): boolean {
  return row === 0 && rowCount === maxRows;
}

export function isEntireRow({ column, columnCount }: GridArea): boolean {
  return column === 0 && columnCount === maxColumns;
}

/** Splits `'My sheet'!A1` into name and rest; the name is null when there is none. */
export function splitAddress(text: string): {
  readonly sheet: string | null;
  readonly rest: string;
} {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  if (plain) return { sheet: plain[1] ?? '', rest: plain[2] ?? '' };
  return { sheet: null, rest: text };
}

/** Quotes a sheet's name where a formula needs it. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Checks that an area lies on the sheet; fails as Excel does when it does not. */
export function checkedArea(area: GridArea): GridArea {
  const { row, column, rowCount, columnCount } = area;
  const fits =
    [row, column, rowCount, columnCount].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= maxRows &&
    column + columnCount <= maxColumns;
  if (!fits) throw invalidArgument('The range lies outside the sheet.');
  return area;
}

export function intersection(a: GridArea, b: GridArea): GridArea | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

export function boundingArea(a: GridArea, b: GridArea): GridArea {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rowCount = Math.max(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.max(a.column + a.columnCount, b.column + b.columnCount) - column;
  return { row, column, rowCount, columnCount };
}

export function contains(outer: GridArea, inner: GridArea): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

function sameArea(a: GridArea, b: GridArea): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}
