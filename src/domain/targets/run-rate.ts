import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';

/**
 * Computes the required run rate of a flow: (target − cumulative so far) / periods left.
 *
 * @returns an amount per period; a problem when an argument is not a number or no period is left
 * @example runRate({ target: 20000, soFar: 9000, periodsLeft: 18 }).value.toFixed(3) // '611.111'
 */
export function runRate({
  target,
  soFar,
  periodsLeft,
}: {
  readonly target: number;
  readonly soFar: number;
  /** Above 0. */
  readonly periodsLeft: number;
}): Result<number, CalculationProblem> {
  const problem =
    checkNumber('target', target) ??
    checkNumber('value', soFar) ??
    checkNumber('periods', periodsLeft, { above: 0 });
  if (problem) return err(problem);
  const rate = (target - soFar) / periodsLeft;
  return isInRange(rate) ? ok(rate) : err({ kind: 'overflow' });
}
