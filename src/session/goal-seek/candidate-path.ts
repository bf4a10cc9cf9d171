import {
  type DriverRule,
  DRIVERS,
  reportPlan,
  roundingSlack,
  type TargetReport,
} from '../../domain/index';
import { applyPath } from '../commands/assumptions';
import type { PathMethod, TargetPath } from './path-request';
import type { SeekTask } from './seek-task';

/** The values of a driver for a candidate `x`; null leaves a year as it is. */
export function valuesAt(
  { request, plan, driverRef, driver, free }: SeekTask,
  x: number,
): readonly (number | null)[] {
  const rule: DriverRule = DRIVERS[driverRef.driver];
  const moved = new Set(free);
  const shifted = (index: number): number | null => {
    const before = driver.values[index]?.value ?? null;
    return before === null ? null : held(before + x, request, rule);
  };
  return Array.from({ length: plan.years }, (_, index) => {
    if (!moved.has(index)) return null;
    return request.mode === 'shift' ? shifted(index) : x;
  });
}

function held(
  value: number,
  { cap, floor }: SeekTask['request'],
  { min, max, minExcluded }: DriverRule,
): number {
  const least = min === null ? -Infinity : min + (minExcluded ? 0.0001 : 0);
  const from = Math.max(least, floor ?? -Infinity);
  return Math.min(Math.max(value, from), max ?? Infinity, cap ?? Infinity);
}

const NO_METHOD = { en: '', 'zh-CN': '' };

/** The target's report with other values of the driver; null where it cannot be judged. */
export function tryValues(
  { plan, request: { scenario }, driverRef, target }: SeekTask,
  values: readonly (number | null)[],
): TargetReport | null {
  const made = applyPath(plan, { scenario, ...driverRef, values, method: NO_METHOD });
  const report = made.ok ? reportPlan(made.value) : null;
  if (!report?.ok) return null;
  const found = report.value.scenarios.find((each) => each.scenario.id === scenario);
  const targets = found?.indicators.flatMap((indicator) => indicator.targets) ?? [];
  const reported = targets.find((each) => each.target.id === target.target.id);
  return reported?.unjudged === null ? reported : null;
}

/** Builds the path from the values that were found. */
export function toTargetPath(
  { request, driverRef, goal, indicator, moved, target: { target } }: SeekTask,
  found: {
    readonly values: readonly (number | null)[];
    readonly method: PathMethod;
    readonly foundValue: number | null;
    /** The target's report with the path. */
    readonly report: TargetReport;
    readonly reachedYear?: number | null;
    readonly evaluations: number;
    /** Set where whole numbers cannot come closer. */
    readonly isThere?: boolean;
  },
): TargetPath {
  const { values, method, foundValue, report, evaluations } = found;
  const reached = report.value;
  if (reached === null) throw new Error(`${target.id} was judged on the way to the path`);
  const missing = goal - reached;
  const isThere = found.isThere ?? Math.abs(missing) <= roundingSlack(goal);
  return {
    ...driverRef,
    ...{ scenario: request.scenario, target: target.id, values, method, foundValue, goal },
    reached,
    met: report.met,
    missing: isThere ? 0 : missing,
    reachedYear: isThere ? target.year : (found.reachedYear ?? null),
    illustrative: indicator.illustrative || moved.illustrative || target.provenance.illustrative,
    evaluations,
  };
}
