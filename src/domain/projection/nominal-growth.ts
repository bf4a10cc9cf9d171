import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';

/**
 * Computes the nominal growth of a real growth under a growth of prices: (1 + real)(1 + deflator) − 1.
 * Source: the reference's real v nominal. In a cell, real growth in A1 and that of prices in A2:
 * `=(1+A1)*(1+A2)-1`.
 *
 * @returns a fraction; a problem when an argument is not a number or −1 or less, or the result leaves
 * the range of a cell
 * @example nominalGrowth({ real: 0.06, deflator: -0.005 }).value // 0.0547
 * @example nominalGrowth({ real: 0.06, deflator: -1 }).error.argument // 'deflator'
 */
export function nominalGrowth({
  real,
  deflator,
}: {
  /** Fractions per year, each above −1. */
  readonly real: number;
  readonly deflator: number;
}): Result<number, CalculationProblem> {
  const problem =
    checkNumber('growth', real, { above: -1 }) ?? checkNumber('deflator', deflator, { above: -1 });
  if (problem) return err(problem);
  const growth = (1 + real) * (1 + deflator) - 1;
  return isInRange(growth) ? ok(growth) : err({ kind: 'overflow' });
}
