import type { CorrelationMatrix } from './correlation-matrix';

/** What rounding leaves of a pivot that is 0. */
const ZERO_PIVOT = 1e-10;

/**
 * Splits a correlation matrix R into a lower triangle L with L·Lᵀ = R (Cholesky). A row that follows
 * from those before it has 0 on the diagonal.
 *
 * @returns null when the matrix is not one of correlations: some mix of the draws would have a
 * variance below 0
 */
export function choleskyOf(matrix: CorrelationMatrix): readonly Float64Array[] | null {
  const lower: Float64Array[] = [];
  for (const [index, row] of matrix.entries()) {
    const own = new Float64Array(matrix.length);
    lower.push(own);
    for (const [column, other] of lower.entries()) {
      let rest = row[column] ?? 0;
      for (let inner = 0; inner < column; inner += 1) {
        rest -= (own[inner] ?? 0) * (other[inner] ?? 0);
      }
      if (column === index) {
        if (!(rest > -ZERO_PIVOT)) return null;
        own[column] = rest < ZERO_PIVOT ? 0 : Math.sqrt(rest);
        continue;
      }
      const pivot = other[column] ?? 0;
      // Where the other draw follows from those before it, nothing may be left to explain.
      if (pivot === 0 && Math.abs(rest) > Math.sqrt(ZERO_PIVOT)) return null;
      own[column] = pivot === 0 ? 0 : rest / pivot;
    }
  }
  return lower;
}
