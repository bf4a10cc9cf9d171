import { largest, smallest } from '../../shared/extremes';
import { DRIVERS, type Driver, type DriverRule } from '../indicators/drivers';
import { projectScenario, type ScenarioPaths } from '../scenarios/project-scenario';
import { byDriver } from './measure';
import type { SimulatedScenario } from './simulation/simulated-scenario';

/** Where the range of a driver comes from. */
export type RangeSource =
  | 'distribution'
  /** It has no distribution, and the scenarios of the plan set different numbers. */
  | 'scenarios';

/** The values of a driver in one projected year, counted from 0. */
export interface RangedValue {
  readonly indicator: string;
  readonly driver: Driver;
  readonly index: number;
  /**
   * The value below which a share of its values lies; of scenarios, the value at that share of the way
   * from the lowest to the highest.
   */
  readonly quantile: (probability: number) => number;
}

/** Over which values a driver is moved, in all the years in which it varies. */
export interface DriverRange {
  readonly indicator: string;
  readonly driver: Driver;
  readonly from: RangeSource;
  readonly values: readonly [RangedValue, ...RangedValue[]];
}

/**
 * Lists the drivers that can be moved: those with a distribution, then those whose numbers differ
 * between the scenarios of the plan. A year with an actual is certain.
 */
export function driverRanges(scenario: SimulatedScenario): readonly DriverRange[] {
  const uncertain = byDriver(scenario.values).map((values): DriverRange => {
    const { indicator, driver } = values[0];
    return { indicator, driver, from: 'distribution', values };
  });
  const known = new Set(uncertain.map(({ indicator, driver }) => `${indicator} ${driver}`));
  const all = everyScenario(scenario);
  const set = scenario.plan.indicators.flatMap(({ id }, place) =>
    (scenario.paths.drivers[place] ?? []).flatMap(({ driver }) =>
      driver === 'actual' || known.has(`${id} ${driver}`)
        ? []
        : (rangeOfScenarios(scenario, all, { place, indicator: id, driver }) ?? []),
    ),
  );
  return [...uncertain, ...set];
}

/** The levels at which a driver is taken; scenarios are followed to their ends. */
export function levelsOf({ from }: DriverRange, percentiles: readonly number[]): readonly number[] {
  if (from === 'distribution') return percentiles;
  const last = percentiles.length - 1;
  return percentiles.map((each, at) => (at === 0 ? 0 : at === last ? 1 : each));
}

/** The value of the year that is measured, else the last one before it, else the first. */
export function shownValue({ values }: DriverRange, index: number): RangedValue {
  return values.filter((value) => value.index <= index).at(-1) ?? values[0];
}

function everyScenario({ plan, frame }: SimulatedScenario): readonly ScenarioPaths[] {
  const known = new Map<string, ScenarioPaths>();
  const byId = new Map(plan.scenarios.map((each) => [each.id, each]));
  for (const { id } of plan.scenarios) {
    const line: string[] = [];
    for (let at: string | null = id; at !== null && !known.has(at);) {
      line.unshift(at);
      at = byId.get(at)?.parent ?? null;
    }
    for (const next of line) {
      const own = byId.get(next);
      if (own) known.set(next, projectScenario(frame, own, known.get(own.parent ?? '') ?? null));
    }
  }
  return [...known.values()];
}

function rangeOfScenarios(
  { paths }: SimulatedScenario,
  all: readonly ScenarioPaths[],
  { place, indicator, driver }: { place: number; indicator: string; driver: Driver },
): DriverRange | null {
  const { single, whole }: DriverRule = DRIVERS[driver];
  const numbersOf = ({ drivers }: ScenarioPaths, name: Driver) =>
    drivers[place]?.find((each) => each.driver === name)?.numbers ?? [];
  const actual = numbersOf(paths, 'actual');
  const values = numbersOf(paths, driver).flatMap((own, index): readonly RangedValue[] => {
    if ((single && index > 0) || (!single && (actual[index] ?? null) !== null)) return [];
    const set = all.flatMap((each) => numbersOf(each, driver)[index] ?? []);
    if (own === null || set.length === 0) return [];
    const [low, high] = [smallest(set), largest(set)];
    if (low === high) return [];
    const quantile = (share: number): number => {
      const value = share >= 1 ? high : low + share * (high - low);
      return whole ? Math.round(value) : value;
    };
    return [{ indicator, driver, index, quantile }];
  });
  const [first, ...later] = values;
  return first ? { indicator, driver, from: 'scenarios', values: [first, ...later] } : null;
}
