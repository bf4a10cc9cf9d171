import { numbersOfDriver } from '../scenarios/resolve-drivers';
import { DRIVERS, type Driver, type DriverRule } from '../indicators/drivers';
import type { Plan } from '../plan/plan';
import type { SimulatedScenario } from '../risk/simulation/simulated-scenario';
import type { Interval } from './affine';

/** A floor or a cap that was asked for, for every year of a driver. */
export interface AskedBound {
  readonly indicator: string;
  readonly driver: Driver;
  readonly floor: number | null;
  readonly cap: number | null;
}

/** Where the bounds of a driver come from. */
export type BoundsSource = 'asked' | 'uncertainty' | 'scenarios';

/** What a driver may be in a projected year. */
export interface DriverBounds extends Interval {
  readonly from: BoundsSource;
}

/** Drivers that tell what was or is decided: no search moves them. */
const DECIDED: readonly Driver[] = ['actual', 'fixed', 'delay'];

/** A rate of −100 % leaves nothing to grow from. */
const ABOVE_EXCLUDED = 1e-6;

/** The bounds and numbers of every driver of a scenario, by indicator, driver and projected year. */
export interface DriverTable {
  readonly numberOf: (indicator: string, driver: Driver, index: number) => number | null;
  readonly boundsOf: (indicator: string, driver: Driver, index: number) => DriverBounds;
}

/**
 * Says what every driver may be: as asked; else within the range of its uncertainty; else between the
 * lowest and the highest number that a scenario of the plan sets for it in any year. A year that has
 * an actual stays as it is.
 */
export function driverTable(
  { plan, frame, paths, values }: SimulatedScenario,
  asked: readonly AskedBound[],
): DriverTable {
  const set = rangesSet(plan);
  const uncertain = new Map(
    values.map((value) => [keyOf(value.indicator, value.driver, value.index), rangeOf(value)]),
  );
  const numberOf = (indicator: string, driver: Driver, index: number): number | null => {
    const numbers = numbersOfDriver(paths.drivers[frame.placeOf.get(indicator) ?? -1], driver);
    return numbers[DRIVERS[driver].single ? 0 : index] ?? null;
  };
  const boundsOf = (indicator: string, driver: Driver, index: number): DriverBounds => {
    const own = numberOf(indicator, driver, index) ?? 0;
    const isReached = !DRIVERS[driver].single && numberOf(indicator, 'actual', index) !== null;
    if (DECIDED.includes(driver) || isReached) return { low: own, high: own, from: 'scenarios' };
    const known = uncertain.get(keyOf(indicator, driver, index));
    const usual = known ?? set.get(keyOf(indicator, driver)) ?? { low: own, high: own };
    const ask = asked.find((each) => each.indicator === indicator && each.driver === driver);
    const from = ask ? 'asked' : known ? 'uncertainty' : 'scenarios';
    return { ...held(driver, usual, ask), from };
  };
  return { numberOf, boundsOf };
}

/** The lowest and the highest number that scenarios set for each driver. */
function rangesSet({ scenarios }: Plan): ReadonlyMap<string, Interval> {
  const ranges = new Map<string, Interval>();
  for (const { indicator, driver, values } of scenarios.flatMap((each) => each.assumptions)) {
    const key = keyOf(indicator, driver);
    for (const value of values) {
      if (value === null) continue;
      const { low, high } = ranges.get(key) ?? { low: value, high: value };
      ranges.set(key, { low: Math.min(low, value), high: Math.max(high, value) });
    }
  }
  return ranges;
}

/** The ends of a distribution; of one without ends what eight draws in ten stay within. */
function rangeOf({ quantile, isBounded }: SimulatedScenario['values'][number]): Interval {
  return isBounded && Number.isFinite(quantile(0)) && Number.isFinite(quantile(1))
    ? { low: quantile(0), high: quantile(1) }
    : { low: quantile(0.1), high: quantile(0.9) };
}

function held(driver: Driver, { low, high }: Interval, ask: AskedBound | undefined): Interval {
  const { min, max, minExcluded }: DriverRule = DRIVERS[driver];
  const least = min === null ? -Infinity : min + (minExcluded ? ABOVE_EXCLUDED : 0);
  const most = max ?? Infinity;
  const hold = (value: number) => Math.min(most, Math.max(least, value));
  const cap = ask?.cap ?? null;
  const floor = ask?.floor ?? null;
  return {
    low: hold(floor ?? Math.min(low, cap ?? low)),
    high: hold(cap ?? Math.max(high, floor ?? high)),
  };
}

function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join(' ');
}
