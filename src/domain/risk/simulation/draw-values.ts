import { normalCdf, normalQuantile } from '../../distributions/exact-math';
import type { Correlated } from './correlated-values';
import { sobolPoints } from '../points/sobol-points';
import type { UncertainValue } from './uncertain-drivers';

/** The draws of every uncertain value. */
export interface DrawnValues {
  readonly count: number;
  /** A column per uncertain value, in their order. */
  readonly columns: readonly Float64Array[];
  /** The independent normal scores of each value; null where all values are independent. */
  readonly scores: readonly Float64Array[] | null;
  /** How many draws of each value were held at an end of the range of their driver. */
  readonly held: readonly number[];
}

/**
 * Draws every uncertain value at scrambled Sobol points.
 *
 * @param points - a power of two
 * @param seed - a whole number from 0 to 2147483647
 */
export function drawValues(
  values: readonly UncertainValue[],
  correlated: Correlated | null,
  { points, seed }: { readonly points: number; readonly seed: number },
): DrawnValues {
  const count = points;
  const isFree = values.map((_, at) => !correlated || pivotOf(correlated, values.length, at) > 0);
  const dimensions = isFree.filter(Boolean).length;
  const uniforms = dimensions > 0 ? sobolPoints({ dimensions, points, seed }) : [];
  if (!correlated) return { count, scores: null, ...columnsOf(values, uniforms) };
  let next = 0;
  // A value that follows from those before it takes no dimension.
  const scores = isFree.map((free) =>
    free ? mapped(uniforms[next++] ?? NOTHING, normalQuantile) : new Float64Array(count),
  );
  const own = values.map((_, row) => {
    const sums = combined(scores, correlated.lower, { row, size: values.length });
    return mapped(sums, normalCdf);
  });
  return { count, scores, ...columnsOf(values, own) };
}

const NOTHING = new Float64Array(0);

/** The part of a value's normal score that is its own: 0 where it follows from those before. */
export function pivotOf({ lower }: Correlated, size: number, at: number): number {
  return lower[at * size + at] ?? 0;
}

/**
 * The normal scores of one value, from the independent ones.
 *
 * @param until - the first entry of the row that is left out; by default the whole row counts
 */
export function combined(
  scores: readonly Float64Array[],
  lower: Float64Array,
  {
    row,
    size,
    until = row + 1,
  }: { readonly row: number; readonly size: number; readonly until?: number },
): Float64Array {
  const sums = new Float64Array(scores[0]?.length ?? 0);
  for (let column = 0; column < until; column += 1) {
    const weight = lower[row * size + column] ?? 0;
    const part = scores[column];
    if (weight === 0 || !part) continue;
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = (sums[at] ?? 0) + weight * (part[at] ?? 0);
  }
  return sums;
}

function mapped(values: Float64Array, change: (value: number) => number): Float64Array {
  const out = new Float64Array(values.length);
  for (let at = 0; at < out.length; at += 1) out[at] = change(values[at] ?? 0);
  return out;
}

function columnsOf(
  values: readonly UncertainValue[],
  uniforms: readonly Float64Array[],
): Pick<DrawnValues, 'columns' | 'held'> {
  const columns = values.map(({ quantile }, at) => mapped(uniforms[at] ?? NOTHING, quantile));
  const held = values.map(({ isOutside, isBounded }, at) => {
    if (isBounded) return 0;
    let outside = 0;
    for (const probability of uniforms[at] ?? NOTHING) if (isOutside(probability)) outside += 1;
    return outside;
  });
  return { columns, held };
}
