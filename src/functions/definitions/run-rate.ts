import { broadcast } from '../runtime/broadcast';
import { computeRunRate } from './compute-run-rate';

/**
 * Computes the amount per period that is still needed to reach a cumulative target.
 * @customfunction RUN_RATE
 * @helpurl run-rate.html
 * @param target Total wanted over all periods: a cell or a range.
 * @param done Total so far, in the unit of target: a cell or a range.
 * @param periods_left Periods left, above 0; months, quarters or years: a cell or a range.
 * @returns {any[][]} The amount per period, unrounded, cell by cell.
 */
export function runRate(target: unknown[][], done: unknown[][], periods_left: unknown[][]) {
  return broadcast({ target, done, periods_left }, computeRunRate);
}
