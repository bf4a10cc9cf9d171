import { INDEX_BASE, isIndex } from '../indicators/index-path';
import { driversOf, needsOf } from '../indicators/kinds';
import { projectGroup } from '../indicators/project-group';
import type {
  NoResultReason,
  Projection,
  ProjectionFailure,
  ProjectionInput,
} from '../indicators/projection';
import { sameItems } from '../../shared/same-items';
import { byIndicator } from '../plan/by-indicator';
import type { Indicator, Plan, Project, Scenario, Target } from '../plan/plan';
import { evaluationOrder } from './evaluation-order';
import { driversNotSet, resolveDrivers, type IndicatorDrivers } from './resolve-drivers';
import { evaluateTarget, type EvaluatedPath } from './report-target';

/** What is worked out once for a whole plan. Lists are in the order of the plan's indicators. */
export interface PlanFrame {
  /** The base year and every projected year. */
  readonly years: readonly number[];
  /** The last year of the plan's phases; null where it has none. */
  readonly phaseEnd: number | null;
  readonly placeOf: ReadonlyMap<string, number>;
  readonly indicators: readonly IndicatorFrame[];
  /** Indicators that need each other, each group after those that it needs. */
  readonly groups: readonly IndicatorGroup[];
}

/** What is worked out once for an indicator. */
export interface IndicatorFrame {
  readonly indicator: Indicator;
  readonly drivers: ReturnType<typeof driversOf>;
  /** The drivers where no scenario sets anything. */
  readonly notSet: IndicatorDrivers;
  readonly targets: readonly Target[];
  readonly projects: readonly Project[];
  /** Places of the indicators that its targets compare it with. */
  readonly compared: readonly number[];
}

interface IndicatorGroup {
  /** Places of the members. */
  readonly members: readonly number[];
  /** Places of the indicators outside the group that a member needs. */
  readonly needs: readonly number[];
}

/** Why an indicator has no numbers in a scenario, and from which year on. */
export interface IndicatorFailure {
  readonly indicator: string;
  readonly kind: 'overflow' | 'noResult';
  readonly year: number;
  /** Only of `noResult`. */
  readonly reason: NoResultReason | null;
}

/** The paths of one scenario; what it shares with its parent is the same object. */
export interface ScenarioPaths {
  readonly scenario: Scenario;
  readonly parent: ScenarioPaths | null;
  readonly drivers: readonly IndicatorDrivers[];
  /** By the place of the indicator; undefined where a failure leaves it without a path. */
  readonly paths: readonly (Projection | undefined)[];
  /** What failed in this scenario; failures of the parent are not repeated. */
  readonly failures: readonly IndicatorFailure[];
}

/** A frame with the paths of its scenarios, as they were before a change of the plan. */
export interface EarlierPaths {
  readonly frame: PlanFrame;
  readonly paths: ScenarioPaths;
}

/**
 * Works out what all scenarios of a plan have in common.
 *
 * @param earlier - the frame before a change; what is the same stays the same object
 */
export function planFrame(plan: Plan, earlier: PlanFrame | null = null): PlanFrame {
  const placeOf = new Map(plan.indicators.map(({ id }, place) => [id, place]));
  const targetsOf = byIndicator(plan.targets);
  const projectsOf = byIndicator(plan.projects);
  const places = (ids: readonly string[]) => ids.map((id) => placeOf.get(id) ?? -1);
  const phaseEnd = plan.phases.reduce<number | null>(
    (end, { lastYear }) => Math.max(end ?? lastYear, lastYear),
    null,
  );
  const years = Array.from({ length: plan.years + 1 }, (_, index) => plan.baseYear + index);
  const isSameTime =
    earlier !== null && earlier.phaseEnd === phaseEnd && sameItems(earlier.years, years);
  const indicators = plan.indicators.map((indicator, place): IndicatorFrame => {
    const targets = targetsOf(indicator.id);
    const projects = projectsOf(indicator.id);
    const compared = places(targets.flatMap(({ relativeTo }) => relativeTo ?? []));
    const known = isSameTime ? earlier.indicators[place] : undefined;
    const parts = { indicator, targets, projects, compared };
    if (known && isSameFrame(known, parts)) return known;
    const drivers = driversOf(indicator.model);
    return { ...parts, drivers, notSet: driversNotSet(drivers, plan.years) };
  });
  if (isSameTime && sameItems(indicators, earlier.indicators)) return earlier;
  const groups = evaluationOrder(plan.indicators).map((group) => {
    const members = group.map(({ id }) => id);
    const needs = group.flatMap(needsOf).filter((id) => !members.includes(id));
    return { members: places(members), needs: places(needs) };
  });
  return { years: isSameTime ? earlier.years : years, phaseEnd, placeOf, indicators, groups };
}

