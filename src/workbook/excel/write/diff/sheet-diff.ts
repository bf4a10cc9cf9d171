import type { Plan } from '../../../../domain/index';
import type { Locale } from '../../../../shared/local-text';
import { mapSteps, runSteps, type Steps } from '../../../../shared/steps';
import type { CellRange } from '../../../../shared/cell-range';
import type { PlannedSheet, SheetPlan } from '../../../model';
import type { Obstacle, UserChange } from '../../../ports/workbook-port';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetMatrix } from '../base/cell-input';
import { HASH_LENGTH, hashText } from '../base/hashes';
import type { SheetRecord } from '../base/sheet-record';
import type { Imprint, RowShift } from '../base/undo-record';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import type { CellsDiff } from './diff-cells';

/** What a write would do to one sheet. */
export interface SheetDiff {
  readonly key: SheetKey;
  readonly planned: PlannedSheet;
  readonly matrix: SheetMatrix;
  /** The current sheet and what differs in its cells; null for a new sheet. */
  readonly existing: { readonly snapshot: SheetSnapshot; readonly diff: CellsDiff } | null;
  readonly shifts: readonly RowShift[];
  readonly hashes: Pick<SheetRecord, 'rowFormatting' | 'sheetFormatting'>;
}

/** The plan whose sheets give way to those of another plan. */
export interface ReplacedPlan {
  readonly plan: Plan;
  readonly locale: Locale;
  /** The day and the version that they show. */
  readonly imprint: Imprint;
  /** Its sheets as they would be written today, by the names that they have now. */
  readonly sheets: SheetPlan;
}

/** Sheets of another plan that a write replaces as a whole. */
export interface Replacement {
  readonly replaced: ReplacedPlan;
  /** The workbook with the old sheets; the snapshot of the diff is without them. */
  readonly snapshot: WorkbookSnapshot;
  /** The name of a sheet that is there while the old sheets are gone and the new ones not made. */
  readonly keeper: string;
}

/** Everything that a write would do. */
export interface WorkbookDiff {
  readonly snapshot: WorkbookSnapshot;
  readonly plan: SheetPlan;
  readonly sheets: readonly SheetDiff[];
  /** Null where no sheet is replaced. */
  readonly replacement: Replacement | null;
  readonly userChanges: readonly UserChange[];
  readonly obstacles: readonly Obstacle[];
}

/** The planned tables that a sheet lacks. */
export function missingTables({ planned, existing }: SheetDiff): PlannedSheet['tables'] {
  const present = new Set(existing?.snapshot.tables.map(({ name }) => name.toLowerCase()));
  return planned.tables.filter(({ name }) => !present.has(name.toLowerCase()));
}

/** Whether the formatting of the whole sheet differs from what the last write made. */
export function layoutDiffers({ existing, hashes }: SheetDiff): boolean {
  const record = existing?.snapshot.record ?? null;
  return record !== null && record.sheetFormatting !== hashes.sheetFormatting;
}

/** Whether a write would touch a sheet at all. */
export function changesAnything(sheet: SheetDiff): boolean {
  const refused = sheet.existing?.snapshot.record?.unformatted ?? [];
  return changesContents(sheet) || formattingDiffers(sheet) || refused.length > 0;
}

/** Whether a sheet gets other formatting than the last write gave it. */
export function formattingDiffers(sheet: SheetDiff): boolean {
  return layoutDiffers(sheet) || restyles(sheet);
}

/** Whether rows that stay get other formats or rules. */
export function restyles(sheet: SheetDiff): boolean {
  return restyledRows(sheet, 'formats').length + restyledRows(sheet, 'rules').length > 0;
}

/** Planned rows that stay and whose planned formats, or rules, are not those of the last write. */
export function restyledRows(
  { hashes, existing }: Pick<SheetDiff, 'hashes' | 'existing'>,
  part: 'formats' | 'rules',
): readonly number[] {
  const { record = null } = existing?.snapshot ?? {};
  if (!existing || !record) return [];
  const { inserted, previousRow, recordedRow } = existing.diff.match;
  const isNew = new Set(inserted);
  const from = part === 'formats' ? 0 : HASH_LENGTH;
  const hashIn = (hash: string): string => hash.slice(from, from + HASH_LENGTH);
  return hashes.rowFormatting.flatMap((hash, row) => {
    const before = isNew.has(row) ? null : previousRow(row);
    const recorded = before === null ? undefined : record.rowFormatting[recordedRow(before)];
    // Records of earlier versions have one hash for both.
    if (recorded?.length !== hash.length || hashIn(recorded) === hashIn(hash)) return [];
    return [row];
  });
}

/** Whether a write would change cells, rows or tables of a sheet. */
export function changesContents(sheet: SheetDiff): boolean {
  if (!sheet.existing) return true;
  const isSame = sheet.existing.diff.changes.length === 0 && sheet.shifts.length === 0;
  return !isSame || missingTables(sheet).length > 0;
}

/**
 * Hashes the planned formatting, row by row (formats, then rules) and for the whole sheet, so that the
 * next write can tell what has changed without asking Excel.
 */
export function formatHashes(
  planned: PlannedSheet,
  rowCount: number,
): Pick<SheetRecord, 'rowFormatting' | 'sheetFormatting'> {
  return runSteps(hashSteps(planned, rowCount));
}

/** The same in steps. */
export function* hashSteps(
  planned: PlannedSheet,
  rowCount: number,
): Steps<Pick<SheetRecord, 'rowFormatting' | 'sheetFormatting'>> {
  const rowsOf = () => Array.from({ length: rowCount }, (): string[] => []);
  const [formats, rules] = [rowsOf(), rowsOf()];
  const note = function* (
    rows: readonly string[][],
    kind: string,
    entries: readonly { readonly range: CellRange }[],
  ): Steps<void> {
    for (const { range, ...rest } of entries) {
      const text = `${kind} ${range.column} ${range.columnCount} ${JSON.stringify(rest)}`;
      const end = Math.min(rowCount, range.row + range.rowCount);
      for (let row = range.row; row < end; row += 1) rows[row]?.push(text);
      yield;
    }
  };
  yield* note(formats, 'format', planned.formats);
  yield* note(rules, 'validation', planned.validations);
  yield* note(rules, 'conditional', planned.conditionals);
  // Most rows share their formatting with others, so hashes are cached.
  const known = new Map<string, string>();
  const hashOf = (texts: readonly string[]): string => {
    const text = texts.join('\n');
    const hash = known.get(text) ?? hashText(text);
    known.set(text, hash);
    return hash;
  };
  const { columnWidths, freeze, print, tabColor, showGridlines, charts } = planned;
  return {
    rowFormatting: yield* mapSteps(
      formats,
      (texts, row) => hashOf(texts) + hashOf(rules[row] ?? []),
    ),
    sheetFormatting: [
      hashText(JSON.stringify([columnWidths, freeze, tabColor, showGridlines])),
      hashText(JSON.stringify(print)),
      hashText(JSON.stringify(charts)),
    ].join('-'),
  };
}

/** Which formatting of the whole sheet has to be applied again. */
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
  // Part 1 is the print set-up. It contains the day of writing, so it always differs.
  return { layout: differs(0), charts: differs(2) };
}
