import type { Driver } from '../../domain/index';

/** A driver of an indicator that can be moved to reach a target. */
export interface DriverRef {
  readonly indicator: string;
  readonly driver: Driver;
}

/** A path to find: to one target, in one scenario. */
export interface PathRequest {
  readonly scenario: string;
  readonly target: string;
  /** What is moved; null is the first of `seekableDrivers`. */
  readonly driverRef: DriverRef | null;
  /** `even`: the same number in every free year; `shift`: the same amount added to every free year. */
  readonly mode: 'even' | 'shift';
  /** The most and the least that a year may bring; null is without bound. */
  readonly cap: number | null;
  readonly floor: number | null;
  /** Years that stay as they are. */
  readonly locked: readonly number[];
  /** Weights of the projected years by which net additions are spread; even where left out. */
  readonly shares?: readonly number[] | null;
}

/** The formula that found a path. */
export type PathMethod =
  | 'requiredGrowth'
  | 'requiredIncrement'
  | 'requiredGrossAdditions'
  | 'backcast'
  | 'goalSeek'
  | 'goalSeekShift';

/** A path to a target for `applyPath`; the best there is where none reaches it. */
export interface TargetPath extends DriverRef {
  readonly scenario: string;
  readonly target: string;
  /** One per projected year; null leaves a year as it is. */
  readonly values: readonly (number | null)[];
  readonly method: PathMethod;
  /** The number that was found; for a `shift`, what is added. Null where the years differ. */
  readonly foundValue: number | null;
  /** The value to reach on the target's basis: a step beyond "more than". */
  readonly goal: number;
  /** The value on the target's basis that the path reaches. */
  readonly reached: number;
  readonly met: boolean;
  /** The distance of the path from its goal; 0 where it reaches it. */
  readonly missing: number;
  /** The year in which the path would reach its goal if it continued at its bound; null for never. */
  readonly reachedYear: number | null;
  /** Whether the path rests on illustrative values. */
  readonly illustrative: boolean;
  /** How often the plan was computed. */
  readonly evaluations: number;
}

/** Why there is no path. */
export type PathProblem =
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  | { readonly kind: 'unknownTarget'; readonly target: string }
  /** Nothing that can be moved leads to the indicator, or the requested driver does not. */
  | { readonly kind: 'nothingToSeek'; readonly indicator: string }
  /** Every year that counts is locked or has been reached. */
  | { readonly kind: 'noFreeYear' }
  /** The floor lies above the cap. */
  | { readonly kind: 'boundsReversed'; readonly cap: number; readonly floor: number }
  /** No value in the interval leads to the goal. */
  | {
      readonly kind: 'noSolution';
      readonly driverRef: DriverRef;
      readonly mode: PathRequest['mode'];
      readonly low: number;
      readonly high: number;
      readonly goal: number;
      /** The results at the ends of the interval; null where there is none. */
      readonly valueAtLow: number | null;
      readonly valueAtHigh: number | null;
      readonly nearest: { readonly x: number; readonly value: number } | null;
    };
