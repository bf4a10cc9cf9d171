import { DRIVERS, type Driver } from '../indicators/drivers';
import { isTargetMet } from '../targets/target-gap';
import type { Assumption, Provenance, Target } from '../plan/plan';
import { evaluatedPath, projectScenario } from '../scenarios/project-scenario';
import type { PlanFrame, ScenarioPaths } from '../scenarios/project-scenario';
import { evaluateTarget } from '../scenarios/report-target';
import { roundingSlack } from '../numbers/limits';

/** Another value of a driver in a projected year, from 0; a driver with one number has the first. */
export interface DriverChange {
  readonly indicator: string;
  readonly driver: Driver;
  readonly index: number;
  readonly value: number;
}

const NO_SOURCE: Provenance = {
  ...{ evidence: 'assumed', illustrative: false },
  ...{ document: null, place: null, date: null, phrase: null, note: null },
};

/**
 * Projects a scenario with other values of some drivers. What they do not reach is shared with the
 * scenario, so a change costs only what it touches.
 *
 * @returns the paths; where a number leaves the range of a cell, an indicator has none
 */
export function projectChanged(
  frame: PlanFrame,
  paths: ScenarioPaths,
  changes: readonly DriverChange[],
): ScenarioPaths {
  if (changes.length === 0) return paths;
  const assumptions = new Map<string, Assumption & { readonly values: (number | null)[] }>();
  for (const { indicator, driver, index, value } of changes) {
    const key = `${indicator} ${driver}`;
    const count = DRIVERS[driver].single ? 1 : frame.years.length - 1;
    const known = assumptions.get(key);
    const values = known?.values ?? new Array<number | null>(count).fill(null);
    values[index] = value;
    if (!known) assumptions.set(key, { indicator, driver, values, provenance: NO_SOURCE });
  }
  const { scenario } = paths;
  const changed = { ...scenario, parent: scenario.id, assumptions: [...assumptions.values()] };
  return projectScenario(frame, changed, paths);
}

/** How a target stands on some paths. */
export interface TargetStanding {
  readonly value: number;
  /** What is missing, in the unit of the target; negative is more than enough. */
  readonly gap: number;
  readonly isMet: boolean;
}

/** Judges a target on the paths of a scenario; null where it cannot be judged. */
export function standingOf(
  frame: PlanFrame,
  { paths }: ScenarioPaths,
  target: Target,
): TargetStanding | null {
  const path = evaluatedPath(frame, paths, frame.placeOf.get(target.indicator) ?? -1, target);
  const found = path && evaluateTarget(path);
  if (!found || found.value === null || found.gap === null) return null;
  const { comparator, tolerance, upper } = target;
  const { value, gap } = found;
  const isMet = isTargetMet({ value, target: target.value, upper, comparator, tolerance });
  return { value, gap: gap === 0 ? 0 : gap, isMet };
}

/** How far a strict comparator has to be passed, at least, to count as met. */
export function strictStep({ value, upper, tolerance, comparator }: Target): number {
  const isStrict = comparator === 'moreThan' || comparator === 'lessThan';
  return isStrict ? 2 * roundingSlack(value, upper, tolerance) : 0;
}
