import { FIRST_DIMENSIONS, firstDirections, type SobolOptions } from './first-points';
import { MORE_DIRECTIONS } from './more-directions';
import { type Directions, directionsOf, mixSeeds, scrambled } from './scrambled-sequence';

/** How many dimensions the table of direction numbers has. */
export const SOBOL_DIMENSIONS = 1_024;

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
 *
 * @example sobolPoints({ dimensions: 2, points: 4, seed: 0 })[0].length // 4
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
  const directions = directionsOfDimension(dimension % SOBOL_DIMENSIONS);
  const coordinates = scrambled(points, directions, mixSeeds(seed, dimension));
  const block = Math.floor(dimension / SOBOL_DIMENSIONS);
  return block === 0 ? coordinates : reorder(coordinates, mixSeeds(~seed, block));
}

function directionsOfDimension(dimension: number): Directions {
  if (dimension < FIRST_DIMENSIONS) return firstDirections(dimension);
  let directions = known.get(dimension);
  if (!directions) {
    table ??= MORE_DIRECTIONS.split(',').map((entry) => entry.trim());
    directions = directionsOf(table[dimension - FIRST_DIMENSIONS] ?? '');
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
