import { numbersOfDriver } from '../../scenarios/resolve-drivers';
import { err, ok, type Result } from '../../../shared/result';
import {
  DRIVERS,
  type Driver,
  type DriverRule,
  findDriverValueProblem,
} from '../../indicators/drivers';
import { driversOf, needsOf } from '../../indicators/kinds';
import type { Plan, Target } from '../../plan/plan';
import { byDriver, type SomeValues } from '../measure';
import type { RiskProblem } from '../simulation/risk-report';
import { simulatedScenario, type SimulatedScenario } from '../simulation/simulated-scenario';
import { type DriverChange, projectChanged, standingOf, type TargetStanding } from '../what-if';

/** A named blow in one year: it is added to what the scenario assumes. */
export interface Shock {
  readonly name: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** A projected year. */
  readonly year: number;
  /** In the unit of the driver: −0.02 takes two points from a rate. */
  readonly amount: number;
}

/** The shift of a driver at which a target turns from met to missed, or from missed to met. */
export interface BreakEven {
  readonly indicator: string;
  readonly driver: Driver;
  /** Added to every year; null where no shift within reach turns the target. */
  readonly shift: number | null;
  /** The driver in the year of the target after the shift. */
  readonly value: number | null;
}

/** What would make one target fail. */
export interface TargetStress {
  readonly target: string;
  readonly isMet: boolean;
  /** Every driver that the target rests on, the smallest shift relative to its reach first. */
  readonly breakEven: readonly BreakEven[];
  /**
   * The share of the way to their adverse P10 or P90, walked by all uncertain drivers at once, at which
   * the target fails; 1 is the whole way. Null where it does not fail within twice the way, or where
   * it is missed already.
   */
  readonly together: number | null;
  /** The smallest sets of drivers that make it fail at their adverse ends. */
  readonly combinations: readonly (readonly Pick<BreakEven, 'indicator' | 'driver'>[])[];
}

/** How a target stands after a shock, or after all of them. */
export interface ShockResult {
  /** Null is all shocks together. */
  readonly shock: string | null;
  readonly targets: readonly {
    readonly target: string;
    readonly standing: TargetStanding | null;
  }[];
}

export interface StressReport {
  readonly scenario: string;
  readonly targets: readonly TargetStress[];
  readonly shocks: readonly ShockResult[];
}

export type StressProblem =
  | RiskProblem
  /** No indicator of the plan has this driver, or the year is not projected. */
  | { readonly kind: 'unknownShock'; readonly shock: string }
  /** The driver cannot have the number that the shock leaves. */
  | { readonly kind: 'shockOutOfRange'; readonly shock: string; readonly value: number };

/** The most drivers whose combinations are tried. */
const MOST_DRIVERS = 10;

/**
 * Finds what makes the targets of a scenario fail: the smallest shift of each driver, of all in
 * proportion to their spread, the combinations of adverse drivers, and named shocks.
 *
 * @example stressTest(examplePlan, { scenario: 'base' }).value.targets[0].isMet // true
 */
export function stressTest(
  plan: Plan,
  {
    scenario,
    shocks = [],
    targets,
  }: {
    readonly scenario: string;
    readonly shocks?: readonly Shock[];
    /** The targets to stress; all where it is left out. Shocks are told for every target. */
    readonly targets?: readonly string[];
  },
): Result<StressReport, StressProblem> {
  const found = simulatedScenario(plan, scenario);
  if (!found.ok) return found;
  const changes: DriverChange[] = [];
  for (const shock of shocks) {
    const change = changeOf(found.value, shock);
    if (!change.ok) return change;
    changes.push(change.value);
  }
  return ok({
    scenario,
    targets: plan.targets
      .filter(({ id }) => targets?.includes(id) ?? true)
      .flatMap((target) => stressOf(found.value, target) ?? []),
    shocks: shockResults(found.value, shocks, changes),
  });
}

/** How a target stands with some drivers changed; null where it cannot be judged. */
type Judge = (changes: readonly DriverChange[]) => TargetStanding | null;

function stressOf(scenario: SimulatedScenario, target: Target): TargetStress | null {
  const { frame, paths, values } = scenario;
  const judge: Judge = (changes) =>
    standingOf(frame, projectChanged(frame, paths, changes), target);
  const base = judge([]);
  if (!base) return null;
  const adverse = byDriver(values).flatMap((group) => adverseEnd(judge, group, base) ?? []);
  return {
    ...{ target: target.id, isMet: base.isMet },
    breakEven: breakEvens(scenario, target, judge, base.isMet),
    together: base.isMet ? togetherShare(scenario, judge, adverse) : null,
    combinations: base.isMet ? combinations(judge, adverse.slice(0, MOST_DRIVERS)) : [],
  };
}

