import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';

/**
 * Computes the buoyancy: the percentage change of revenue over the percentage change of its base,
 * changes of policy included. Source: the reference's buoyancy. In a cell, growth of revenue in A1 and
 * of its base in A2: `=A1/A2`.
 *
 * @returns a bare number; a problem when an argument is not a number, the base does not change, or the
 * result leaves the range of a cell
 * @example buoyancy({ revenue: 0.06, base: 0.0547 }).value.toFixed(7) // '1.0968921'
 * @example buoyancy({ revenue: 0.06, base: 0 }) // { ok: false, error: { kind: 'notAllowed', argument: 'base' } }
 */
export function buoyancy({
  revenue,
  base,
}: {
  /** Growth of revenue and of its base, fractions per year in the same kind of prices. */
  readonly revenue: number;
  readonly base: number;
}): Result<number, CalculationProblem> {
  const problem = checkNumber('growth', revenue) ?? checkNumber('base', base);
  if (problem) return err(problem);
  if (base === 0) return err({ kind: 'notAllowed', argument: 'base' });
  const ratio = revenue / base;
  return isInRange(ratio) ? ok(ratio) : err({ kind: 'overflow' });
}
