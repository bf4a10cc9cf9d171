import {
  type DriverRule,
  DRIVERS,
  goalSeek,
  roundingSlack,
  type TargetReport,
} from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import { toTargetPath, tryValues, valuesAt } from './candidate-path';
import type { PathProblem, TargetPath } from './path-request';
import type { SeekTask } from './seek-task';
import { largest } from '../../shared/extremes';

/** Seeks the one number, or the one shift, that brings the target to its goal. */
export function seekNumber(task: SeekTask): Result<TargetPath, PathProblem> {
  const { goal, driverRef, request } = task;
  const [low, high] = searchInterval(task);
  const tried = new Map<number, TargetReport | null>();
  const evaluate = (x: number): number | null => {
    const report = tryValues(task, valuesAt(task, x));
    tried.set(x, report);
    return report?.value ?? null;
  };
  const found = goalSeek({ evaluate, goal, low, high });
  if (!found.ok) {
    const { valueAtLow, valueAtHigh, nearest } = found.error;
    return err({
      ...{ kind: 'noSolution', driverRef, mode: request.mode, low, high, goal },
      ...{ valueAtLow, valueAtHigh, nearest },
    });
  }
  const { x, evaluations } = found.value;
  const report = tried.get(x);
  if (!report) throw new Error(`What was found at ${String(x)} was never tried`);
  const isGross = driverRef.driver === 'grossAdditions' && request.mode === 'even';
  const method = request.mode === 'shift' ? 'goalSeekShift' : 'goalSeek';
  return ok(
    toTargetPath(task, {
      ...{ values: valuesAt(task, x), foundValue: x, report, evaluations },
      method: isGross ? 'requiredGrossAdditions' : method,
    }),
  );
}

/** Years after the target's in which full coverage may come. */
const LONGEST_WAY = 100;

/** Seeks the latest year of full coverage with which the target is reached, by halving. */
export function seekFullYear(original: SeekTask): Result<TargetPath, PathProblem> {
  // A year is found as such, not as a shift.
  const task: SeekTask = { ...original, request: { ...original.request, mode: 'even' } };
  const { plan, goal, driverRef, target, request } = task;
  const slack = roundingSlack(goal);
  let evaluations = 0;
  const tryYear = (year: number): TargetReport | null => {
    evaluations += 1;
    return tryValues(task, valuesAt(task, year));
  };
  const isEnough = (report: TargetReport | null): boolean =>
    (report?.value ?? -Infinity) >= goal - slack;
  const low = Math.max(plan.baseYear + 1, Math.ceil(request.floor ?? -Infinity));
  const high = Math.min(target.target.year + LONGEST_WAY, Math.floor(request.cap ?? Infinity));
  let best = { year: low, report: tryYear(low) };
  if (!isEnough(best.report)) {
    const valueAtLow = best.report?.value ?? null;
    const nearest = valueAtLow === null ? null : { x: low, value: valueAtLow };
    return err({
      ...{ kind: 'noSolution', driverRef, mode: 'even', low, high, goal },
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
  const values = valuesAt(task, best.year);
  const { report } = best;
  if (!report) throw new Error('A year of full coverage was taken without a result');
  return ok(
    toTargetPath(task, {
      ...{ values, method: 'goalSeek', foundValue: best.year, report, evaluations },
      isThere: true,
    }),
  );
}

/** How far an amount is searched, in multiples of the largest number involved. */
const WIDTH = 4;

/** The interval to search: what the driver can be, within cap and floor. */
function searchInterval({
  request: { mode, cap, floor },
  driverRef,
  moved,
  driver,
  goal,
}: SeekTask): readonly [number, number] {
  const rule: DriverRule = DRIVERS[driverRef.driver];
  const sizes = [goal, ...moved.values, ...driver.values.map(({ value }) => value ?? 0)];
  const width = widthOf(rule, WIDTH * largest([1, ...sizes.map(Math.abs)]));
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
