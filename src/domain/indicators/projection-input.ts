import type { Driver } from './drivers';
import type { IndicatorModel } from './indicator-model';
import type { Indicator, Project } from '../plan/plan';
import type { NoResultReason } from '../plan/plan-problem';
import type { Result } from '../../shared/result';
import type { PathStep } from '../scenarios/plan-report';
import type { IndicatorDrivers } from '../scenarios/resolve-drivers';

/** What the path of one indicator in one scenario is computed from. */
export interface ProjectionInput {
  readonly indicator: Indicator;
  readonly drivers: IndicatorDrivers;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  /** The path of an indicator that this one needs. */
  readonly pathOf: (indicator: string) => readonly number[];
  /** The projects that add to this indicator. */
  readonly projects: readonly Project[];
  /** The last year of the plan's phases; null where it has none and every year counts. */
  readonly phaseEnd: number | null;
}

/** A path of the base year and every projected year, with the steps on the way to it. */
export interface Projection {
  readonly values: readonly number[];
  readonly steps: readonly PathStep[];
}

/** Why a path has no value, and the index of the first year without one; 0 is the base year. */
export interface ProjectionFailure {
  readonly reason: 'overflow' | NoResultReason;
  readonly index: number;
}

export type ProjectionResult = Result<Projection, ProjectionFailure>;

/** A model of one kind. */
export type ModelOf<Kind extends IndicatorModel['kind']> = Extract<
  IndicatorModel,
  { readonly kind: Kind }
>;

/** The numbers of a driver, one per projected year; null where nothing is said. */
export function driverNumbers(
  { drivers, years }: ProjectionInput,
  driver: Driver,
): readonly (number | null)[] {
  const values = drivers.get(driver)?.values;
  if (!values) return years.slice(1).map(() => null);
  return values.map(({ value }) => value);
}

/** The number of a driver that has a single one. */
export function singleNumber({ drivers }: ProjectionInput, driver: Driver): number | null {
  return drivers.get(driver)?.values[0]?.value ?? null;
}

/** The base value; only a formula may do without. */
export function baseOf({ indicator }: ProjectionInput): number {
  if (!indicator.base) throw new Error(`${indicator.id} has no base value`);
  return indicator.base.value;
}
