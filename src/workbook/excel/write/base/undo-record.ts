import type { Locale } from '../../../../shared/local-text';
import type { SheetMatrix } from './cell-input';
import type { CellRange } from '../../../../shared/cell-range';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { CellPatch } from './cell-patches';
import type { ConditionalRule } from './conditional-rule';
import type { SheetRecord } from './sheet-record';

/** What sheets show of the write that made them. */
export interface Imprint {
  /** ISO date. */
  readonly writtenOn: string;
  readonly productVersion?: string;
  /** Where *Risk points* is left out. */
  readonly withoutPoints?: boolean;
}

/** Sheets of another plan that a write deletes, with what brings them back. */
export interface ReplacedSheets {
  /** The text of a plan file. */
  readonly plan: string;
  readonly locale: Locale;
  readonly imprint: Imprint;
  /** The name of a sheet that is there while the workbook would be without a sheet. */
  readonly keeper: string;
  readonly sheets: readonly ReplacedSheet[];
}

interface ReplacedSheet {
  readonly key: SheetKey;
  readonly name: string;
  /** Its place among all sheets, from 0. */
  readonly position: number;
  readonly record: string | null;
  /** Cells that differed from what the plan writes, with their contents. */
  readonly patches: readonly CellPatch[];
  readonly tables: readonly { readonly name: string; readonly range: CellRange }[];
}

/** What a write changes in the workbook: enough to restore everything. */
export interface UndoRecord {
  /** Sheets that the write adds. */
  readonly created: readonly { readonly key: SheetKey; readonly name: string }[];
  /** Names that it sets, with what each referred to; null for a new name. */
  readonly names: readonly { readonly name: string; readonly refersTo: string | null }[];
  readonly sheets: readonly SheetUndo[];
  /** The user's formulas that Excel changes because our rows are deleted. */
  readonly others: readonly UserFormulasUndo[];
  /** The user's defined names that lose a reference; left out where there is none. */
  readonly userNames?: readonly UserName[];
  /** The user's rules and charts that lose a reference; left out where there is none. */
  readonly userReferences?: readonly UserReference[];
  /** Left out where no sheet is replaced. */
  readonly replaced?: ReplacedSheets;
  /** The active sheet before the write brought another to the front; empty where it did not. */
  readonly activeSheet: string;
}

/** A defined name of the user with what it referred to. */
export interface UserName {
  /** The sheet that it belongs to; null where it belongs to the workbook. */
  readonly sheet: string | null;
  readonly name: string;
  readonly formula: string;
}

/** Something of the user that refers to sheets, with what it referred to. */
export type UserReference = ValidationReference | ConditionalReference | SeriesReference;

interface ValidationReference {
  readonly kind: 'validation';
  readonly sheet: string;
  readonly address: string;
  readonly rule: Excel.DataValidationRule;
}

interface ConditionalReference {
  readonly kind: 'conditional';
  readonly sheet: string;
  readonly id: string;
  readonly type: string;
  readonly rule: ConditionalRule;
}

/** One dimension of a series of a chart. */
export interface SeriesReference {
  readonly kind: 'series';
  readonly sheet: string;
  readonly chart: string;
  readonly index: number;
  readonly dimension: 'Categories' | 'Values' | 'XValues' | 'YValues' | 'BubbleSizes';
  /** The cells, as Excel writes them: `Brief!$B$8:$E$8`. */
  readonly source: string;
}

/** The old contents of the user's cells on one sheet. */
export interface UserFormulasUndo {
  readonly sheet: string;
  readonly patches: readonly CellPatch[];
}

/** The formats of whole rows: enough to restore them. */
export interface RowFormats {
  readonly range: CellRange;
  readonly numberFormats: readonly (readonly string[])[];
  readonly cells: readonly (readonly Excel.CellProperties[])[];
}

/** Whole rows inserted above a row, or deleted from it on. */
export interface RowShift {
  readonly kind: 'insert' | 'delete';
  readonly row: number;
  readonly count: number;
}

/** The old state of one of our existing sheets. */
export interface SheetUndo {
  readonly key: SheetKey;
  /** Its name before the write. */
  readonly name: string;
  /** Rows that the write inserts and deletes, one after the other. */
  readonly rows: readonly RowShift[];
  /** The signatures of all rows before the write; empty if no row is inserted or deleted. */
  readonly signatures: readonly string[];
  /** Cells that the write changes, with their old contents. */
  readonly patches: readonly CellPatch[];
  /** Formulas that Excel adjusts because rows are deleted, as they were. */
  readonly formulas: readonly CellPatch[];
  /** The formats of deleted rows, and of those that get others. */
  readonly looks: readonly RowFormats[];
  /** Whether the write changes the layout, the charts, or the rules of rows. */
  readonly dressed: boolean;
  /** Our tables with their old ranges; null for a table that the write adds. */
  readonly tables: readonly { readonly name: string; readonly range: CellRange | null }[];
  /** The record of the previous write, as stored in the workbook. */
  readonly record: string | null;
}

/** What undo needs of the last write of this session. */
export interface LastWrite {
  readonly before: UndoRecord;
  /** The records of the sheets that it changed. */
  readonly after: ReadonlyMap<SheetKey, SheetRecord>;
  /** What it wrote there; Excel may have rounded its numbers since. */
  readonly written: ReadonlyMap<SheetKey, SheetMatrix>;
}
