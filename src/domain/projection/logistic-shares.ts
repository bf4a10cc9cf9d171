import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { DEFAULT_STEEPNESS, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import { logisticShare } from './logistic-share';

/**
 * Splits a total over equal periods so that its running sum follows a normalised logistic: the share
 * of period i of n is F(i/n) − F((i − 1)/n), F as in {@link logisticShare}. Three periods with
 * steepness 6 stand at 24.4728 %, 75.5272 % and 100 %. In cells: the running sum from
 * {@link logisticShare}'s formula in A1:A3, then `=A1`, `=A2-A1`, `=A3-A2`.
 *
 * @param options - `periods`: a whole number from 1 to 30; `steepness`: above 0, default 6
 * @returns the share of each period; together they are 1 but for rounding; a problem when `periods` is not
 * a whole number from 1 to 30 or `steepness` not a number above 0
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