function isSameFrame(
  known: IndicatorFrame,
  parts: Pick<IndicatorFrame, 'indicator' | 'targets' | 'projects' | 'compared'>,
): boolean {
  return (
    known.indicator === parts.indicator &&
    sameItems(known.targets, parts.targets) &&
    sameItems(known.projects, parts.projects) &&
    sameItems(known.compared, parts.compared)
  );
}

/**
 * Computes the paths of one scenario and whether its targets can be evaluated.
 *
 * @param earlier - the scenario before a change of the plan; what is the same stays the same object
 */
export function projectScenario(
  frame: PlanFrame,
  scenario: Scenario,
  parent: ScenarioPaths | null,
  earlier: EarlierPaths | null = null,
): ScenarioPaths {
  const isUntouched =
    earlier?.frame === frame &&
    earlier.paths.scenario === scenario &&
    earlier.paths.parent === parent;
  if (isUntouched) return earlier.paths;
  const inherited = parent?.drivers ?? frame.indicators.map(({ notSet }) => notSet);
  const drivers = resolveDrivers(scenario, inherited, frame.placeOf, earlier?.paths.drivers);
  const paths: (Projection | undefined)[] = parent
    ? parent.paths.slice()
    : new Array<undefined>(drivers.length).fill(undefined);
  const failures: IndicatorFailure[] = [];
  const pathOf = (id: string) => paths[frame.placeOf.get(id) ?? -1]?.values ?? [];
  for (const group of frame.groups) {
    if (parent && isShared(group, parent, drivers, paths)) continue;
    if (earlier && isKept(frame, group, earlier, drivers, paths)) {
      for (const place of group.members) paths[place] = earlier.paths.paths[place];
      continue;
    }
    projectMembers(frame, group, { drivers, paths, failures, pathOf });
  }
  findTargetFailures(frame, { paths, parent, earlier }, failures);
  return { scenario, parent, drivers, paths, failures };
}

/** Whether a group is what it was before the change, with the same drivers and the same needs. */
function isKept(
  { indicators }: PlanFrame,
  group: IndicatorGroup,
  earlier: EarlierPaths,
  drivers: readonly IndicatorDrivers[],
  paths: readonly (Projection | undefined)[],
): boolean {
  for (const place of group.members) {
    if (indicators[place] !== earlier.frame.indicators[place]) return false;
  }
  return isShared(group, earlier.paths, drivers, paths);
}

/** Whether a scenario has another's drivers for a group and the same paths to compute it from. */
function isShared(
  { members, needs }: IndicatorGroup,
  parent: Pick<ScenarioPaths, 'drivers' | 'paths'>,
  drivers: readonly IndicatorDrivers[],
  paths: readonly (Projection | undefined)[],
): boolean {
  for (const place of members) if (drivers[place] !== parent.drivers[place]) return false;
  for (const place of needs) if (paths[place] !== parent.paths[place]) return false;
  return true;
}

function projectMembers(
  frame: PlanFrame,
  { members, needs }: IndicatorGroup,
  state: {
    readonly drivers: readonly IndicatorDrivers[];
    readonly paths: (Projection | undefined)[];
    readonly failures: IndicatorFailure[];
    readonly pathOf: ProjectionInput['pathOf'];
  },
): void {
  const { drivers, paths, failures, pathOf } = state;
  for (const place of members) paths[place] = undefined;
  // Where an indicator that the group needs has no path, its failure is reported there, once.
  for (const place of needs) if (!paths[place]) return;
  const inputs = members.map((place) => inputOf(frame, place, drivers, pathOf));
  for (const [index, projection] of projectGroup(inputs).entries()) {
    const place = members[index] ?? -1;
    const indicator = frame.indicators[place];
    if (!projection || !indicator) continue;
    if (projection.ok) paths[place] = projection.value;
    else failures.push(failureOf(indicator.indicator.id, projection.error, frame.years));
  }
}

