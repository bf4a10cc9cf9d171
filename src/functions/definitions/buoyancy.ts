import { broadcast } from '../runtime/broadcast';
import { computeBuoyancy } from './compute-buoyancy';

/**
 * Computes the buoyancy of revenue: its percentage change over that of its base, both in current prices.
 * @customfunction BUOYANCY
 * @helpurl buoyancy.html
 * @param revenue_before Earlier revenue, above 0: a cell or a range.
 * @param revenue_after Later revenue: a cell or a range.
 * @param base_before Earlier value of what it is raised on, above 0, such as nominal GDP: a cell or a range.
 * @param base_after Later value of the base, other than the earlier one: a cell or a range.
 * @returns {any[][]} The buoyancy, a bare number, cell by cell.
 */
export function buoyancy(
  revenue_before: unknown[][],
  revenue_after: unknown[][],
  base_before: unknown[][],
  base_after: unknown[][],
) {
  return broadcast({ revenue_before, revenue_after, base_before, base_after }, computeBuoyancy);
}
