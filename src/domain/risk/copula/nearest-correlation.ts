import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { CorrelationMatrix } from './correlation-matrix';

/** A valid matrix near to one that is none. */
export interface NearestCorrelation {
  readonly matrix: CorrelationMatrix;
  /** The largest change of a correlation. */
  readonly largestChange: number;
}

const MOST_STEPS = 500;

/** The projections have met when no number changes by more than this. */
const STILL = 1e-9;

/** The smallest eigenvalue of the result, so that its Cholesky factor exists in doubles. */
const LEAST_EIGENVALUE = 1e-8;

/**
 * Finds the correlation matrix nearest to a symmetric matrix with ones on its diagonal, by the sum
 * of squared changes (Higham 2002): projections onto the matrices without negative eigenvalues and
 * onto those with a unit diagonal take turns, the first with Dykstra's correction.
 */
export function nearestCorrelation(matrix: CorrelationMatrix): NearestCorrelation {
  const size = matrix.length;
  let current = new Matrix(matrix.map((row) => [...row]));
  let correction = Matrix.zeros(size, size);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const corrected = Matrix.sub(current, correction);
    const positive = withoutNegatives(corrected, 0);
    correction = Matrix.sub(positive, corrected);
    const next = positive.clone();
    for (let index = 0; index < size; index += 1) next.set(index, index, 1);
    const change = Matrix.sub(next, current).abs().max();
    current = next;
    if (change < STILL) break;
  }
  return finish(matrix, withoutNegatives(current, LEAST_EIGENVALUE));
}

/** Raises the eigenvalues of a symmetric matrix to a least one. */
function withoutNegatives(matrix: Matrix, least: number): Matrix {
  const decomposition = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const vectors = decomposition.eigenvectorMatrix;
  const values = decomposition.realEigenvalues.map((value) => Math.max(value, least));
  const scaled = vectors.clone();
  for (const [column, value] of values.entries()) scaled.mulColumn(column, value);
  return scaled.mmul(vectors.transpose());
}

/** Brings the diagonal to 1, makes both halves the same and measures the change. */
function finish(before: CorrelationMatrix, after: Matrix): NearestCorrelation {
  const roots = after.diagonal().map(Math.sqrt);
  const matrix = before.map((row) => new Float64Array(row.length));
  let largestChange = 0;
  for (const [index, row] of matrix.entries()) {
    row[index] = 1;
    for (let other = 0; other < index; other += 1) {
      const value = after.get(index, other) / ((roots[index] ?? 1) * (roots[other] ?? 1));
      row[other] = value;
      (matrix[other] ?? row)[index] = value;
      largestChange = Math.max(largestChange, Math.abs(value - (before[index]?.[other] ?? 0)));
    }
  }
  return { matrix, largestChange };
}
