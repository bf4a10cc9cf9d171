import { broadcast } from '../runtime/broadcast';
import { computeRequiredIncrement } from './compute-required-increment';

/**
 * Computes the equal increment per year that leads from the latest known value to a target.
 * @customfunction REQUIRED_INCREMENT
 * @helpurl required-increment.html
 * @param base Latest known value: a cell or a range.
 * @param target Level to reach, in the unit of base: a cell or a range.
 * @param years Years left, above 0, the year of base not counted; months or quarters give an amount for each: a cell or a range.
 * @returns {any[][]} The increment per year in the unit of base, unrounded, cell by cell.
 */
export function requiredIncrement(base: unknown[][], target: unknown[][], years: unknown[][]) {
  return broadcast({ base, target, years }, computeRequiredIncrement);
}
