import stringWidth from 'string-width';

/**
 * Aligns rows in columns: texts to the left, columns from `numbersFrom` on to the right. A Chinese
 * character is two columns wide on a terminal.
 */
export function textTable(
  rows: readonly (readonly string[])[],
  numbersFrom: number,
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(cell));
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - stringWidth(cell));
        return column < numbersFrom ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
}
