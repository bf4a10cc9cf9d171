import type {
  CellArea,
  ExchangedValues,
  NativeTranslation,
} from '../../workbook/ports/formula-port';

/** A call that can be put into plain Excel, where it stands. */
export interface FoundCell {
  readonly area: CellArea;
  readonly formula: string;
  readonly translation: NativeTranslation;
}

/** A conversion that can be taken back. */
export interface Conversion {
  readonly area: CellArea;
  readonly original: string;
  /** What its cells hold since. */
  readonly contents: readonly (readonly unknown[])[];
}

/** The area that a translation fills, from its cell on; null where its size is not known. */
export function filledArea({ area, translation }: FoundCell): CellArea | null {
  const { cells } = translation;
  if (!cells) return null;
  return { ...area, rowCount: cells.length, columnCount: cells[0]?.length ?? 1 };
}

/** Whether every cell would keep its value, so that nothing becomes a formula. */
export function keepsAllValues({ cells }: NativeTranslation): boolean {
  return cells?.every((row) => row.every((cell) => cell === null)) ?? true;
}

/** Excel shows 15 digits: two numbers that differ less are the same to everyone who looks. */
const NOISE = 1e-14;

/** How far the values of an exchange differ. */
export type Difference =
  | { readonly kind: 'number'; readonly largest: number }
  /** A value that was or is no number; rows and columns count from the first cell. */
  | {
      readonly kind: 'other';
      readonly row: number;
      readonly column: number;
      readonly was: string;
      readonly is: string;
    };

/** Compares the values of an exchange: the largest difference, or the first that is of another kind. */
export function compareValues({ before, after }: ExchangedValues): Difference {
  let largest = 0;
  for (const [row, line] of before.entries()) {
    for (const [column, was] of line.entries()) {
      const is = after[row]?.[column];
      if (typeof was === 'number' && typeof is === 'number') {
        const difference = Math.abs(was - is);
        if (difference > NOISE * Math.max(Math.abs(was), Math.abs(is))) {
          largest = Math.max(largest, difference);
        }
      } else if (was !== is) {
        return { kind: 'other', row, column, was: String(was), is: String(is) };
      }
    }
  }
  return { kind: 'number', largest };
}

/** What the cells of a conversion hold once it is taken back: the call, which fills them again. */
export function originalCells({ area, original }: Conversion): readonly (readonly string[])[] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      row === 0 && column === 0 ? original : '',
    ),
  );
}
