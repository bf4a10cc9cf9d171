import {
  BASIS_FACTS,
  type Driver,
  type DriverReport,
  DRIVERS,
  driversOf,
  type Indicator,
  type IndicatorReport,
  KIND_FACTS,
  neededBy,
  needsOf,
  type Plan,
  type PlanReport,
  type Scenario,
  type Target,
  type TargetReport,
} from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { DriverRef, PathProblem, PathRequest } from './path-request';

/** A request with everything that the search needs to know. */
export interface SeekTask {
  readonly request: PathRequest;
  /** The scenario with its ancestors, the target and what it rests on, to be computed quickly. */
  readonly plan: Plan;
  readonly indicator: IndicatorReport;
  readonly target: TargetReport;
  readonly driverRef: DriverRef;
  /** The indicator of the driver. */
  readonly moved: IndicatorReport;
  readonly driver: DriverReport;
  readonly goal: number;
  /** Places of the projected years that are moved, from 0. */
  readonly free: readonly number[];
}

/** Looks up what a request refers to, or returns what is missing. */
export function seekTask(report: PlanReport, request: PathRequest): Result<SeekTask, PathProblem> {
  const found = report.scenarios.find(({ scenario }) => scenario.id === request.scenario);
  if (!found) return err({ kind: 'unknownScenario', scenario: request.scenario });
  const indicator = found.indicators.find(({ targets }) => hasTarget(targets, request.target));
  const target = indicator?.targets.find((each) => each.target.id === request.target);
  if (!indicator || !target) return err({ kind: 'unknownTarget', target: request.target });
  const { cap, floor } = request;
  if (cap !== null && floor !== null && floor > cap) {
    return err({ kind: 'boundsReversed', cap, floor });
  }
  const driverRef = requestedDriver(report.plan, indicator.indicator.id, request);
  const moved = found.indicators.find((each) => each.indicator.id === driverRef?.indicator);
  const driver = moved?.drivers.find((each) => each.driver === driverRef?.driver);
  if (!driverRef || !moved || !driver) {
    return err({ kind: 'nothingToSeek', indicator: indicator.indicator.id });
  }
  const free = freeYears({ plan: report.plan, request, driverRef, target, moved });
  if (free.length === 0) return err({ kind: 'noFreeYear' });
  return ok({
    ...{ request, indicator, target, driverRef, moved, driver, free },
    plan: smallest(report.plan, found.scenario, target.target),
    goal: goalOf(target, indicator.indicator),
  });
}

/** The part of a plan that a target of a scenario depends on. */
function smallest(plan: Plan, scenario: Scenario, target: Target): Plan {
  const needed = new Set([
    ...neededIndicators(plan, target.indicator),
    ...(target.relativeTo === null ? [] : neededIndicators(plan, target.relativeTo)),
  ]);
  return {
    ...plan,
    indicators: plan.indicators.filter(({ id }) => needed.has(id)),
    scenarios: familyOf(plan, scenario),
    targets: [target],
  };
}

function hasTarget(targets: readonly TargetReport[], id: string): boolean {
  return targets.some(({ target }) => target.id === id);
}

function requestedDriver(
  plan: Plan,
  indicator: string,
  { driverRef }: PathRequest,
): DriverRef | undefined {
  const drivers = seekableDrivers(plan, indicator);
  if (!driverRef) return drivers[0];
  return drivers.find(
    (each) => each.indicator === driverRef.indicator && each.driver === driverRef.driver,
  );
}

/** A scenario after its ancestors. */
function familyOf(plan: Plan, scenario: Scenario): readonly Scenario[] {
  const parent = plan.scenarios.find(({ id }) => id === scenario.parent);
  return parent ? [...familyOf(plan, parent), scenario] : [scenario];
}

/** The smallest step of a rate or share: a hundredth of a percentage point. */
const RATE_STEP = 0.0001;

/**
 * The value that a path to a target has to reach. "More than" and "less than" are not met by the
 * value itself: the path goes one step further, the smallest that the indicator shows.
 */
function goalOf(
  { target, value }: Pick<TargetReport, 'target' | 'value'>,
  indicator: Indicator,
): number {
  const isRate = BASIS_FACTS[target.basis].isFraction;
  const step = isRate || KIND_FACTS[indicator.kind].isShare ? RATE_STEP : 10 ** -indicator.decimals;
  switch (target.comparator) {
    case 'moreThan':
      return target.value + step;
    case 'lessThan':
      return target.value - step;
    case 'between':
      return Math.min(Math.max(value ?? target.value, target.value), target.upper ?? target.value);
    default:
      return target.value;
  }
}

