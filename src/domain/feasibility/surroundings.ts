import type { Driver } from '../indicators/drivers';
import { INDEX_BASE, isIndex } from '../indicators/index-path';
import type { Indicator } from '../plan/plan';
import type { Affine, Interval } from './affine';
import { addVariable, type Quantity, type Space } from './space';

/** Something that is not decided by the search but taken as it is. */
export interface Simplification {
  readonly indicator: string;
  /**
   * `held`: a driver keeps the scenario's numbers though it could vary. `left`: the values of the
   * indicator are not described, so only the check of a path sees its targets.
   */
  readonly kind: 'held' | 'left';
  readonly driver: Driver | null;
}

/** What the description of a path draws on. */
export interface Surroundings {
  readonly space: Space;
  /** The indicators that are described, by id. */
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The base year and every projected year, counted. */
  readonly years: number;
  readonly baseYear: number;
  /** The last year of the plan's phases; null where it has none. */
  readonly phaseEnd: number | null;
  /** What a driver may be in a projected year, from 0. */
  readonly rangeOf: (indicator: string, driver: Driver, index: number) => Interval;
  /** What the scenario has. */
  readonly numberOf: (indicator: string, driver: Driver, index: number) => number | null;
  /** The output of the projects of a pipeline, before any share of realisation. */
  readonly projectOutput: (indicator: string, year: number) => number;
  /** The shares of realisation that already have a variable. */
  readonly realised: Map<string, Affine>;
  /** What a pipeline has without its projects, where that is known already. */
  readonly underlying: Map<string, Quantity>;
  /** The year of full coverage that is tried for each coverage. */
  readonly fullYears: ReadonlyMap<string, number>;
  readonly simplify: (simplification: Simplification) => void;
}

/** The value of the base year; of an index it is 100. */
export function baseValue(indicator: Indicator): number | null {
  return isIndex(indicator) ? INDEX_BASE : (indicator.base?.value ?? null);
}

/** The number of a driver in a projected year, from 0, as a variable where it is free. */
export function driverAmount(
  { space, rangeOf, numberOf }: Surroundings,
  indicator: string,
  driver: Driver,
  index: number,
): Affine {
  const range = rangeOf(indicator, driver, index);
  const number = addVariable(space, range, numberOf(indicator, driver, index) ?? 0);
  for (const [place] of number.terms) {
    const valueAt = (point: readonly number[]) => point[place] ?? range.low;
    space.drivers.push({ indicator, driver, index, range, valueAt });
  }
  return number;
}
