import type { CellRange } from '../../../../shared/cell-range';
import type { PlannedSheet, SheetPlan } from '../../../model';
import type { Obstacle, UserChange } from '../../../ports/workbook-port';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetMatrix } from '../base/cell-input';
import { HASH_LENGTH, hashText } from '../base/hashes';
import type { SheetRecord } from '../base/sheet-record';
import type { RowShift } from '../base/undo-record';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import type { CellsDiff } from './diff-cells';

/** What becomes of one sheet. */
export interface SheetDiff {
  readonly key: SheetKey;
  readonly planned: PlannedSheet;
  readonly matrix: SheetMatrix;
  /** The sheet as it stands, and what differs; null for a new one. */
  readonly existing: { readonly snapshot: SheetSnapshot; readonly diff: CellsDiff } | null;
  readonly shifts: readonly RowShift[];
  readonly hashes: Pick<SheetRecord, 'rowFormatting' | 'sheetFormatting'>;
}

/** Everything that a write would do. */
export interface WorkbookDiff {
  readonly snapshot: WorkbookSnapshot;
  readonly plan: SheetPlan;
  readonly sheets: readonly SheetDiff[];
  readonly userChanges: readonly UserChange[];
  readonly obstacles: readonly Obstacle[];
}

/** Tables that a sheet is to have and has not. */
export function missingTables({ planned, existing }: SheetDiff): PlannedSheet['tables'] {
  const present = new Set(existing?.snapshot.tables.map(({ name }) => name.toLowerCase()));
  return planned.tables.filter(({ name }) => !present.has(name.toLowerCase()));
}

/** Whether what a sheet as a whole is to look like differs from what the last write made of it. */
export function layoutDiffers({ existing, hashes }: SheetDiff): boolean {
  const record = existing?.snapshot.record ?? null;
  return record !== null && record.sheetFormatting !== hashes.sheetFormatting;
}

/** Whether a write would touch a sheet at all. */
export function changesAnything(sheet: SheetDiff): boolean {
  if (!sheet.existing) return true;
  const isSame = sheet.existing.diff.changes.length === 0 && sheet.shifts.length === 0;
  return !isSame || missingTables(sheet).length > 0 || layoutDiffers(sheet);
}

/**
 * Hashes what a sheet is to look like, row by row and as a whole, so that the next write can tell
 * whether anything of it has changed without asking Excel.
 */
export function formatHashes(
  planned: PlannedSheet,
  rowCount: number,
): Pick<SheetRecord, 'rowFormatting' | 'sheetFormatting'> {
  const rows = Array.from({ length: rowCount }, (): string[] => []);
  const note = (kind: string, entries: readonly { readonly range: CellRange }[]): void => {
    for (const { range, ...rest } of entries) {
      const text = `${kind} ${range.column} ${range.columnCount} ${JSON.stringify(rest)}`;
      const end = Math.min(rowCount, range.row + range.rowCount);
      for (let row = range.row; row < end; row += 1) rows[row]?.push(text);
    }
  };
  note('format', planned.formats);
  note('validation', planned.validations);
  note('conditional', planned.conditionals);
  // Most rows of a sheet look like others of it.
  const known = new Map<string, string>();
  const hashOf = (texts: readonly string[]): string => {
    const text = texts.join('\n');
    const hash = known.get(text) ?? hashText(text);
    known.set(text, hash);
    return hash;
  };
  const { columnWidths, freeze, print, tabColor, showGridlines, charts } = planned;
  return {
    rowFormatting: rows.map(hashOf),
    sheetFormatting: [
      hashText(JSON.stringify([columnWidths, freeze, tabColor, showGridlines])),
      hashText(JSON.stringify(print)),
      hashText(JSON.stringify(charts)),
    ].join('-'),
  };
}

/** What of a sheet as a whole is made anew. */
export interface FormattingParts {
  /** Widths, frozen panes, the colour of the tab, gridlines. */
  readonly layout: boolean;
  readonly charts: boolean;
}

/** The parts whose hashes differ, as {@link formatHashes} makes them. */
export function partsThatDiffer(before: string, after: string): FormattingParts {
  const hash = (text: string, part: number): string => {
    const at = part * (HASH_LENGTH + 1);
    return text.slice(at, at + HASH_LENGTH);
  };
  const differs = (part: number): boolean => hash(before, part) !== hash(after, part);
  // Between them stands the print set-up, which names the day of writing.
  return { layout: differs(0), charts: differs(2) };
}
