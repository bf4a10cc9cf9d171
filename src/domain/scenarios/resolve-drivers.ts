import { DRIVERS, type Driver } from '../indicators/drivers';
import type { DriverNumbers } from '../indicators/projection';
import type { Assumption } from '../plan/plan';
import type { DriverReport, DriverValue } from './plan-report';
import { sameItems } from '../../shared/same-items';

/** A driver of an indicator as one scenario has it. */
export interface ResolvedDriver {
  readonly driver: Driver;
  /** One per projected year; a single one for a driver with one number. */
  readonly numbers: DriverNumbers;
  /** What the scenario itself sets, and what it would inherit; null where no scenario sets any. */
  readonly own: {
    readonly scenario: string;
    readonly assumption: Assumption;
    readonly inherited: ResolvedDriver;
  } | null;
}

/** Every driver of an indicator, in the order of its kind. */
export type IndicatorDrivers = readonly ResolvedDriver[];

const NO_NUMBERS: DriverNumbers = [];

/** The numbers of one driver of an indicator; none where the indicator does not have it. */
export function numbersOfDriver(
  drivers: IndicatorDrivers | undefined,
  driver: Driver,
): DriverNumbers {
  return drivers?.find((each) => each.driver === driver)?.numbers ?? NO_NUMBERS;
}

/** What holds where no scenario sets anything. */
export function driversNotSet(drivers: readonly Driver[], years: number): IndicatorDrivers {
  return drivers.map((driver) => {
    const { single, fallback } = DRIVERS[driver];
    const numbers = new Array<number | null>(single ? 1 : years).fill(fallback);
    return { driver, numbers, own: null };
  });
}

/**
 * Resolves what a scenario inherits: year by year its own value where it sets one, else its
 * parent's. An indicator that the scenario says nothing about keeps the list of the parent itself,
 * so what is inherited costs nothing.
 *
 * @param inherited - the drivers of every indicator in the parent scenario
 * @param placeOf - the place of an indicator in that list
 * @param earlier - the drivers of the scenario before a change; what is the same stays the same object
 */
export function resolveDrivers(
  scenario: { readonly id: string; readonly assumptions: readonly Assumption[] },
  inherited: readonly IndicatorDrivers[],
  placeOf: ReadonlyMap<string, number>,
  earlier: readonly IndicatorDrivers[] = [],
): readonly IndicatorDrivers[] {
  const resolved = inherited.slice();
  for (const assumption of scenario.assumptions) {
    const place = placeOf.get(assumption.indicator) ?? -1;
    const before = inherited[place];
    if (!before) continue;
    const at = before.findIndex(({ driver }) => driver === assumption.driver);
    const parents = before[at];
    if (!parents) continue;
    const drivers = resolved[place] === before ? before.slice() : [...(resolved[place] ?? [])];
    const was = earlier[place]?.[at];
    const isSame =
      was?.own?.assumption === assumption &&
      was.own.inherited === parents &&
      was.own.scenario === scenario.id;
    drivers[at] = isSame
      ? was
      : {
          driver: assumption.driver,
          numbers: numbersWith(assumption.values, parents.numbers),
          own: { scenario: scenario.id, assumption, inherited: parents },
        };
    resolved[place] = drivers;
  }
  if (earlier.length === 0) return resolved;
  return resolved.map((now, place) => {
    const was = earlier[place];
    return now !== inherited[place] && was && sameItems(now, was) ? was : now;
  });
}

function numbersWith(values: DriverNumbers, inherited: DriverNumbers): DriverNumbers {
  if (values.length === inherited.length && !values.includes(null)) return values;
  return inherited.map((number, index) => values[index] ?? number);
}

/** A driver's report with the marks of its years. */
interface TracedDriver {
  readonly report: DriverReport;
  readonly illustrativeYears: readonly boolean[];
}

/**
 * Tells for each value of a driver which scenario sets it. Reports are made when they are asked
 * for, and once: scenarios share the report of what they share.
 *
 * @param firstYear - the first projected year
 */
export function driverReports(firstYear: number): (driver: ResolvedDriver) => DriverReport {
  // Held weakly: the function outlives the drivers of one report.
  const known = new WeakMap<ResolvedDriver, TracedDriver>();
  const traced = (driver: ResolvedDriver): TracedDriver => {
    const made = known.get(driver);
    if (made) return made;
    const fresh = driver.own ? trace(driver, driver.own) : untouched(driver);
    known.set(driver, fresh);
    return fresh;
  };
  const untouched = ({ driver, numbers }: ResolvedDriver): TracedDriver => ({
    report: {
      driver,
      values: numbers.map((value, index) => ({ year: firstYear + index, value, setBy: null })),
      illustrative: false,
    },
    illustrativeYears: numbers.map(() => false),
  });
  const trace = (
    { driver }: ResolvedDriver,
    { scenario, assumption, inherited }: NonNullable<ResolvedDriver['own']>,
  ): TracedDriver => {
    const parents = traced(inherited);
    const isOwn = (index: number) => (assumption.values[index] ?? null) !== null;
    const values = parents.report.values.map((value, index): DriverValue =>
      isOwn(index)
        ? { year: firstYear + index, value: assumption.values[index] ?? null, setBy: scenario }
        : value,
    );
    const illustrativeYears = parents.illustrativeYears.map((mark, index) =>
      isOwn(index) ? assumption.provenance.illustrative : mark,
    );
    const illustrative = illustrativeYears.includes(true);
    return { report: { driver, values, illustrative }, illustrativeYears };
  };
  return (driver) => traced(driver).report;
}
