/** What one cell of a block holds that a person selected. */
export interface SelectedCell {
  /** With its sheet, as `Data!B3`. */
  readonly address: string;
  /** Null where the cell is blank or shows an error. */
  readonly value: string | number | boolean | null;
  /** As the sheet shows it. */
  readonly text: string;
  /** The format of its number, with the codes of English. */
  readonly numberFormat: string;
  /** `#N/A` and its like; null where the cell shows none. */
  readonly error: string | null;
  readonly isFormula: boolean;
}

/** One block of cells of the user's own, row by row, every row as long as the first. */
export interface SelectedRange {
  /** As `Data!B3:F12`. */
  readonly address: string;
  readonly cells: readonly (readonly SelectedCell[])[];
}
