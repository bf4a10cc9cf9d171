import type { PlannedSheet } from '../../../model';
import type { CellRange } from '../../../../shared/cell-range';
import { HASH_LENGTH, hashText } from '../base/hash-text';
import type { SheetRecord } from '../base/sheet-record';

/**
 * Hashes what a sheet is to look like, row by row and as a whole, so that the next write can tell
 * whether anything of it has changed without asking Excel.
 */
export function formatHashes(
  planned: PlannedSheet,
  rowCount: number,
): Pick<SheetRecord, 'rowLooks' | 'sheetLooks'> {
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
    rowLooks: rows.map(hashOf),
    sheetLooks: [
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
