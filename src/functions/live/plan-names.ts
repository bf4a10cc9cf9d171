import {
  DRIVERS,
  driversOf,
  nearestName,
  type Indicator,
  type IndicatorReport,
  type LocalText,
  type PlanReport,
} from '../../domain/index';
import { DRIVER_WORDS } from '../../i18n/driver-names';

/** What a name may stand for, and what the names are. */
export interface KnownNames {
  /** Its place in the report; undefined where the name is not known. */
  readonly find: (name: string) => number | undefined;
  /** The names to list, one for each thing. */
  readonly shown: readonly string[];
  /** The name that was probably meant. */
  readonly nearest: (name: string) => string | null;
}

/** The drivers of an indicator. */
export interface KnownDrivers {
  readonly names: KnownNames;
  /** Whether the driver at a place has one number for all years. */
  readonly isSingle: (place: number) => boolean;
}

/** The places of the things of a plan by what they are called: ids, and names in every language. */
export interface PlanNames {
  readonly scenarios: KnownNames;
  readonly indicators: KnownNames;
  /** By id; by the name of its indicator where that has a single target. */
  readonly targets: KnownNames;
  /** Where the report of a target stands within each scenario. */
  readonly targetPlaces: readonly { readonly indicator: number; readonly target: number }[];
  readonly driversOf: (indicator: number) => KnownDrivers;
  readonly years: readonly number[];
}

/** Looks up the names of a plan once for all cells that ask for them. */
export function planNames({ plan, years, scenarios }: PlanReport): PlanNames {
  const targetPlaces: { readonly indicator: number; readonly target: number }[] = [];
  const targets: Named[] = [];
  for (const [indicator, report] of (scenarios[0]?.indicators ?? []).entries()) {
    for (const [target, { target: each }] of report.targets.entries()) {
      targetPlaces.push({ indicator, target });
      const isOnly = report.targets.length === 1;
      targets.push({ id: each.id, names: isOnly ? namesOf(report.indicator) : [] });
    }
  }
  const drivers = new Map<number, KnownDrivers>();
  return {
    scenarios: knownNames(plan.scenarios.map((each) => ({ id: each.id, names: nameOf(each) }))),
    indicators: knownNames(plan.indicators.map((each) => ({ id: each.id, names: nameOf(each) }))),
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

/** Whether the same names stand for the same places in both reports. */
export function haveSameNames(left: PlanReport, right: PlanReport): boolean {
  if (left === right) return true;
  const [one, other] = [left.plan, right.plan];
  return (
    one.baseYear === other.baseYear &&
    one.years === other.years &&
    areSameThings(one.scenarios, other.scenarios) &&
    (one.indicators === other.indicators ||
      (areSameThings(one.indicators, other.indicators) &&
        one.indicators.every(({ model }, index) =>
          haveSameDrivers(model, other.indicators[index]),
        ))) &&
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

interface Named {
  readonly id: string;
  readonly names: readonly string[];
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

function haveSameDrivers(model: Indicator['model'], other: Indicator | undefined): boolean {
  return (
    other !== undefined &&
    model.kind === other.model.kind &&
    driversOf(model).length === driversOf(other.model).length
  );
}

function nameOf({ name }: Thing): readonly string[] {
  return [name.en, name['zh-CN']];
}

function namesOf(thing: Thing): readonly string[] {
  return [thing.id, ...nameOf(thing)];
}

function knownDrivers(report: IndicatorReport | undefined): KnownDrivers {
  const drivers = (report?.drivers ?? []).map(({ driver }) => driver);
  return {
    names: knownNames(
      drivers.map((id) => ({ id, names: [DRIVER_WORDS.en[id], DRIVER_WORDS['zh-CN'][id]] })),
    ),
    isSingle: (place) => {
      const driver = drivers[place];
      return driver !== undefined && DRIVERS[driver].single;
    },
  };
}

/** An id comes before a name, and of two equal names the first in the plan. */
function knownNames(things: readonly Named[]): KnownNames {
  const places = new Map<string, number>();
  const add = (name: string, place: number): void => {
    const plain = plainName(name);
    if (plain !== '' && !places.has(plain)) places.set(plain, place);
  };
  for (const [place, { id }] of things.entries()) add(id, place);
  for (const [place, { names }] of things.entries()) for (const name of names) add(name, place);
  return {
    find: (name) => places.get(plainName(name)),
    shown: things.map(({ id }) => id),
    nearest: (name) =>
      nearestName(
        plainName(name),
        things.flatMap(({ id, names }) => [id, ...names]),
      ),
  };
}

/** Letter case, wide letters and spaces around or in a row make no difference. */
function plainName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
