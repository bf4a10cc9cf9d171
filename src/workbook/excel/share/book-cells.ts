import { parseA1Ref } from '@borgar/fx';
import type { LookupArea } from '../../../functions/translate/workbook-lookup';

/** The filled part of a sheet; row and column of its first cell count from 0. */
export interface SheetCells {
  readonly name: string;
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** Everything that stands in a workbook's cells, and its defined names. */
export interface BookCells {
  readonly sheets: readonly SheetCells[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** One cell of one sheet, row and column counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** More cells than this are not an argument but a slip: a whole column, a whole sheet. */
const MOST_CELLS = 200_000;

/** Finds a sheet by its name, in any letter case, as Excel does. */
export function sheetNamed({ sheets }: BookCells, name: string): SheetCells | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** What a cell's formula is, or its content where it has none. */
export function formulaAt(book: BookCells, { sheet, row, column }: CellPlace): unknown {
  const cells = sheetNamed(book, sheet);
  return cells?.formulas[row - cells.row]?.[column - cells.column] ?? '';
}

/** What a cell shows. */
export function valueAt(book: BookCells, { sheet, row, column }: CellPlace): unknown {
  const cells = sheetNamed(book, sheet);
  return cells?.values[row - cells.row]?.[column - cells.column] ?? '';
}

/** The values of an area, blank where nothing stands; null for no sheet or too large an area. */
export function valuesOf(
  book: BookCells,
  area: LookupArea,
): readonly (readonly unknown[])[] | null {
  const { sheet, row, column, rowCount, columnCount } = area;
  if (rowCount * columnCount > MOST_CELLS || !sheetNamed(book, sheet)) return null;
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from({ length: columnCount }, (__, right) =>
      valueAt(book, { sheet, row: row + down, column: column + right }),
    ),
  );
}

/** Where a defined name points; null where it is no single area. */
export function areaOfName({ names }: BookCells, name: string): LookupArea | null {
  const found = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const reference = found && parseA1Ref(found.formula.replace(/^=/, ''), { allowNamed: false });
  if (!reference || !('range' in reference)) return null;
  const { top, left, bottom, right } = reference.range;
  const sheet = reference.context?.[0];
  if (sheet === undefined || typeof top !== 'number' || typeof left !== 'number') return null;
  if (typeof bottom !== 'number' || typeof right !== 'number') return null;
  const size = { rowCount: bottom - top + 1, columnCount: right - left + 1 };
  return { sheet, row: top, column: left, ...size };
}
