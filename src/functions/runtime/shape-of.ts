import { DEFAULT_STEEPNESS } from '../../domain/index';

/** How a path comes to its end: in even steps, or on a logistic of some steepness. */
export interface Shape {
  readonly shape: 'linear' | 'logistic';
  readonly steepness: number;
}

/** No steepness means even steps, and so does 0, to which a logistic flattens out. */
export function shapeOf(steepness: number | null): Shape {
  return steepness === null || steepness === 0
    ? { shape: 'linear', steepness: DEFAULT_STEEPNESS }
    : { shape: 'logistic', steepness };
}
