import type { CellValue } from './cell-types';

/** The rows right below a table that are typed rows: from the first one on, until one is no row. */
export function typedRows(
  rows: readonly (readonly CellValue[])[],
): readonly (readonly CellValue[])[] {
  // A single cell is a heading or a remark.
  const end = rows.findIndex((row) => row.filter((value) => !isBlank(value)).length < 2);
  return end < 0 ? rows : rows.slice(0, end);
}

/** Whether a cell shows nothing. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === 'string' && !/\S/.test(value));
}
