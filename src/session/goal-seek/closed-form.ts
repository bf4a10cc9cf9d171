import {
  BASIS_FACTS,
  backcastPath,
  KIND_FACTS,
  roundIncrement,
  type Comparator,
} from '../../domain/index';
import type { SeekTask } from './seek-task';
import type { TargetPath } from './path-request';
import { toTargetPath, tryValues } from './candidate-path';

/** The comparator that checks a goal one step beyond its target. */
const REACHED: Partial<Record<Comparator, Comparator>> = {
  moreThan: 'atLeast',
  lessThan: 'atMost',
};

/**
 * The path to a level in closed form, where the indicator's first driver alone carries it: as a
 * rate of growth or as an amount. It reports how much is missing where the bounds are too tight.
 * Null where only a search helps.
 */
export function closedForm(task: SeekTask): TargetPath | null {
  const { request, plan, indicator, target, driverRef, goal, driver, free } = task;
  const { basis, year, fromYear, relativeTo } = target.target;
  const { carriedBy: mode, drivers: known } = KIND_FACTS[indicator.indicator.kind];
  const isOwn = driverRef.indicator === indicator.indicator.id && driverRef.driver === known[0];
  const isLevel = BASIS_FACTS[basis].isLevel && fromYear === null && relativeTo === null;
  if (!mode || !isOwn || !isLevel || request.mode !== 'even') return null;
  const start = target.knownYear - plan.baseYear;
  const years = year - target.knownYear;
  const moved = new Set(free);
  const inWay = <Value>(list: readonly Value[]) => list.slice(start, start + years);
  const current = driver.values.map(({ value }, index) => (moved.has(index) ? null : value));
  const { cap, floor, shares } = request;
  const found = backcastPath({
    ...{ latest: indicator.values[start] ?? 0, target: goal, years, mode, cap, floor },
    locked: inWay(current),
    shares: shares && mode === 'increment' ? inWay(shares) : undefined,
  });
  if (!found.ok) return null;
  const { drivers, reachedIn } = found.value;
  const isPlain = cap === null && floor === null && free.length === years && !shares;
  // Half a firm cannot be added. The goal of "more than" is one step beyond the target, so reaching it is enough.
  const isWhole = isPlain && mode === 'increment' && indicator.indicator.decimals === 0;
  const reached = REACHED[target.target.comparator] ?? target.target.comparator;
  const values = driver.values.map((_, index) => {
    const value = moved.has(index) ? (drivers[index - start] ?? null) : null;
    return isWhole && value !== null ? roundIncrement(value, reached) : value;
  });
  const report = tryValues(task, values);
  if (!report) return null;
  const [first = null] = values.filter((value) => value !== null);
  const isEven = values.every((value) => value === null || value === first);
  const plain = mode === 'growth' ? 'requiredGrowth' : 'requiredIncrement';
  return toTargetPath(task, {
    ...{ values, report, evaluations: 1, foundValue: isEven ? first : null },
    method: isPlain ? plain : 'backcast',
    reachedYear: reachedIn === null ? null : target.knownYear + reachedIn,
    ...(isWhole && { isThere: report.met }),
  });
}
