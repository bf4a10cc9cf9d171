import { numberRuns } from '../../../../shared/runs';
import type { CellRange } from '../../../../shared/cell-range';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { CellInput } from '../base/cell-input';
import type { SheetRecord } from '../base/sheet-record';

/** The contents of a range: the inputs that would recreate it, and its values. */
export interface CellsSnapshot {
  readonly range: CellRange;
  readonly inputs: readonly (readonly CellInput[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** A table and its range. */
export interface TablePlace {
  readonly name: string;
  readonly range: CellRange;
}

/** The current state of one of our sheets. */
export interface SheetSnapshot {
  readonly key: SheetKey;
  /** Its current name, which the user may have changed. */
  readonly name: string;
  readonly isProtected: boolean;
  readonly charts: readonly string[];
  readonly contents: CellsSnapshot;
  /** All tables on it, ours and the user's. */
  readonly tables: readonly TablePlace[];
  /** What the last write left; null if that is unknown. */
  readonly record: SheetRecord | null;
  /** The record as stored in the workbook. */
  readonly recordText: string | null;
  readonly hazards: SheetHazards;
}

/** The state of a workbook before a write. */
export interface WorkbookSnapshot {
  readonly readOnly: boolean;
  /** Sheets can be neither added nor deleted. */
  readonly structureProtected: boolean;
  readonly calculates: boolean;
  /** Excel keeps numbers as they are displayed (“Set precision as displayed”). */
  readonly roundsToDisplay: boolean;
  readonly sheetNames: readonly string[];
  /** The ids of XML parts with journals of interrupted writes. */
  readonly journals: readonly string[];
  /** The ids of XML parts with locks. */
  readonly locks: readonly string[];
  /** Our existing sheets, found by their marks. */
  readonly ownSheets: ReadonlyMap<SheetKey, SheetSnapshot>;
  /** Tables with our names, each with its sheet. */
  readonly ownTables: readonly (TablePlace & { readonly sheet: string })[];
  /** What our defined names refer to; null for a missing name. */
  readonly names: ReadonlyMap<string, string | null>;
}

/** The input of a cell; cells outside the used range are blank. */
export function inputAt({ range, inputs }: CellsSnapshot, row: number, column: number): CellInput {
  return inputs[row - range.row]?.[column - range.column] ?? '';
}

/** The value of a cell. */
export function valueAt({ range, values }: CellsSnapshot, row: number, column: number): unknown {
  return values[row - range.row]?.[column - range.column] ?? '';
}

/** The inputs of a row, from the first column on. */
export function inputRow({ range, inputs }: CellsSnapshot, row: number): readonly CellInput[] {
  return fromFirstColumn(range, inputs[row - range.row]);
}

/** The values of a row, from the first column on. */
export function valueRow({ range, values }: CellsSnapshot, row: number): readonly unknown[] {
  return fromFirstColumn<unknown>(range, values[row - range.row]);
}

function fromFirstColumn<T>({ column }: CellRange, line: readonly T[] = []): readonly (T | '')[] {
  return [...Array.from({ length: column }, () => '' as const), ...line];
}

/** The end of a range: the row below it and the column right of it. */
export function endOf({ row, column, rowCount, columnCount }: CellRange): {
  readonly bottom: number;
  readonly right: number;
} {
  return { bottom: row + rowCount, right: column + columnCount };
}

/** Whole rows from the first column on as few ranges; the rows are in order. */
export function rowRanges(rows: readonly number[], columnCount: number): readonly CellRange[] {
  return numberRuns(rows).map(({ first, count }) => ({
    ...{ row: first, column: 0, rowCount: count, columnCount },
  }));
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

/** What a user may have put on one of our sheets that would break a write. */
export interface SheetHazards {
  /** Hidden rows, from top to bottom. */
  readonly hiddenRows: readonly number[];
  /** Whether a filter of the sheet or of a table on it hides some of them. */
  readonly isFiltered: boolean;
  /** The spill ranges of the user's formulas, with the cells of the formulas. */
  readonly spills: readonly CellRange[];
  readonly pivots: readonly { readonly name: string; readonly range: CellRange }[];
}

/** A sheet without hazards. */
export const NO_HAZARDS: SheetHazards = {
  ...{ hiddenRows: [], isFiltered: false },
  ...{ spills: [], pivots: [] },
};
