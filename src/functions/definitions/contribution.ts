import { broadcast } from '../runtime/broadcast';
import { computeContribution } from './compute-contribution';

/**
 * Computes what a part brings to the growth of its whole: in points of that growth, or as a share of
 * it where the later value of the whole is given.
 * @customfunction CONTRIBUTION
 * @helpurl contribution.html
 * @param part_before Earlier value of the part: a cell or a range.
 * @param part_after Later value of the part: a cell or a range.
 * @param whole_before Earlier value of the whole, above 0: a cell or a range.
 * @param whole_after Later value of the whole, other than the earlier one, for the share. Left out: the result is in points.
 * @returns {any[][]} Points or share as a fraction, cell by cell.
 */
export function contribution(
  part_before: unknown[][],
  part_after: unknown[][],
  whole_before: unknown[][],
  whole_after?: unknown[][],
) {
  return broadcast({ part_before, part_after, whole_before, whole_after }, computeContribution);
}
