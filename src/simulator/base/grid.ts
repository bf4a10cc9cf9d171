import type { CellRange } from '../../shared/cell-range';

/**
 * What the host simulator needs of the embedded spreadsheet. Rows and columns count from 0. Univer
 * implements it, visible in a browser and headless in Node.
 */
export interface Grid {
  readonly sheets: () => readonly GridSheet[];
  readonly activeSheetId: () => string;
  readonly activate: (sheetId: string) => void;
  /** Adds a sheet at the end; the name is already checked. Returns its id. */
  readonly addSheet: (name: string) => string;
  readonly deleteSheet: (sheetId: string) => void;
  readonly renameSheet: (sheetId: string, name: string) => void;
  readonly moveSheet: (sheetId: string, index: number) => void;

  readonly read: (sheetId: string, area: GridArea) => readonly (readonly GridCell[])[];
  /** `null` leaves a cell as it is. Formulas begin with `=`; text never becomes a formula here. */
  readonly write: (
    sheetId: string,
    area: GridArea,
    contents: readonly (readonly (GridContent | null)[])[],
  ) => void;
  /** The smallest area that holds every filled cell, or null on an empty sheet. */
  readonly usedArea: (sheetId: string) => GridArea | null;
  /**
   * Inserts empty rows before a row, or deletes rows; the same for columns. Cells, styles, sizes,
   * merged cells, validations and the formulas of all sheets follow, as in the user interface.
   */
  readonly insertRows: (sheetId: string, row: number, count: number) => void;
  readonly deleteRows: (sheetId: string, row: number, count: number) => void;
  readonly insertColumns: (sheetId: string, column: number, count: number) => void;
  readonly deleteColumns: (sheetId: string, column: number, count: number) => void;
  /**
   * Calculates texts with the separators of a region and the words of a display language; en-US
   * before, or for ever where it is missing.
   */
  readonly useRegion?: (region: string, language: string) => void;
  /** Calculates every formula again; missing when the grid does not calculate. */
  readonly recalculate?: () => void;
  /** Resolves when no calculation is pending, at once when there is none. */
  readonly whenCalculated: () => Promise<void>;

  readonly readStyle: (sheetId: string, row: number, column: number) => GridStyle;
  readonly writeStyle: (sheetId: string, area: GridArea, style: Partial<GridStyle>) => void;
  /** In pixels. */
  readonly columnWidth: (sheetId: string, column: number) => number;
  readonly setColumnWidth: (sheetId: string, column: number, pixels: number) => void;
  readonly setRowHeight: (sheetId: string, row: number, pixels: number) => void;
  readonly freeze: (sheetId: string, rows: number, columns: number) => void;
  readonly setGridlines: (sheetId: string, visible: boolean) => void;
  readonly setTabColor: (sheetId: string, color: string | null) => void;
  readonly merge: (sheetId: string, area: GridArea) => void;
  /** Splits every merged area that overlaps this one. */
  readonly unmerge: (sheetId: string, area: GridArea) => void;
  readonly mergedAreas: (sheetId: string) => readonly GridArea[];
  readonly setRowsHidden: (sheetId: string, row: number, count: number, hidden: boolean) => void;
  readonly isRowHidden: (sheetId: string, row: number) => boolean;
  readonly setColumnsHidden: (
    sheetId: string,
    column: number,
    count: number,
    hidden: boolean,
  ) => void;
  readonly isColumnHidden: (sheetId: string, column: number) => boolean;
  /** The areas that single formulas fill, with the cell of the formula. */
  readonly spills: (sheetId: string) => readonly GridArea[];
  readonly setValidation: (sheetId: string, area: GridArea, rule: GridValidation | null) => void;
  readonly addTextRule: (sheetId: string, area: GridArea, rule: GridTextRule) => void;
  readonly clearTextRules: (sheetId: string, area: GridArea) => void;

  /** Defined names of the workbook, so that formulas can use them; `refersTo` begins with `=`. */
  readonly setName: (name: string, refersTo: string) => void;
  readonly deleteName: (name: string) => void;

  readonly selection: () => { readonly sheetId: string; readonly area: GridArea };
  readonly select: (sheetId: string, area: GridArea) => void;

  /**
   * Makes `=NAME(…)` call `call`. Arguments arrive as matrices (a single value as 1×1, an omitted
   * one as null); a matrix result spills; an error result shows in the cell. When the function
   * `streams`, each result that it passes to `follow.next` replaces the previous one in every cell
   * with that call.
   */
  readonly registerFunction: (
    name: string,
    call: (
      arguments_: readonly (readonly (readonly GridValue[])[] | null)[],
      follow?: GridFollow,
    ) => Promise<GridCallResult>,
    options?: { readonly streams?: boolean },
  ) => void;

  /** A person edited the grid (typing, paste, delete, undo); our own `write` does not count. */
  readonly onEdited: (listener: (edit: GridEdit) => void) => () => void;
  /**
   * Rows or columns were inserted or deleted, by us or by a person; the grid has finished its part.
   */
  readonly onShifted: (listener: (shift: GridShift) => void) => () => void;
  readonly onSheetsChanged: (listener: () => void) => () => void;
  readonly onSelectionChanged: (listener: () => void) => () => void;
  readonly dispose: () => void;
}

/** A cell's value. Errors are text (`#DIV/0!`); an empty cell is the empty text. */
export type GridValue = number | string | boolean;

export interface GridSheet {
  readonly id: string;
  readonly name: string;
}

export type GridArea = CellRange;

/** Whole rows or columns that were inserted before `at`, or deleted from there on. */
export interface GridShift {
  readonly sheetId: string;
  readonly kind: 'insert' | 'delete';
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly byPerson: boolean;
}

export interface GridCell {
  readonly value: GridValue;
  /** With the leading `=`, or null for a constant. */
  readonly formula: string | null;
  /** True when `value` is a cell error. */
  readonly isError: boolean;
}

export type GridContent =
  | { readonly kind: 'value'; readonly value: GridValue }
  | { readonly kind: 'formula'; readonly formula: string };

export interface GridStyle {
  readonly fontColor: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontSize: number;
  readonly numberFormat: string;
  readonly horizontalAlignment: 'General' | 'Left' | 'Center' | 'Right';
  /** Steps of about one character from the edge that the text is aligned to. */
  readonly indent: number;
  readonly verticalAlignment: 'Top' | 'Center' | 'Bottom';
  readonly wrapText: boolean;
  /** Border colour, empty for none. */
  readonly borderTop: string;
  readonly borderBottom: string;
}

export type GridValidation =
  | { readonly kind: 'decimal' | 'whole'; readonly min: number | null; readonly max: number | null }
  | { readonly kind: 'list'; readonly options: readonly string[] };

export interface GridTextRule {
  readonly equals: string;
  readonly fontColor: string;
  readonly fill: string;
}

export type GridCallResult =
  | { readonly kind: 'values'; readonly values: readonly (readonly GridValue[])[] }
  | { readonly kind: 'error'; readonly error: string; readonly message: string };

/** How the later results of a streaming call are delivered. */
export interface GridFollow {
  readonly next: (result: GridCallResult) => void;
  /** Aborted when no cell shows the call any longer. */
  readonly signal: AbortSignal;
}

export interface GridEdit {
  readonly sheetId: string;
  readonly area: GridArea;
}
