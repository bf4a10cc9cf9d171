import { toCol } from '@borgar/fx';

/** The most characters that a formula of Excel may have. */
export const LONGEST_FORMULA = 8_192;

/** How formulas on the same sheet write the cells of a result that starts at a cell. */
export function resultCells({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): (down: number, right: number) => string {
  return (down, right) => `${toCol(column + right)}${String(row + down + 1)}`;
}

/**
 * Replaces full-width characters, curly quotes and the minus sign by those of a formula, one for one,
 * so that positions in the text stay the same. Text in quotes is left alone.
 */
export function toHalfWidth(text: string): string {
  return text.replace(
    /"(?:[^"]|"")*"?|[“＂]([^"“”＂]*)[”＂]|[\u3000\uff01-\uff5e]|−/g,
    (found, quoted?: string) => {
      if (quoted !== undefined) return `"${quoted}"`;
      if (found === '−') return '-';
      return found.startsWith('"') ? found : found.normalize('NFKC');
    },
  );
}