function inputOf(
  { indicators, years, phaseEnd }: PlanFrame,
  place: number,
  resolved: readonly IndicatorDrivers[],
  pathOf: ProjectionInput['pathOf'],
): Parameters<typeof projectGroup>[0][number] {
  const frame = indicators[place];
  const own = resolved[place];
  if (!frame || !own) throw new Error(`The plan has no indicator ${String(place)}`);
  const { indicator, drivers, projects } = frame;
  const base = indicator.base?.value ?? (isIndex(indicator) ? INDEX_BASE : null);
  const numbers = own.map((driver) => driver.numbers);
  const input = { base, drivers, numbers, years, pathOf, projects, phaseEnd };
  return { id: indicator.id, model: indicator.model, input };
}

function failureOf(
  indicator: string,
  { reason, index }: ProjectionFailure,
  years: readonly number[],
): IndicatorFailure {
  const year = years[index] ?? 0;
  return reason === 'overflow'
    ? { indicator, kind: 'overflow', year, reason: null }
    : { indicator, kind: 'noResult', year, reason };
}

/** Finds targets whose numbers leave the range of a cell, on the paths that were not judged yet. */
function findTargetFailures(
  frame: PlanFrame,
  {
    paths,
    parent,
    earlier,
  }: Pick<ScenarioPaths, 'paths' | 'parent'> & {
    readonly earlier: EarlierPaths | null;
  },
  failures: IndicatorFailure[],
): void {
  for (const [place, { indicator, targets }] of frame.indicators.entries()) {
    if (targets.length === 0 || !hasOwnReport(frame, { paths, parent }, place)) continue;
    if (earlier && isJudged(frame, paths, earlier, place)) continue;
    for (const target of targets) {
      const path = evaluatedPath(frame, paths, place, target);
      if (!path || evaluateTarget(path)) continue;
      failures.push({ indicator: indicator.id, year: target.year, kind: 'overflow', reason: null });
      break;
    }
  }
}

/** Whether the targets of an indicator were judged on the same paths before the change. */
function isJudged(
  frame: PlanFrame,
  paths: ScenarioPaths['paths'],
  earlier: EarlierPaths,
  place: number,
): boolean {
  return (
    frame.indicators[place] === earlier.frame.indicators[place] &&
    !hasOwnReport(frame, { paths, parent: earlier.paths }, place)
  );
}

/**
 * Whether the report of an indicator is another than in the parent: its own path is, or that of an
 * indicator that it is compared with.
 */
export function hasOwnReport(
  { indicators }: PlanFrame,
  {
    paths,
    parent,
  }: Pick<ScenarioPaths, 'paths'> & {
    readonly parent: Pick<ScenarioPaths, 'paths'> | null;
  },
  place: number,
): boolean {
  if (!parent || paths[place] !== parent.paths[place]) return true;
  return indicators[place]?.compared.some((other) => paths[other] !== parent.paths[other]) ?? false;
}

/** What a target is evaluated on; null where one of the paths is missing, which is reported. */
export function evaluatedPath(
  { indicators, placeOf, years }: PlanFrame,
  paths: readonly (Projection | undefined)[],
  place: number,
  target: Target,
): EvaluatedPath | null {
  const indicator = indicators[place]?.indicator;
  const values = paths[place]?.values;
  if (!indicator || !values) return null;
  if (target.relativeTo === null) return { indicator, target, values, years, compared: null };
  const other = placeOf.get(target.relativeTo) ?? -1;
  const compared = { indicator: indicators[other]?.indicator, values: paths[other]?.values };
  if (!compared.indicator || !compared.values) return null;
  return {
    ...{ indicator, target, values, years },
    compared: { indicator: compared.indicator, values: compared.values },
  };
}
