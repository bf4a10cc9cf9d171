import type { PlanReport, Result } from '../../domain/index';
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
  /** Several cells of a result cannot stand in a table of Excel. */
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'ownSheet'; readonly sheet: string }
  | { readonly kind: 'edge' };

/** A formula that calls our functions, in plain Excel. */
export interface NativeTranslation {
  /** A formula for each cell that it fills, null where only the value can stand; null: size not known. */
  readonly cells: readonly (readonly (string | null)[])[] | null;
  /** Why cells keep their value; null where every cell becomes a formula. */
  readonly reason: Exclude<KeptReason, 'differs'> | null;
}

/** What an area has to hold still before its contents are exchanged. */
export type ExpectedContents =
  /** A call in the first cell; the others are filled by it, or blank. */
  | { readonly kind: 'call'; readonly formula: string }
  /** Contents as they were read, cell by cell. */
  | { readonly kind: 'contents'; readonly contents: readonly (readonly unknown[])[] };

/** Cells whose contents are exchanged as a whole. */
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

/** What became of an exchange; nothing is changed unless everything is. */
export type ExchangeOutcome =
  | (ExchangedValues & {
      readonly kind: 'exchanged';
      /** What the cells hold since, as they are read. */
      readonly contents: readonly (readonly unknown[])[];
    })
  /** A cell does not hold any more what was expected. */
  | { readonly kind: 'changed'; readonly cell: string }
  /** A cell that the call does not fill holds something of its own. */
  | { readonly kind: 'filled'; readonly cell: string };

type Answer<Value> = Result<Value, WorkbookFailure>;

/** What is asked of single cells: what is selected, and a formula put there. */
export interface FormulaPort {
  readonly readSelected: () => Promise<Answer<SelectedCells>>;
  /** Values as Excel gives them; null for an area with too many cells. */
  readonly readAreas: (
    areas: readonly CellArea[],
  ) => Promise<Answer<readonly (readonly (readonly unknown[])[] | null)[]>>;
  /** Tells what stands in the way of a result there; null where nothing does. */
  readonly checkPlace: (area: CellArea) => Promise<Answer<PlaceObstacle | null>>;
  /** Puts a formula into the first cell of an area that its result will fill, if that is free. */
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