/** The places of the projected years in which the driver moves the target, from 0. */
function freeYears({
  plan,
  request,
  driverRef,
  target,
  moved,
}: {
  readonly plan: Plan;
  readonly request: PathRequest;
  readonly driverRef: DriverRef;
  readonly target: TargetReport;
  /** The indicator of the driver. */
  readonly moved: IndicatorReport;
}): readonly number[] {
  if (DRIVERS[driverRef.driver].single) return [0];
  const [first, last] = span(plan, driverRef, target);
  const actuals = moved.drivers.find(({ driver }) => driver === 'actual')?.values;
  return Array.from({ length: plan.years }, (_, index) => index).filter((index) => {
    const year = plan.baseYear + 1 + index;
    const isKnown = (actuals?.[index]?.value ?? null) !== null;
    return year >= first && year <= last && !isKnown && !request.locked.includes(year);
  });
}

/**
 * The years in which a driver moves a target and which the target asks about: those of its own path,
 * and of another indicator the same years, earlier or later by what lies between the two.
 */
function span(
  plan: Plan,
  driverRef: DriverRef,
  { target, knownYear }: TargetReport,
): readonly [number, number] {
  const first = plan.baseYear + 1;
  const { basis, year, fromYear } = target;
  const { isOverPeriod, isLevel } = BASIS_FACTS[basis];
  const isOwn = driverRef.indicator === target.indicator;
  const [least, most] = isOwn ? [0, 0] : lagsTo(plan, target.indicator, driverRef.indicator);
  if (isOverPeriod) return [(fromYear ?? first) - most, year - least];
  const isOneYear = basis === 'growth' || driverRef.driver === 'value';
  if (isOneYear) return [(fromYear ?? year) - most, year - least];
  // A level of another indicator is what all its years up to then have made of it.
  return [isOwn || !isLevel ? knownYear + 1 : first, year - least];
}

/**
 * By how many years an indicator at least and at most looks back on another one that it rests on,
 * whatever lies between; negative where it runs ahead.
 */
function lagsTo(plan: Plan, from: string, to: string): readonly [number, number] {
  const lags = new Map<string, readonly [number, number]>([[from, [0, 0]]]);
  const within = (lag: number): number => Math.max(-plan.years, Math.min(plan.years, lag));
  // Indicators that need each other would look back without end: the horizon is the end.
  for (let round = 0; round < plan.indicators.length; round += 1) {
    let isChanged = false;
    for (const { id, model } of plan.indicators) {
      const own = lags.get(id);
      if (!own) continue;
      for (const { indicator, lag } of neededBy(model)) {
        const [least, most] = [within(own[0] + lag), within(own[1] + lag)];
        const known = lags.get(indicator) ?? [least, most];
        const next = [Math.min(known[0], least), Math.max(known[1], most)] as const;
        isChanged ||= !lags.has(indicator) || next[0] !== known[0] || next[1] !== known[1];
        lags.set(indicator, next);
      }
    }
    if (!isChanged) break;
  }
  return lags.get(to) ?? [0, 0];
}

/** Actual values are facts, and shares only spread a total: neither can be moved. */
const NOT_SEEKABLE: ReadonlySet<Driver> = new Set(['actual', 'share']);

/** The driver of a programme that is offered first. */
const FIRST: Driver = 'total';

/**
 * Lists what can be moved to bring an indicator to a target: its own drivers, then those of the
 * indicators that it needs, the nearest first.
 */
export function seekableDrivers(plan: Plan, indicator: string): readonly DriverRef[] {
  return [...neededIndicators(plan, indicator)].flatMap((id) => ownSeekableDrivers(plan, id));
}

function ownSeekableDrivers({ indicators }: Plan, id: string): readonly DriverRef[] {
  const indicator = indicators.find((each) => each.id === id);
  if (!indicator) return [];
  const drivers = driversOf(indicator.model).filter((driver) => !NOT_SEEKABLE.has(driver));
  const ordered = drivers.includes(FIRST)
    ? [FIRST, ...drivers.filter((driver) => driver !== FIRST)]
    : drivers;
  return ordered.map((driver) => ({ indicator: id, driver }));
}

/** The ids of an indicator and of all that it needs, directly or not, the nearest first. */
function neededIndicators(plan: Plan, indicator: string): ReadonlySet<string> {
  const found = new Set([indicator]);
  // The loop also visits the ids that it adds.
  for (const id of found) {
    const needed = plan.indicators.find((each) => each.id === id);
    for (const need of needed ? needsOf(needed) : []) found.add(need);
  }
  return found;
}
