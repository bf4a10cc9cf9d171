import { err, ok, type Result, type TargetReport } from '../../domain/index';
import type { Sought } from './find-sought';
import type { PathProblem, TargetPath } from './path-request';
import { toTargetPath } from './to-target-path';
import { tryValues } from './try-values';
import { valuesAt } from './values-at';

/** Years after the target's in which full coverage may come. */
const LONGEST_WAY = 100;

/** Seeks the latest year of full coverage with which the target is reached, by halving. */
export function seekFullYear(asked: Sought): Result<TargetPath, PathProblem> {
  // A year is sought as such, not as a shift.
  const sought: Sought = { ...asked, request: { ...asked.request, mode: 'even' } };
  const { plan, aim, lever, target, request } = sought;
  const slack = 1e-9 * Math.max(1, Math.abs(aim));
  let evaluations = 0;
  const tryYear = (year: number): TargetReport | null => {
    evaluations += 1;
    return tryValues(sought, valuesAt(sought, year));
  };
  const isEnough = (report: TargetReport | null): boolean =>
    report !== null && report.value >= aim - slack;
  const low = Math.max(plan.baseYear + 1, Math.ceil(request.floor ?? -Infinity));
  const high = Math.min(target.target.year + LONGEST_WAY, Math.floor(request.cap ?? Infinity));
  let best = { year: low, report: tryYear(low) };
  if (!isEnough(best.report)) {
    const valueAtLow = best.report?.value ?? null;
    const nearest = valueAtLow === null ? null : { x: low, value: valueAtLow };
    return err({
      ...{ kind: 'noSolution', lever, mode: 'even', low, high, aim },
      ...{ valueAtLow, valueAtHigh: tryYear(high)?.value ?? null, nearest },
    });
  }
  let tooLate = high + 1;
  while (tooLate - best.year > 1) {
    const year = Math.floor((best.year + tooLate) / 2);
    const report = tryYear(year);
    if (isEnough(report)) best = { year, report };
    else tooLate = year;
  }
  const values = valuesAt(sought, best.year);
  const { report } = best;
  if (!report) throw new Error('A year of full coverage was taken without a result');
  return ok(
    toTargetPath(sought, {
      ...{ values, method: 'goalSeek', sought: best.year, report, evaluations },
      isThere: true,
    }),
  );
}
