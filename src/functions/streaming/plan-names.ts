import { type Driver, DRIVERS, type IndicatorReport, type PlanReport } from '../../domain/index';
import type { LocalText } from '../../shared/local-text';
import { DRIVER_WORDS } from '../../i18n/base/driver-names';
import { knownNames, type KnownNames, type Named } from './known-names';

/** The drivers of an indicator. */
export interface KnownDrivers {
  readonly names: KnownNames;
  /** Whether a driver has one number for all years. */
  readonly isSingle: (place: number) => boolean;
}

/** The things of a plan by their ids and their names in every language. */
export interface PlanNames {
  readonly scenarios: KnownNames;
  readonly indicators: KnownNames;
  /** By id, and by the name of the indicator if it has a single target. */
  readonly targets: KnownNames;
  /** Where each target is in the report of a scenario. */
  readonly targetPlaces: readonly { readonly indicator: number; readonly target: number }[];
  readonly driversOf: (indicator: number) => KnownDrivers;
  readonly years: readonly number[];
}

/** Collects the names of a plan, once for all cells. */
export function planNames({ plan, years, scenarios }: PlanReport): PlanNames {
  const targetPlaces: { readonly indicator: number; readonly target: number }[] = [];
  const targets: Named[] = [];
  for (const [indicator, report] of (scenarios[0]?.indicators ?? []).entries()) {
    for (const [target, { target: each }] of report.targets.entries()) {
      targetPlaces.push({ indicator, target });
      const isOnly = report.targets.length === 1;
      const { id, name } = report.indicator;
      targets.push({ id: each.id, ...(isOnly ? { name, alias: id } : {}) });
    }
  }
  const drivers = new Map<number, KnownDrivers>();
  return {
    scenarios: knownNames(plan.scenarios),
    indicators: knownNames(plan.indicators),
    targets: knownNames(targets),
    targetPlaces,
    driversOf: (indicator) => {
      const found = drivers.get(indicator) ?? knownDrivers(scenarios[0]?.indicators[indicator]);
      drivers.set(indicator, found);
      return found;
    },
    years,
  };
}

/** Tells whether the same names lead to the same numbers in both reports. */
export function haveSameNames(left: PlanReport, right: PlanReport): boolean {
  if (left === right) return true;
  const [one, other] = [left.plan, right.plan];
  return (
    one.baseYear === other.baseYear &&
    one.years === other.years &&
    areSameThings(one.scenarios, other.scenarios) &&
    (one.indicators === other.indicators ||
      (areSameThings(one.indicators, other.indicators) &&
        one.indicators.every((_, index) => haveSameDrivers(left, right, index)))) &&
    (one.targets === other.targets ||
      (one.targets.length === other.targets.length &&
        one.targets.every(({ id, indicator }, index) => {
          const same = other.targets[index];
          return id === same?.id && indicator === same.indicator;
        })))
  );
}

interface Thing {
  readonly id: string;
  readonly name: LocalText;
}

function areSameThings(left: readonly Thing[], right: readonly Thing[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  return left.every(({ id, name }, index) => {
    const other = right[index];
    return (
      id === other?.id &&
      (name === other.name || (name.en === other.name.en && name['zh-CN'] === other.name['zh-CN']))
    );
  });
}

/** Compares what the reports list, so that the functions need none of the kinds of indicators. */
function haveSameDrivers(left: PlanReport, right: PlanReport, indicator: number): boolean {
  const drivers = driversIn(left, indicator);
  const others = driversIn(right, indicator);
  return (
    drivers.length === others.length &&
    drivers.every(({ driver }, index) => driver === others[index]?.driver)
  );
}

function driversIn({ scenarios }: PlanReport, indicator: number): IndicatorReport['drivers'] {
  return scenarios[0]?.indicators[indicator]?.drivers ?? [];
}

function knownDrivers(report: IndicatorReport | undefined): KnownDrivers {
  const drivers = (report?.drivers ?? []).map(({ driver }) => driver);
  return {
    names: knownNames(drivers.map((id) => ({ id, name: driverName(id), isIdShown: true }))),
    isSingle: (place) => {
      const driver = drivers[place];
      return driver !== undefined && DRIVERS[driver].single;
    },
  };
}

function driverName(id: Driver): LocalText {
  return { en: DRIVER_WORDS.en[id], 'zh-CN': DRIVER_WORDS['zh-CN'][id] };
}
