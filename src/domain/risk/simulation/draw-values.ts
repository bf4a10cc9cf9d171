import { mapSteps, type Steps } from '../../../shared/steps';
import { triangularQuantiles } from '../../distributions/triangular';
import { DRIVERS, type DriverRule } from '../../indicators/drivers';
import { correlate, type Copula } from '../copula/copula';
import { sobolPoints } from '../points/sobol-points';
import type { UncertainValue } from './uncertain-drivers';

/** The draws of every uncertain value. */
export interface DrawnValues {
  readonly count: number;
  /** A column per uncertain value, in their order. */
  readonly columns: readonly Float64Array[];
  /** The normal scores of each value that is correlated with another; null for the others. */
  readonly scores: readonly (Float64Array | null)[];
  /** How many draws of each value were held at an end of the range of their driver. */
  readonly held: readonly number[];
}

/**
 * Draws every uncertain value at scrambled Sobol points.
 *
 * @param points - a power of two
 * @param seed - a whole number from 0 to 2147483647
 */
export function* drawValueSteps(
  values: readonly UncertainValue[],
  copula: Copula | null,
  { points, seed }: { readonly points: number; readonly seed: number },
): Steps<DrawnValues> {
  const dimensions = values.length;
  const independent = dimensions > 0 ? sobolPoints({ dimensions, points, seed }) : [];
  const { uniforms, scores } = correlate(copula, independent);
  yield;
  const columns = yield* mapSteps(values, (value, at) => {
    return drawnColumn(value, uniforms[at] ?? new Float64Array(points));
  });
  const held = yield* mapSteps(values, ({ isOutside, isBounded }, at) => {
    if (isBounded) return 0;
    let outside = 0;
    for (const probability of uniforms[at] ?? []) if (isOutside(probability)) outside += 1;
    return outside;
  });
  return { count: points, columns, scores, held };
}

function drawnColumn(
  { distribution, isBounded, shift, quantile, driver }: UncertainValue,
  uniforms: Float64Array,
): Float64Array {
  const { whole }: DriverRule = DRIVERS[driver];
  // The most frequent case has a loop of its own.
  if (distribution.shape === 'triangular' && isBounded && !whole) {
    const drawn = triangularQuantiles(distribution, uniforms);
    if (shift !== 0)
      for (let row = 0; row < drawn.length; row += 1) drawn[row] = (drawn[row] ?? 0) + shift;
    return drawn;
  }
  const column = new Float64Array(uniforms.length);
  for (let row = 0; row < column.length; row += 1) column[row] = quantile(uniforms[row] ?? 0);
  return column;
}
