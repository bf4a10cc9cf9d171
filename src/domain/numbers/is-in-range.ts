import { LARGEST_NUMBER } from './limits';

/** Tells whether a cell of Excel can hold the number: neither NaN nor beyond its range. */
export function isInRange(value: number): boolean {
  return Math.abs(value) <= LARGEST_NUMBER;
}
