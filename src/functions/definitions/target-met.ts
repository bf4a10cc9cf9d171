import { broadcast } from '../runtime/broadcast';
import { computeMet } from './compute-met';

/**
 * Tells whether a target is met: TRUE or FALSE. A difference of rounding does not decide.
 * @customfunction TARGET_MET
 * @helpurl target-met.html
 * @param value What is projected or was reached: a cell or a range.
 * @param target What is wanted, in the unit of value: a cell or a range.
 * @param comparator "atLeast", "moreThan", "about", "atMost", "lessThan" or "full"; also >=, >, ~, <=, < and =. Left out: "atLeast".
 * @param tolerance For "about": how far off still counts. Left out: 0.005, half a percentage point.
 * @returns {any[][]} TRUE where the target is met, cell by cell.
 */
export function targetMet(
  value: unknown[][],
  target: unknown[][],
  comparator?: unknown[][],
  tolerance?: unknown[][],
) {
  return broadcast({ value, target, comparator, tolerance }, computeMet);
}
