import { FIRST_DIRECTIONS } from './first-directions';
import { type Directions, directionsOf, mixSeeds, scrambled } from './scrambled-sequence';

/** How many points, and where their scrambling begins. */
export interface SobolOptions {
  /** A power of two from 1 to 2²⁰. No point is skipped: each would unbalance the others. */
  readonly points: number;
  /** A whole number from 0 to 2³² − 1. Other seeds give independent scrambles of the same points. */
  readonly seed: number;
}

/** The dimensions of the smaller part of the table, which the custom functions load. */
export const FIRST_DIMENSIONS = 64;

const known: Directions[] = [];

/** The direction numbers of one of the first 64 dimensions, counted from 0. */
export function firstDirections(dimension: number): Directions {
  if (known.length === 0) {
    const entries = FIRST_DIRECTIONS.split(',').map((entry) => entry.trim());
    known.push(directionsOf(null));
    for (const entry of entries) known.push(directionsOf(entry));
  }
  const directions = known[dimension];
  if (!directions) throw new Error(`There is no dimension ${String(dimension)}`);
  return directions;
}

/** One of the first 64 dimensions of `sobolPoints`, counted from 0. */
export function firstPoints(dimension: number, { points, seed }: SobolOptions): Float64Array {
  return scrambled(points, firstDirections(dimension), mixSeeds(seed, dimension));
}
