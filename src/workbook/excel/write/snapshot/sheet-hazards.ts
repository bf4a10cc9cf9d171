import type { CellRange } from '../../../../shared/cell-range';

/** What a person may have done to one of our sheets that a write would run into. */
export interface SheetHazards {
  /** Rows that nobody sees, from above to below. */
  readonly hiddenRows: readonly number[];
  /** Whether a filter of the sheet or of a table on it hides some of them. */
  readonly isFiltered: boolean;
  readonly merged: readonly CellRange[];
  /** What formulas of somebody else fill, with the cells of these formulas. */
  readonly spills: readonly CellRange[];
  readonly pivots: readonly { readonly name: string; readonly range: CellRange }[];
}

/** A sheet as we left it. */
export const NO_HAZARDS: SheetHazards = {
  ...{ hiddenRows: [], isFiltered: false },
  ...{ merged: [], spills: [], pivots: [] },
};
