import { broadcast } from '../runtime/broadcast';
import { computeGap } from './compute-gap';

/**
 * Computes what is still missing to a target: positive is short of it, zero or negative is met,
 * but zero does not meet "moreThan" and "lessThan".
 * @customfunction TARGET_GAP
 * @helpurl target-gap.html
 * @param value What is projected or was reached: a cell or a range.
 * @param target What is wanted, in the unit of value: a cell or a range.
 * @param comparator "atLeast", "moreThan", "about", "atMost", "lessThan" or "full"; also >=, >, ~, <=, < and =. Left out: "atLeast".
 * @param tolerance For "about": how far off still counts. Left out: 0.005, half a percentage point.
 * @returns {any[][]} The gap, cell by cell.
 */
export function targetGap(
  value: unknown[][],
  target: unknown[][],
  comparator?: unknown[][],
  tolerance?: unknown[][],
) {
  return broadcast({ value, target, comparator, tolerance }, computeGap);
}
