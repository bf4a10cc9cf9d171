import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { DEFAULT_STEEPNESS, MOST_YEARS } from '../numbers/limits';

/**
 * Computes the share of the way that lies behind after a part of the time, on a logistic normalised
 * so that share(0) = 0 and share(1) = 1: F(x) = (L(x) − L(0)) / (L(1) − L(0)), L(x) = 1 / (1 +
 * e^(−k(x − ½))). Source: the reference's phased shares. In a cell, x in A1 and k in B1:
 * `=(TANH(B1*(2*A1-1)/4)/TANH(B1/4)+1)/2`, which is the same function.
 *
 * @param part - part of the time, cut to 0…1
 * @param steepness - k, above 0; the nearer to 0, the nearer to a straight line
 * @returns a share from 0 to 1; NaN when an argument is NaN
 * @example logisticShare(0.5, 6) // 0.5
 * @example logisticShare(1 / 3, 6) // 0.24472847105479764
 * @example logisticShare(2 / 3, 6) // 0.7552715289452024
 * @example logisticShare(2, 6) // 1
 */
export function logisticShare(part: number, steepness: number): number {
  if (part <= 0) return 0;
  if (part >= 1) return 1;
  // 2L(x) − 1 is a hyperbolic tangent, which loses no digits where the curve is nearly straight.
  const quarter = steepness / 4;
  if (quarter === 0) return part;
  return (Math.tanh(quarter * (2 * part - 1)) / Math.tanh(quarter) + 1) / 2;
}

/**
 * Splits a total over equal periods so that its running sum follows a normalised logistic: the
 * share of period i of n is F(i/n) − F((i − 1)/n), F as in {@link logisticShare}. With three
 * periods and steepness 6 the running sum is 24.4728 %, 75.5272 % and 100 %. In cells: the running
 * sum from {@link logisticShare}'s formula in A1:A3, then `=A1`, `=A2-A1`, `=A3-A2`.
 *
 * @param options - `periods`: a whole number from 1 to 30; `steepness`: above 0, default 6
 * @returns the share of each period; together they are 1 but for rounding; a problem when `periods`
 * is not a whole number from 1 to 30 or `steepness` not a number above 0
 * @example logisticShares({ periods: 3 }).value[0] // 0.24472847105479764
 * @example logisticShares({ periods: 3 }).value[1] // 0.5105430578904048
 * @example logisticShares({ periods: 1 }) // { ok: true, value: [1] }
 * @example logisticShares({ periods: 0 }).error.argument // 'periods'
 */
export function logisticShares({
  periods,
  steepness = DEFAULT_STEEPNESS,
}: {
  readonly periods: number;
  readonly steepness?: number | undefined;
}): Result<readonly number[], CalculationProblem> {
  const problem =
    checkNumber('periods', periods, { whole: true, min: 1, max: MOST_YEARS }) ??
    checkNumber('steepness', steepness, { above: 0 });
  if (problem) return err(problem);
  return ok(
    Array.from(
      { length: periods },
      (_, index) =>
        logisticShare((index + 1) / periods, steepness) - logisticShare(index / periods, steepness),
    ),
  );
}
