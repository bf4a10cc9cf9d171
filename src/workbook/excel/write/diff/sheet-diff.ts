import type { Obstacle, UserChange } from '../../../ports/workbook-port';
import type { PlannedSheet, SheetPlan } from '../../../model';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetMatrix } from '../base/sheet-matrix';
import type { CellsDiff } from './diff-cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import type { SheetRecord } from '../base/sheet-record';
import type { RowShift } from '../base/undo-record';

/** What becomes of one sheet. */
export interface SheetDiff {
  readonly key: SheetKey;
  readonly planned: PlannedSheet;
  readonly matrix: SheetMatrix;
  /** The sheet as it stands, and what differs; null for a new one. */
  readonly there: { readonly look: SheetSnapshot; readonly draft: CellsDiff } | null;
  readonly shifts: readonly RowShift[];
  readonly looks: Pick<SheetRecord, 'rowLooks' | 'sheetLooks'>;
}

/** Everything that a write would do. */
export interface WorkbookDiff {
  readonly look: WorkbookSnapshot;
  readonly plan: SheetPlan;
  readonly sheets: readonly SheetDiff[];
  readonly userChanges: readonly UserChange[];
  readonly obstacles: readonly Obstacle[];
}

/** Tables that a sheet is to have and has not. */
export function missingTables({ planned, there }: SheetDiff): PlannedSheet['tables'] {
  const standing = new Set(there?.look.tables.map(({ name }) => name.toLowerCase()));
  return planned.tables.filter(({ name }) => !standing.has(name.toLowerCase()));
}

/** Whether what a sheet as a whole is to look like differs from what the last write made of it. */
export function layoutDiffers({ there, looks }: SheetDiff): boolean {
  const record = there?.look.record ?? null;
  return record !== null && record.sheetLooks !== looks.sheetLooks;
}

/** Whether a write would touch a sheet at all. */
export function changesAnything(sheet: SheetDiff): boolean {
  if (!sheet.there) return true;
  const isSame = sheet.there.draft.changes.length === 0 && sheet.shifts.length === 0;
  return !isSame || missingTables(sheet).length > 0 || layoutDiffers(sheet);
}
