import type { CellRange } from '../../../../shared/cell-range';

/**
 * Joins neighbours that carry the same thing: entries that follow each other, cover the same columns
 * and touch from above to below become one. Order is kept, so later entries still win.
 */
export function mergeRanges<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
): readonly Entry[] {
  const merged: { entry: Entry; likeness: string }[] = [];
  for (const entry of entries) {
    const { range, ...rest } = entry;
    const likeness = JSON.stringify(rest);
    const last = merged.at(-1);
    if (last?.likeness === likeness && follows(last.entry.range, range)) {
      const rowCount = last.entry.range.rowCount + range.rowCount;
      last.entry = { ...last.entry, range: { ...last.entry.range, rowCount } };
    } else {
      merged.push({ entry, likeness });
    }
  }
  return merged.map(({ entry }) => entry);
}

function follows(above: CellRange, below: CellRange): boolean {
  return (
    above.column === below.column &&
    above.columnCount === below.columnCount &&
    above.row + above.rowCount === below.row
  );
}
