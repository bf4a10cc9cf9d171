import type { CellRange } from '../sheet-plan';
import type { PlanTableName } from '../sheets/plan-tables';
import type { SheetKey } from '../sheets/sheet-layout';

/** What has to be known of a workbook before anything is written to it. */
export interface WorkbookSnapshot {
  readonly readOnly: boolean;
  /** Sheets can be neither added nor taken away. */
  readonly structureProtected: boolean;
  readonly sheetNames: readonly string[];
  /** Our sheets that are there, found by their marks. */
  readonly ours: ReadonlyMap<SheetKey, OwnSheet>;
  readonly tables: readonly OwnTable[];
}

export interface OwnSheet {
  /** What the user calls it now. */
  readonly name: string;
  readonly isProtected: boolean;
  readonly charts: readonly string[];
  /** The cells that hold anything. */
  readonly used: CellRange;
}

export interface OwnTable {
  readonly name: PlanTableName;
  readonly sheet: string;
}
