import type { CalculationProblem } from '../shared/calculation-problem';
import { checkNumber } from '../shared/check-number';
import { err, ok, type Result } from '../shared/result';

/**
 * Computes the nominal growth of a real growth under a growth of prices: (1 + real)(1 + deflator) − 1.
 * In a cell: `=(1+real)*(1+deflator)-1`.
 *
 * @returns a fraction; a problem when an argument is not a number or −1 or less
 * @example nominalGrowth({ real: 0.06, deflator: -0.005 }).value.toFixed(4) // '0.0547'
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
  return problem ? err(problem) : ok((1 + real) * (1 + deflator) - 1);
}
