import type {
  CellArea,
  ExchangedValues,
  NativeTranslation,
} from '../../workbook/ports/formula-port';

/** A call that can be translated to plain Excel, and its place. */
export interface FoundCell {
  readonly area: CellArea;
  readonly formula: string;
  readonly translation: NativeTranslation;
}

/** A conversion that can be undone. */
export interface Conversion {
  readonly area: CellArea;
  readonly original: string;
  /** The contents of its cells after the conversion. */
  readonly contents: readonly (readonly unknown[])[];
}

/** The area that a translation fills, starting at its cell; null if its size is unknown. */
export function filledArea({ area, translation }: FoundCell): CellArea | null {
  const { cells } = translation;
  if (!cells) return null;
  return { ...area, rowCount: cells.length, columnCount: cells[0]?.length ?? 1 };
}

/** Whether every cell would become a plain value, so that the result has no formulas. */
export function keepsAllValues({ cells }: NativeTranslation): boolean {
  return cells?.every((row) => row.every((cell) => cell === null)) ?? true;
}

/** Relative tolerance. Excel shows 15 digits, so smaller differences are invisible. */
const NOISE = 1e-14;

/** How the values before and after a conversion differ. */
export type Difference =
  | { readonly kind: 'number'; readonly largest: number }
  /** A value that is not a number before or after; `row` and `column` count from the first cell. */
  | {
      readonly kind: 'other';
      readonly row: number;
      readonly column: number;
      readonly was: string;
      readonly is: string;
    };

/** Compares the values before and after: the largest difference, or the first change of kind. */
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

/** The cells after undoing a conversion: the original call, which spills into the others. */
export function originalCells({ area, original }: Conversion): readonly (readonly string[])[] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      row === 0 && column === 0 ? original : '',
    ),
  );
}
