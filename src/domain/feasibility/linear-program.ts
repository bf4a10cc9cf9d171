/** A variable of a linear program, 0 or more. */
export interface Column {
  readonly cost: number;
  /** The most it can be; null is without bound. */
  readonly most: number | null;
}

/** The sum of these multiples of columns is at least `least`. */
export interface Row {
  readonly terms: readonly (readonly [column: number, factor: number])[];
  readonly least: number;
}

/** Values of the columns that keep every row, at the least cost. */
export interface LinearProgram {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/**
 * Solves a linear program.
 *
 * @returns the values of the columns; `infeasible` where no values keep every row; `failed` where the
 * solver came to no end, which proves nothing
 */
export type LinearSolver = (program: LinearProgram) => readonly number[] | 'infeasible' | 'failed';
