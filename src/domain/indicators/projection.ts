import { isInRange } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';
import type { Driver } from './drivers';
import type { Phasing } from './indicator-model';

/** The numbers of a driver, one per projected year or a single one; null where nothing is given. */
export type DriverNumbers = readonly (number | null)[];

/** What a project adds to a pipeline. */
export interface RampedCapacity {
  /** It is ready at the end of this year: output ramps up in the years after it. */
  readonly startYear: number;
  /** Output per year at full capacity, in the unit of the indicator. */
  readonly capacity: number;
  /** Years from the start to full capacity; 0 is at once. */
  readonly rampYears: number;
  readonly ramp: Exclude<Phasing, 'given'>;
}

/** What the path of one indicator in one scenario is computed from. */
export interface ProjectionInput {
  /** The value of the base year; only a formula may do without. */
  readonly base: number | null;
  /** The drivers that the indicator has. */
  readonly drivers: readonly Driver[];
  /** Their numbers, in the same order. */
  readonly numbers: readonly DriverNumbers[];
  /** The base year and every projected year. */
  readonly years: readonly number[];
  /** The path of an indicator that this one needs. */
  readonly pathOf: (indicator: string) => readonly number[];
  /** The projects that add to this indicator. */
  readonly projects: readonly RampedCapacity[];
  /** The last year of the plan's phases; null where it has none and every year counts. */
  readonly phaseEnd: number | null;
}

/** A row on the way to a path, for a reader who wants to check it by hand. */
export interface PathStep {
  readonly key: PathStepKey;
  /** As long as the years of the report, the base year first; null where there is nothing to show. */
  readonly values: readonly (number | null)[];
}

/**
 * `expiring`, `renewed`, `lapsed`: of a renewable stock. `plannedShare`: the cumulative share that
 * was planned; `increment`: what is added in the year. `reached`: the share of the way to a ceiling.
 * `followed`: the growth of the followed indicator, shifted by the lag. `underlying`, `projects`: a
 * pipeline without its projects, and what they add.
 */
export type PathStepKey =
  | 'expiring'
  | 'renewed'
  | 'lapsed'
  | 'plannedShare'
  | 'increment'
  | 'reached'
  | 'followed'
  | 'underlying'
  | 'projects';

/** A path of the base year and every projected year, with the steps on the way to it. */
export interface Projection {
  readonly values: readonly number[];
  readonly steps: readonly PathStep[];
}

/** Why a calculation has no result. */
export type NoResultReason =
  /** A division by zero in a formula. */
  | 'divisionByZero'
  /** A root or logarithm of a number that has none. */
  | 'undefined'
  /** A formula looks at a year before the base year. */
  | 'beforeBase'
  /** A linked indicator follows one that is zero or below. */
  | 'followsZero'
  /** A coverage that starts above its ceiling, or ends before it begins. */
  | 'coverageRange';

/** Why a path has no value, and the index of the first year without one; 0 is the base year. */
export interface ProjectionFailure {
  readonly reason: 'overflow' | NoResultReason;
  readonly index: number;
}

export type ProjectionResult = Result<Projection, ProjectionFailure>;

const NOTHING_GIVEN: DriverNumbers = [];
const NO_STEPS: readonly PathStep[] = [];

/** The numbers of a driver, one per projected year; empty where the indicator does not have it. */
export function numbersOf({ drivers, numbers }: ProjectionInput, driver: Driver): DriverNumbers {
  return numbers[drivers.indexOf(driver)] ?? NOTHING_GIVEN;
}

/** The number of a driver that has a single one. */
export function singleNumber(input: ProjectionInput, driver: Driver): number | null {
  return numbersOf(input, driver)[0] ?? null;
}

/** The base value of an indicator that has to have one. */
export function baseOf({ base }: ProjectionInput): number {
  if (base === null) throw new Error('An indicator of this kind has a base value');
  return base;
}

/**
 * Carries a path from year to year. What was really reached in a year takes the place of what would
 * have been projected, and the path goes on from there.
 *
 * @param next - the value after `previous`; `index` counts projected years from 0
 * @param stepsOf - the steps on the way to the finished path
 */
export function carryForward(
  input: ProjectionInput,
  next: (previous: number, index: number) => number,
  stepsOf: ((path: readonly number[]) => readonly PathStep[]) | null = null,
): ProjectionResult {
  const actuals = numbersOf(input, 'actual');
  const years = input.years.length - 1;
  let value = baseOf(input);
  // With its final length: an array that grows takes several times the memory.
  const path = new Array<number>(years + 1);
  path[0] = value;
  for (let index = 0; index < years; index += 1) {
    value = actuals[index] ?? next(value, index);
    if (!isInRange(value)) return err({ reason: 'overflow', index: index + 1 });
    path[index + 1] = value;
  }
  return ok({ values: path, steps: stepsOf ? stepsOf(path) : NO_STEPS });
}
