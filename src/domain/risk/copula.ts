/** A correlation matrix as the product of a lower triangle with itself. */
export interface FactoredCorrelations {
  /** Lower triangular, row after row. */
  readonly lower: Float64Array;
  /** The largest change of an entry that made the matrix valid; 0 where it was. */
  readonly change: number;
}

/** A remainder below this is lost to rounding: the variable follows from those before it. */
const NOTHING_LEFT = 1e-12;

/**
 * Factors a correlation matrix (Cholesky). A variable that follows from those before it has a diagonal
 * entry of 0.
 *
 * @param matrix - symmetric, row after row, with ones on its diagonal
 * @param size - its number of rows
 */
export function factorCorrelations(matrix: Float64Array, size: number): FactoredCorrelations {
  const lower = new Float64Array(size * size);
  let change = 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at += 1) {
        rest -= (lower[row * size + at] ?? 0) * (lower[column * size + at] ?? 0);
      }
      const pivot = lower[column * size + column] ?? 0;
      if (row > column) lower[row * size + column] = pivot > 0 ? rest / pivot : 0;
      else {
        change = Math.max(change, -rest - NOTHING_LEFT);
        lower[row * size + row] = rest > NOTHING_LEFT ? Math.sqrt(rest) : 0;
      }
    }
  }
  return { lower, change };
}
