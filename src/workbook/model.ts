import type { CellRange } from '../shared/cell-range';

/**
 * The contents of a workbook: computed without side effects and applied to Excel or to a file. Rows
 * and columns count from 0. Formulas are en-US with commas, begin with `=`, and use only functions
 * that Excel 2016, WPS and LibreOffice know.
 */
export interface SheetPlan {
  readonly title: string;
  /** ISO date of the day of writing, where it is known. */
  readonly writtenOn?: string;
  /** The font of a file. A workbook keeps its own, which the reader's Excel has chosen for them. */
  readonly font?: { readonly name: string; readonly size: number };
  readonly sheets: readonly PlannedSheet[];
  /** Workbook-level defined names; `refersTo` is an absolute reference such as `=Targets!$A$5:$A$9`. */
  readonly names: readonly PlannedName[];
}

/** A sheet plan whose sheets are planned one after the other, each when it is asked for. */
export interface SheetSequence extends Omit<SheetPlan, 'sheets'> {
  readonly sheets: Iterable<PlannedSheet>;
  /** The name of each sheet by its key. */
  readonly nameOf: ReadonlyMap<string, string>;
}

export interface PlannedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface PlannedSheet {
  /** Which of our sheets it is, independent of its name. */
  readonly key: string;
  /** The name to give it; the applier may find it under another. */
  readonly name: string;
  readonly blocks: readonly CellBlock[];
  readonly formats: readonly RangeFormat[];
  /** Width in characters of the default font, by column from 0; null keeps the default. */
  readonly columnWidths: readonly (number | null)[];
  /**
   * Heights in points of rows with wrapped texts, for appliers that do not fit rows by themselves.
   */
  readonly rowHeights?: readonly { readonly row: number; readonly points: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly tables: readonly PlannedTable[];
  readonly validations: readonly PlannedValidation[];
  readonly conditionals: readonly PlannedConditional[];
  readonly charts: readonly PlannedChart[];
  readonly print: PrintSetup | null;
  /** `#RRGGBB`, or null. */
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  /** Cells outside the tables in which people choose something. A rewrite keeps their contents. */
  readonly kept?: readonly CellRange[];
}

/**
 * A cell's content. Text always stays text: an applier never turns it into a formula, even when
 * it begins with `=`.
 */
export type PlannedCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | {
      readonly kind: 'formula';
      readonly formula: string;
      /** The engine's result, kept in a file for viewers that do not recalculate. */
      readonly value?: number | string | null;
    };

/** A rectangle of contents. All rows have the same length. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlannedCell[])[];
}

/** A format of a range. Later entries win where ranges overlap. */
export interface RangeFormat {
  readonly range: CellRange;
  readonly style: CellStyle;
}

/** Only the properties that are given are set. */
export interface CellStyle {
  readonly fontColor?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** An en-US number format code without currency. */
  readonly numberFormat?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Space between the text and the edge it is aligned to, in steps of about one character. */
  readonly indent?: number;
  readonly verticalAlign?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly borderTop?: string;
  readonly borderBottom?: string;
}

/** An Excel table; its header row is the first row of `range` and its texts are in `blocks`. */
export interface PlannedTable {
  readonly name: string;
  readonly range: CellRange;
}

export interface PlannedValidation {
  readonly range: CellRange;
  readonly rule:
    | { readonly kind: 'decimal'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'whole'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'list'; readonly options: readonly string[] }
    /** The options are read from cells, so the list follows them. */
    | { readonly kind: 'listOf'; readonly source: SheetRange };
  /** Shown when the cell is chosen. */
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** Shown when the rule is broken. */
  readonly error: { readonly title: string; readonly message: string };
}

/** A format that depends on the cell's text. Colour is never the only sign. */
export interface PlannedConditional {
  readonly range: CellRange;
  /** The empty text matches a blank cell. */
  readonly whenTextEquals: string;
  readonly style: { readonly fontColor: string; readonly fill: string };
}

export interface PlannedChart {
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** Its position on its own sheet. */
  readonly place: CellRange;
  /** Category labels, on `sheetKey`. */
  readonly categories: SheetRange;
  readonly series: readonly {
    readonly name: string;
    readonly values: SheetRange;
    readonly color: string;
    readonly dashed: boolean;
    /** The marker on each point of a line, so that lines differ without colours. */
    readonly marker?: ChartMarker;
  }[];
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  /** Where the axis of the values begins; left out, the program chooses. */
  readonly valueMinimum?: number;
}

/**
 * `stackedArea` lays one series on the other; `stackedBar` lists its categories from the top, with
 * numbers below 0 to the left and those above to the right.
 */
export type ChartKind = 'line' | 'column' | 'bar' | 'stackedArea' | 'stackedBar';

export type ChartMarker = 'circle' | 'square' | 'triangle' | 'diamond' | 'none';

export interface SheetRange {
  readonly sheetKey: string;
  readonly range: CellRange;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  /** Number of pages across. */
  readonly fitToWidth: number;
  /** Number of pages down; left out, it is not limited. */
  readonly fitToHeight?: number;
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Columns repeated on every page, where a sheet is more than one page wide. */
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  /** The printed range; the whole sheet when it is left out. */
  readonly area?: CellRange;
  /** Rows that start a new page. */
  readonly pageBreaksBefore?: readonly number[];
  /** Centred; `&P` is the page, `&N` the pages, `&&` an ampersand. */
  readonly header: string;
  readonly footer: string;
}
