import type { PlanReport, Result } from '../domain/index';
import type { WorkbookFailure } from './port';
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

/** Cells whose contents are exchanged as a whole. */
export interface CellExchange {
  readonly area: CellArea;
  /** What the first cell has to hold still. */
  readonly expected: string;
  /** A formula for each cell, the empty text for none; null keeps the cell's value. */
  readonly cells: readonly (readonly (string | null)[])[];
}

/** Values of the cells of an exchange, before and after. */
export interface ExchangedValues {
  readonly before: readonly (readonly unknown[])[];
  readonly after: readonly (readonly unknown[])[];
}

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
  /** Null where the first cell does not hold any more what was expected; then nothing changes. */
  readonly exchange: (exchange: CellExchange) => Promise<Answer<ExchangedValues | null>>;
}
