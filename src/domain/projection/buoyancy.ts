import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange } from '../numbers/limits';

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

/**
 * Computes the buoyancy that two levels of revenue and of its base imply: percentage change of revenue
 * over percentage change of the base, both in current prices, policy changes included. Source: the
 * reference's buoyancy. In a cell, revenue in A1:B1 and its base in A2:B2: `=(B1/A1-1)/(B2/A2-1)`.
 *
 * @returns a bare number; a problem when a value is not a number or an earlier one is 0 or less (index
 * 0 is the earlier, 1 the later one), the base does not change, or the result leaves the range of a cell
 * @example impliedBuoyancy({ revenue0: 100, revenue1: 106, base0: 1000, base1: 1054.7 }).value.toFixed(7) // '1.0968921'
 * @example impliedBuoyancy({ revenue0: 100, revenue1: 106, base0: 1000, base1: 1000 }) // { ok: false, error: { kind: 'notAllowed', argument: 'base' } }
 */
export function impliedBuoyancy({
  revenue0,
  revenue1,
  base0,
  base1,
}: {
  /** Revenue, in any unit; the earlier one above 0. */
  readonly revenue0: number;
  readonly revenue1: number;
  /** What it is raised on, as nominal GDP; the earlier one above 0. */
  readonly base0: number;
  readonly base1: number;
}): Result<number, CalculationProblem> {
  const problem =
    checkNumbers('revenue', [revenue0, revenue1], 2) ??
    checkNumbers('revenue', [revenue0], 1, { above: 0 }) ??
    checkNumbers('base', [base0, base1], 2) ??
    checkNumbers('base', [base0], 1, { above: 0 });
  if (problem) return err(problem);
  const [revenue, base] = [revenue1 / revenue0 - 1, base1 / base0 - 1];
  if (!isInRange(revenue) || !isInRange(base)) return err({ kind: 'overflow' });
  return buoyancy({ revenue, base });
}
