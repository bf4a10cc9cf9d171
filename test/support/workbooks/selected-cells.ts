import type { SelectedRange, SelectedCell } from '../../../src/domain/index';

/** A cell as a test writes it: a value, an error as `#N/A`, or a value with its number format. */
export type WrittenCell = string | number | boolean | null | readonly [number, string];

/** Makes the block of a selection of these cells, from A1 of the sheet `Data`. */
export function selectedCells(rows: readonly (readonly WrittenCell[])[]): SelectedRange {
  const cells = rows.map((row, rowIndex) =>
    row.map((cell, column): SelectedCell => {
      const [written, numberFormat] = Array.isArray(cell)
        ? (cell as readonly [number, string])
        : ([cell as Exclude<WrittenCell, readonly [number, string]>, 'General'] as const);
      const error = typeof written === 'string' && /^#[A-Z/0!?]+$/.test(written) ? written : null;
      const value = error !== null || written === '' ? null : written;
      const isPercent = typeof value === 'number' && numberFormat.includes('%');
      const text = error ?? (isPercent ? `${String(value * 100)}%` : String(value ?? ''));
      const address = `Data!${String.fromCharCode(65 + column)}${String(rowIndex + 1)}`;
      return { address, value, text, numberFormat, error, isFormula: false };
    }),
  );
  const last = cells.at(-1)?.at(-1)?.address.replace('Data!', '') ?? 'A1';
  return { address: `Data!A1:${last}`, cells };
}