/** A driver at the end of its range that hurts a target. */
interface AdverseEnd {
  readonly indicator: string;
  readonly driver: Driver;
  readonly changes: readonly DriverChange[];
  /** By how much it opens the gap. */
  readonly harm: number;
}

/** The end of a driver that hurts; null where neither does. */
function adverseEnd(judge: Judge, group: SomeValues, { gap }: TargetStanding): AdverseEnd | null {
  let worst: AdverseEnd | null = null;
  for (const probability of [0.1, 0.9]) {
    const changes = group.map(({ indicator, driver, index, quantile }) => ({
      ...{ indicator, driver, index, value: quantile(probability) },
    }));
    const harm = (judge(changes)?.gap ?? gap) - gap;
    const { indicator, driver } = group[0];
    if (harm > (worst?.harm ?? 0)) worst = { indicator, driver, changes, harm };
  }
  return worst;
}

/** The share of the way to all adverse ends at which a target fails. */
function togetherShare(
  scenario: SimulatedScenario,
  judge: Judge,
  adverse: readonly AdverseEnd[],
): number | null {
  const ends = adverse.flatMap(({ changes }) => changes);
  if (ends.length === 0) return null;
  const walked = (share: number) =>
    ends.map((end) => {
      const own = numberOf(scenario, end.indicator, end.driver, end.index) ?? end.value;
      return { ...end, value: heldValue(end.driver, own + share * (end.value - own)) };
    });
  return turningPoint((share) => judge(walked(share))?.isMet !== false, 2);
}

/** The smallest sets of adverse drivers with which a target fails; no set contains another. */
function combinations(
  judge: Judge,
  adverse: readonly AdverseEnd[],
): readonly (readonly Pick<AdverseEnd, 'indicator' | 'driver'>[])[] {
  const found: number[] = [];
  const masks = Array.from({ length: (1 << adverse.length) - 1 }, (_, index) => index + 1);
  masks.sort((a, b) => bitsOf(a) - bitsOf(b));
  for (const mask of masks) {
    if (found.some((known) => (known & mask) === known)) continue;
    const members = adverse.filter((_, place) => (mask & (1 << place)) !== 0);
    if (judge(members.flatMap(({ changes }) => changes))?.isMet === false) found.push(mask);
  }
  return found.map((mask) =>
    adverse
      .filter((_, place) => (mask & (1 << place)) !== 0)
      .map(({ indicator, driver }) => ({ indicator, driver })),
  );
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left > 0; left &= left - 1) bits += 1;
  return bits;
}

/** Drivers that tell what was or is decided: they are no assumption to shift. */
const DECIDED: readonly Driver[] = ['actual', 'fixed', 'share', 'fullYear', 'delay'];

/** The shift of each driver that a target rests on at which the target turns. */
function breakEvens(
  scenario: SimulatedScenario,
  target: Target,
  judge: Judge,
  isMet: boolean,
): readonly BreakEven[] {
  const { plan } = scenario;
  const ids = [target.indicator, ...(target.relativeTo === null ? [] : [target.relativeTo])];
  const needed = new Set(ids);
  for (const id of needed) {
    const indicator = plan.indicators.find((each) => each.id === id);
    for (const other of indicator ? needsOf(indicator) : []) needed.add(other);
  }
  const found: (BreakEven & { readonly share: number })[] = [];
  for (const { id, model } of plan.indicators.filter((each) => needed.has(each.id))) {
    for (const driver of driversOf(model)) {
      if (!DECIDED.includes(driver)) {
        found.push(breakEvenOf(scenario, target, { id, driver, judge, isMet }));
      }
    }
  }
  found.sort((a, b) => a.share - b.share);
  return found.map(({ share: _, ...row }) => row);
}

function breakEvenOf(
  scenario: SimulatedScenario,
  target: Target,
  {
    id,
    driver,
    judge,
    isMet,
  }: {
    readonly id: string;
    readonly driver: Driver;
    readonly judge: Judge;
    readonly isMet: boolean;
  },
): BreakEven & { readonly share: number } {
  const { plan } = scenario;
  const count = DRIVERS[driver].single ? 1 : plan.years;
  const own = Array.from({ length: count }, (_, index) => numberOf(scenario, id, driver, index));
  const shifted = (shift: number): readonly DriverChange[] =>
    own.flatMap((number, index) =>
      number === null
        ? []
        : [{ indicator: id, driver, index, value: heldValue(driver, number + shift) }],
    );
  const reach = reachOf(driver, own);
  const sides = [-1, 1].flatMap((side) => {
    const size = turningPoint((x) => (judge(shifted(side * x))?.isMet ?? isMet) === isMet, reach);
    return size === null ? [] : [side * size];
  });
  const [shift = null] = sides.sort((a, b) => Math.abs(a) - Math.abs(b));
  const index = DRIVERS[driver].single ? 0 : target.year - plan.baseYear - 1;
  const number = own[index] ?? null;
  return {
    ...{ indicator: id, driver, shift },
    value: shift === null || number === null ? null : heldValue(driver, number + shift),
    share: shift === null ? Infinity : Math.abs(shift) / reach,
  };
}

