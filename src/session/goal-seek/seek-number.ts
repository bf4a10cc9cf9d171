import {
  type DriverRule,
  DRIVERS,
  err,
  goalSeek,
  ok,
  type Result,
  type TargetReport,
} from '../../domain/index';
import { toTargetPath, tryValues, valuesAt } from './candidate-path';
import type { PathProblem, TargetPath } from './path-request';
import type { SeekTask } from './seek-task';

/** Seeks the one number, or the one shift, that brings the target to its aim. */
export function seekNumber(sought: SeekTask): Result<TargetPath, PathProblem> {
  const { aim, lever, request } = sought;
  const [low, high] = leverInterval(sought);
  const tried = new Map<number, TargetReport | null>();
  const evaluate = (x: number): number | null => {
    const report = tryValues(sought, valuesAt(sought, x));
    tried.set(x, report);
    return report?.value ?? null;
  };
  const found = goalSeek({ evaluate, goal: aim, low, high });
  if (!found.ok) {
    const { valueAtLow, valueAtHigh, nearest } = found.error;
    return err({
      ...{ kind: 'noSolution', lever, mode: request.mode, low, high, aim },
      ...{ valueAtLow, valueAtHigh, nearest },
    });
  }
  const { x, evaluations } = found.value;
  const report = tried.get(x);
  if (!report) throw new Error(`What was found at ${String(x)} was never tried`);
  const isGross = lever.driver === 'grossAdditions' && request.mode === 'even';
  const method = request.mode === 'shift' ? 'goalSeekShift' : 'goalSeek';
  return ok(
    toTargetPath(sought, {
      ...{ values: valuesAt(sought, x), sought: x, report, evaluations },
      method: isGross ? 'requiredGrossAdditions' : method,
    }),
  );
}

/** Years after the target's in which full coverage may come. */
const LONGEST_WAY = 100;

/** Seeks the latest year of full coverage with which the target is reached, by halving. */
export function seekFullYear(asked: SeekTask): Result<TargetPath, PathProblem> {
  // A year is found as such, not as a shift.
  const sought: SeekTask = { ...asked, request: { ...asked.request, mode: 'even' } };
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

/** How far an amount is searched, in multiples of the largest number involved. */
const WIDTH = 4;

/** The interval to search: what the driver can be, within cap and floor. */
function leverInterval({
  request: { mode, cap, floor },
  lever,
  moved,
  driver,
  aim,
}: SeekTask): readonly [number, number] {
  const rule: DriverRule = DRIVERS[lever.driver];
  const sizes = [aim, ...moved.values, ...driver.values.map(({ value }) => value ?? 0)];
  const width = widthOf(rule, WIDTH * Math.max(1, ...sizes.map(Math.abs)));
  // What is added is held to the bounds year by year.
  if (mode === 'shift') return [-width, width];
  const least = rule.min === null ? -width : rule.min + (rule.minExcluded ? 0.01 : 0);
  const most = rule.max ?? width;
  return [Math.max(floor ?? least, least), Math.min(cap ?? most, most)];
}

function widthOf({ unit }: DriverRule, size: number): number {
  switch (unit) {
    case 'fraction':
    case 'number':
      return 10;
    case 'years':
      return 30;
    default:
      return size;
  }
}
