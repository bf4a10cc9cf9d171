import { broadcast } from '../runtime/broadcast';
import { computeRequiredGrowth } from './compute-required-growth';

/**
 * Computes the growth per year that leads from the latest known value to a target.
 * @customfunction REQUIRED_GROWTH
 * @helpurl required-growth.html
 * @param base Latest known value, above 0: a cell or a range.
 * @param target Level to reach, above 0, in the unit of base: a cell or a range.
 * @param years Years left, above 0, the year of base not counted; months or quarters give a rate for each: a cell or a range.
 * @returns {any[][]} The growth per year as a fraction, cell by cell.
 */
export function requiredGrowth(base: unknown[][], target: unknown[][], years: unknown[][]) {
  return broadcast({ base, target, years }, computeRequiredGrowth);
}
