import type { CalculationProblem } from '../shared/calculation-problem';
import { checkNumber } from '../shared/check-number';
import { err, ok, type Result } from '../shared/result';

/**
 * Computes the buoyancy: the percentage change of revenue over the percentage change of its base, changes of
 * policy included. In a cell: `=revenue_growth/base_growth`.
 *
 * @returns a bare number; a problem when an argument is not a number or the base does not change
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
  return base === 0 ? err({ kind: 'notAllowed', argument: 'base' }) : ok(revenue / base);
}
