import type { PlanReport } from '../../domain/index';
import type { Result } from '../../shared/result';
import type { WorkbookFailure } from './workbook-port';
import type { KeptReason } from './sharing-port';

/** A rectangle of cells; rows and columns count from 0. */
export interface CellArea {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** What is selected, and the formula of its first cell. */
export interface SelectedCells {
  readonly area: CellArea;
  /** In en-US, beginning with `=`; null where the cell holds none. */
  readonly formula: string | null;
}

/** Why a formula is not put where it was to go. */
export type PlaceObstacle =
  | { readonly kind: 'filled'; readonly cell: string }
  /** An Excel table cannot contain a result of several cells. */
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'ownSheet'; readonly sheet: string }
  | { readonly kind: 'edge' };

/** A formula that calls our functions, in plain Excel. */
export interface NativeTranslation {
  /**
   * A formula for each cell that the result fills, null where only the value can be kept; null as a
   * whole where the size is unknown.
   */
  readonly cells: readonly (readonly (string | null)[])[] | null;
  /** Why cells keep their value; null where every cell becomes a formula. */
  readonly reason: Exclude<KeptReason, 'differs'> | null;
}

/** The contents that an area must still have before they are exchanged. */
export type ExpectedContents =
  /** A call in the first cell; the others are filled by it, or blank. */
  | { readonly kind: 'call'; readonly formula: string }
  /** Contents as they were read, cell by cell. */
  | { readonly kind: 'contents'; readonly contents: readonly (readonly unknown[])[] };

/** Cells whose contents are exchanged all at once. */
export interface CellExchange {
  readonly area: CellArea;
  readonly expected: ExpectedContents;
  /** A formula for each cell, the empty text for none; null keeps the cell's value. */
  readonly cells: readonly (readonly (string | null)[])[];
}

/** Values of the cells of an exchange, before and after. */
export interface ExchangedValues {
  readonly before: readonly (readonly unknown[])[];
  readonly after: readonly (readonly unknown[])[];
}

/** The outcome of an exchange, which is all or nothing. */
export type ExchangeOutcome =
  | (ExchangedValues & {
      readonly kind: 'exchanged';
      /** The contents of the cells afterwards. */
      readonly contents: readonly (readonly unknown[])[];
    })
  /** A cell has changed since. */
  | { readonly kind: 'changed'; readonly cell: string }
  /** A cell outside the call's result is not empty. */
  | { readonly kind: 'filled'; readonly cell: string };

type Answer<Value> = Result<Value, WorkbookFailure>;

/** Work with single cells: reading the selection and inserting formulas. */
export interface FormulaPort {
  readonly readSelected: () => Promise<Answer<SelectedCells>>;
  /** Values as Excel gives them; null for an area with too many cells. */
  readonly readAreas: (
    areas: readonly CellArea[],
  ) => Promise<Answer<readonly (readonly (readonly unknown[])[] | null)[]>>;
  /** Checks whether a result fits there; null where nothing prevents it. */
  readonly checkPlace: (area: CellArea) => Promise<Answer<PlaceObstacle | null>>;
  /** Puts a formula into the first cell of an area, if the area is free for its result. */
  readonly insertFormula: (
    area: CellArea,
    formula: string,
  ) => Promise<Answer<PlaceObstacle | null>>;
  /** Writes the formula of a cell in plain Excel; null where it calls none of our functions. */
  readonly translate: (
    formula: string,
    place: CellArea,
    report: PlanReport | null,
  ) => Promise<Answer<NativeTranslation | null>>;
  readonly exchange: (exchange: CellExchange) => Promise<Answer<ExchangeOutcome>>;
}
