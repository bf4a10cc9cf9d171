import { FIRST_DIRECTIONS } from './first-directions';
import { MORE_DIRECTIONS } from './more-directions';
import { type Directions, directionsOf, fillScrambled, mixSeeds } from './scrambled-sequence';

/** How many dimensions the table of direction numbers has. */
export const SOBOL_DIMENSIONS = 1_024;

/** How many points, and where their scrambling begins. */
export interface SobolOptions {
  /** A power of two from 1 to 2²⁰. No point is skipped: each would unbalance the others. */
  readonly points: number;
  /** A whole number from 0 to 2³² − 1. Other seeds give independent scrambles of the same points. */
  readonly seed: number;
}

const MOST_POINTS = 1_048_576;

let table: readonly string[] | null = null;
const known = new Map<number, Directions>();

/**
 * Computes the first points of a scrambled Sobol sequence in some dimensions: an array for each
 * dimension, with the coordinate of every point between 0 and 1. A dimension has the same
 * coordinates whatever the number of dimensions.
 *
 * Beyond the 1,024 dimensions of the table, its dimensions serve again, scrambled by themselves and
 * with the points in a random order: within each 1,024 the points are spread evenly, and they are
 * independent of those of the others.
 */
export function sobolPoints(
  options: SobolOptions & { readonly dimensions: number },
): readonly Float64Array[] {
  return Array.from({ length: options.dimensions }, (_, dimension) => {
    return sobolDimension(dimension, options);
  });
}

/** One dimension of {@link sobolPoints}, counted from 0. */
export function sobolDimension(dimension: number, { points, seed }: SobolOptions): Float64Array {
  if (!(points >= 1 && points <= MOST_POINTS) || (points & (points - 1)) !== 0) {
    throw new Error(`Sobol points come in powers of two: ${String(points)}`);
  }
  const coordinates = new Float64Array(points);
  const inTable = dimension % SOBOL_DIMENSIONS;
  fillScrambled(coordinates, directionsOfDimension(inTable), mixSeeds(seed, dimension));
  const block = Math.floor(dimension / SOBOL_DIMENSIONS);
  return block === 0 ? coordinates : reorder(coordinates, mixSeeds(~seed, block));
}

function directionsOfDimension(dimension: number): Directions {
  let directions = known.get(dimension);
  if (!directions) {
    table ??= `${FIRST_DIRECTIONS.trim()},${MORE_DIRECTIONS.trim()}`
      .split(',')
      .map((entry) => entry.trim());
    directions = directionsOf(dimension === 0 ? null : (table[dimension - 1] ?? ''));
    known.set(dimension, directions);
  }
  return directions;
}

/** Puts the points of a block of dimensions into an order that its number gives (Fisher and Yates). */
function reorder(coordinates: Float64Array, seed: number): Float64Array {
  for (let last = coordinates.length - 1; last > 0; last -= 1) {
    const other = Math.floor((mixSeeds(seed, last) / 4_294_967_296) * (last + 1));
    const value = coordinates[last] ?? 0;
    coordinates[last] = coordinates[other] ?? 0;
    coordinates[other] = value;
  }
  return coordinates;
}
