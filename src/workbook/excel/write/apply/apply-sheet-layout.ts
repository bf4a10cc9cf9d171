import type { PlannedSheet } from '../../../model';

/** Sets the widths of columns; neighbours of one width are set together. */
export function applyColumnWidths(
  sheet: Excel.Worksheet,
  widths: PlannedSheet['columnWidths'],
): void {
  let from = 0;
  while (from < widths.length) {
    const width = widths[from] ?? null;
    let to = from + 1;
    while (to < widths.length && (widths[to] ?? null) === width) to += 1;
    if (width !== null) {
      sheet.getRangeByIndexes(0, from, 1, to - from).format.columnWidth = pointsOf(width);
    }
    from = to;
  }
}

/** A character of the default font is 7 pixels wide and a column has 5 to spare; 96 pixels are 72 points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Keeps the first rows and columns in sight. */
export function applyFrozenPanes(sheet: Excel.Worksheet, freeze: PlannedSheet['freeze']): void {
  if (!freeze) return;
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}