/** How far a driver is shifted at most: a rate by 1, an amount by four times its size. */
function reachOf(driver: Driver, numbers: readonly (number | null)[]): number {
  const { unit } = DRIVERS[driver];
  if (unit === 'fraction' || unit === 'number') return 1;
  return 4 * numbers.reduce<number>((most, each) => Math.max(most, Math.abs(each ?? 0)), 0.25);
}

const DOUBLINGS = 14;
const HALVINGS = 60;

/** The smallest distance at which something no longer holds; null where it holds to the end. */
function turningPoint(holds: (distance: number) => boolean, most: number): number | null {
  let low = 0;
  for (let step = DOUBLINGS; step >= 0; step -= 1) {
    let high = most / (1 << step);
    if (holds(high)) {
      low = high;
      continue;
    }
    for (let half = 0; half < HALVINGS; half += 1) {
      const middle = (low + high) / 2;
      if (holds(middle)) low = middle;
      else high = middle;
    }
    return high;
  }
  return null;
}

/** A rate of −100 % leaves nothing to grow from. */
const ABOVE_EXCLUDED = 1e-6;

function heldValue(driver: Driver, value: number): number {
  const { min, max, minExcluded }: DriverRule = DRIVERS[driver];
  const least = min === null ? -Infinity : min + (minExcluded ? ABOVE_EXCLUDED : 0);
  return Math.min(max ?? Infinity, Math.max(least, value));
}

function numberOf(
  { frame, paths }: SimulatedScenario,
  indicator: string,
  driver: Driver,
  index: number,
): number | null {
  const own = paths.drivers[frame.placeOf.get(indicator) ?? -1];
  return numbersOfDriver(own, driver)[index] ?? null;
}

/** The number that a shock leaves. */
function changeOf(
  scenario: SimulatedScenario,
  { name, indicator, driver, year, amount }: Shock,
): Result<DriverChange, StressProblem> {
  const { plan } = scenario;
  const known = plan.indicators.find(({ id }) => id === indicator);
  const isSingle = DRIVERS[driver].single;
  const index = isSingle ? 0 : year - plan.baseYear - 1;
  const isThere = known && driversOf(known.model).includes(driver) && Number.isFinite(amount);
  if (!isThere || !Number.isInteger(index) || index < 0 || index >= plan.years) {
    return err({ kind: 'unknownShock', shock: name });
  }
  const value = (numberOf(scenario, indicator, driver, index) ?? 0) + amount;
  return findDriverValueProblem(driver, value)
    ? err({ kind: 'shockOutOfRange', shock: name, value })
    : ok({ indicator, driver, index, value });
}

/** The targets after each shock alone, and after all together where there are several. */
function shockResults(
  { plan, frame, paths }: SimulatedScenario,
  shocks: readonly Shock[],
  changes: readonly DriverChange[],
): readonly ShockResult[] {
  const resultOf = (shock: string | null, some: readonly DriverChange[]): ShockResult => {
    const changed = projectChanged(frame, paths, some);
    return {
      shock,
      targets: plan.targets.map((target) => ({
        target: target.id,
        standing: standingOf(frame, changed, target),
      })),
    };
  };
  const single = shocks.map(({ name }, place) => resultOf(name, changes.slice(place, place + 1)));
  return shocks.length > 1 ? [...single, resultOf(null, together(changes, shocks))] : single;
}

/** Shocks that hit the same driver in the same year add up. */
function together(
  changes: readonly DriverChange[],
  shocks: readonly Shock[],
): readonly DriverChange[] {
  const sums = new Map<string, DriverChange>();
  for (const [place, change] of changes.entries()) {
    const key = `${change.indicator} ${change.driver} ${String(change.index)}`;
    const known = sums.get(key);
    const amount = shocks[place]?.amount ?? 0;
    const value = known ? heldValue(change.driver, known.value + amount) : change.value;
    sums.set(key, { ...change, value });
  }
  return [...sums.values()];
}
