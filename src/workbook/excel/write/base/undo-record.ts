import type { CellRange } from '../../../../shared/cell-range';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { CellPatch } from './cell-patches';
import type { SheetRecord } from './sheet-record';

/** What stood in the workbook where a write changes it: enough to put everything back. */
export interface UndoRecord {
  /** Sheets that the write adds. */
  readonly created: readonly { readonly key: SheetKey; readonly name: string }[];
  /** Names that it sets, and what each stood for; null where there was none. */
  readonly names: readonly { readonly name: string; readonly refersTo: string | null }[];
  readonly sheets: readonly SheetUndo[];
  /** Formulas of others that Excel changes because rows of ours go. */
  readonly others: readonly UserFormulasUndo[];
  /** The sheet that was in front. */
  readonly activeSheet: string;
}

/** What stood in cells of somebody else, on any sheet. */
export interface UserFormulasUndo {
  readonly sheet: string;
  readonly patches: readonly CellPatch[];
}

/** What whole rows look like: enough to make rows look so again. */
export interface RowFormats {
  readonly range: CellRange;
  readonly numberFormats: readonly (readonly string[])[];
  readonly cells: readonly (readonly Excel.CellProperties[])[];
}

/** Whole rows that are inserted above a row, or deleted from it on. */
export interface RowShift {
  readonly kind: 'insert' | 'delete';
  readonly row: number;
  readonly count: number;
}

/** What stood on a sheet of ours that was there. */
export interface SheetUndo {
  readonly key: SheetKey;
  /** What it was called. */
  readonly name: string;
  /** Rows that the write inserts and deletes, one after the other. */
  readonly rows: readonly RowShift[];
  /** What told the rows apart, from the first on; none where no row comes or goes. */
  readonly signatures: readonly string[];
  /** Cells that the write changes, with what they held. */
  readonly patches: readonly CellPatch[];
  /** Formulas that Excel changes by itself because rows go, with what they were. */
  readonly formulas: readonly CellPatch[];
  /** What the rows that go look like. */
  readonly looks: readonly RowFormats[];
  /** Whether the write makes charts, print set-up or widths anew. */
  readonly dressed: boolean;
  /** Tables of ours where they stood; null for one that was not there. */
  readonly tables: readonly { readonly name: string; readonly range: CellRange | null }[];
  /** The record of the write before, as the workbook keeps it. */
  readonly record: string | null;
}

/** What is remembered of the last write of this session, to take it back. */
export interface LastWrite {
  readonly before: UndoRecord;
  /** What it left on the sheets that it touched. */
  readonly after: ReadonlyMap<SheetKey, SheetRecord>;
}
