import type { SelectedCell } from './range-interpretation';

/** The longest text of a cell that is read, in UTF-16 units: longer ones are no name, unit or year. */
const LONGEST_CELL = 300;

/**
 * The text of a cell as the readers of this folder take it: in one width, each run of white space a
 * single space, and cut. What other people's cells hold beyond that would only cost time.
 */
export function plainText(text: string): string {
  const beginning = text.slice(0, 4 * LONGEST_CELL).normalize('NFKC');
  return beginning.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_CELL);
}

/** Cells with plain texts; what the sheet shows stays as it is. */
export function plainCells(
  rows: readonly (readonly SelectedCell[])[],
): readonly (readonly SelectedCell[])[] {
  return rows.map((row) =>
    row.map((cell) =>
      typeof cell.value === 'string' ? { ...cell, value: plainText(cell.value) } : cell,
    ),
  );
}
