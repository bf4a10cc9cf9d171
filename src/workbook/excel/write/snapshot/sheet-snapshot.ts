import type { CellRange } from '../../../../shared/cell-range';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { CellInput } from '../base/cell-input';
import type { SheetRecord } from '../base/sheet-record';

/** What stands in a range: what would have to be written to make it, and what it comes to. */
export interface CellsSnapshot {
  readonly range: CellRange;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** A table and the place where it stands. */
export interface TablePlace {
  readonly name: string;
  readonly range: CellRange;
}

/** One of our sheets as it stands. */
export interface SheetSnapshot {
  readonly key: SheetKey;
  /** What the user calls it now. */
  readonly name: string;
  readonly isProtected: boolean;
  readonly charts: readonly string[];
  readonly contents: CellsSnapshot;
  /** Every table on it, ours or not. */
  readonly tables: readonly TablePlace[];
  /** What the last write left; null where that is not known. */
  readonly record: SheetRecord | null;
  /** The record as it is kept in the workbook. */
  readonly recordText: string | null;
  readonly hazards: SheetHazards;
}

/** What has to be known of a workbook before anything is written to it. */
export interface WorkbookSnapshot {
  readonly readOnly: boolean;
  /** Sheets can be neither added nor taken away. */
  readonly structureProtected: boolean;
  readonly calculates: boolean;
  readonly sheetNames: readonly string[];
  readonly activeSheet: string;
  /** The XML parts with the journals of writes that broke off. */
  readonly journals: readonly string[];
  /** Our sheets that are there, found by their marks. */
  readonly ownSheets: ReadonlyMap<SheetKey, SheetSnapshot>;
  /** Tables of our names, with the sheet that each stands on. */
  readonly ownTables: readonly (TablePlace & { readonly sheet: string })[];
  /** What our names stand for; null where there is no such name. */
  readonly names: ReadonlyMap<string, string | null>;
}

/** What a cell holds; cells outside of what is filled are blank. */
export function inputAt({ range, inputs }: CellsSnapshot, row: number, column: number): CellInput {
  return inputs[row - range.row]?.[column - range.column] ?? '';
}

/** What a cell comes to. */
export function valueAt({ range, values }: CellsSnapshot, row: number, column: number): unknown {
  return values[row - range.row]?.[column - range.column] ?? '';
}

/** One row from the first column on. */
export function inputRow({ range, inputs }: CellsSnapshot, row: number): readonly CellInput[] {
  return fromFirstColumn(range, inputs[row - range.row]);
}

/** What one row comes to, from the first column on. */
export function valueRow({ range, values }: CellsSnapshot, row: number): readonly unknown[] {
  return fromFirstColumn<unknown>(range, values[row - range.row]);
}

function fromFirstColumn<T>({ column }: CellRange, line: readonly T[] = []): readonly (T | '')[] {
  return [...Array.from({ length: column }, () => '' as const), ...line];
}

/** Where a range ends: the row below it and the column right of it. */
export function endOf({ row, column, rowCount, columnCount }: CellRange): {
  readonly bottom: number;
  readonly right: number;
} {
  return { bottom: row + rowCount, right: column + columnCount };
}

/** Whether two ranges share a cell. */
export function meets(one: CellRange, other: CellRange): boolean {
  const [a, b] = [endOf(one), endOf(other)];
  return (
    one.row < b.bottom && other.row < a.bottom && one.column < b.right && other.column < a.right
  );
}

/** Whether a range holds a cell. */
export function holdsCell(range: CellRange, row: number, column: number): boolean {
  const { bottom, right } = endOf(range);
  return row >= range.row && row < bottom && column >= range.column && column < right;
}

/** What a person may have done to one of our sheets that a write would run into. */
export interface SheetHazards {
  /** Rows that nobody sees, from above to below. */
  readonly hiddenRows: readonly number[];
  /** Whether a filter of the sheet or of a table on it hides some of them. */
  readonly isFiltered: boolean;
  readonly merged: readonly CellRange[];
  /** What formulas of somebody else fill, with the cells of these formulas. */
  readonly spills: readonly CellRange[];
  readonly pivots: readonly { readonly name: string; readonly range: CellRange }[];
}

/** A sheet as we left it. */
export const NO_HAZARDS: SheetHazards = {
  ...{ hiddenRows: [], isFiltered: false },
  ...{ merged: [], spills: [], pivots: [] },
};
