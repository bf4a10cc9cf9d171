import type { Driver } from '../indicators/drivers';
import type { PathStep } from '../indicators/projection';
import type { Indicator, Plan, Scenario, Target } from '../plan/plan';

/** The value of a driver in one projected year, and which scenario sets it. */
export interface DriverValue {
  readonly year: number;
  /** Null where no scenario sets one and nothing holds instead: no actual yet, no amount locked. */
  readonly value: number | null;
  /** Id of the scenario that sets it: the scenario itself or an ancestor; null where none does. */
  readonly setBy: string | null;
}

/** A driver as a scenario has it. */
export interface DriverReport {
  readonly driver: Driver;
  /** One per projected year; a single one for a driver with one number. */
  readonly values: readonly DriverValue[];
  /** True when any of the values rests on an assumption that is marked illustrative. */
  readonly illustrative: boolean;
}

/** Why it cannot be told whether a target is met. */
export type UnjudgedReason =
  /** A rate of change from zero or below. */
  | 'rateFromZero'
  /** A rate per year over several years that ends below zero. */
  | 'rateBelowZero'
  /** The period begins before the base year, and a value of it is not known. */
  | 'notKnown'
  /** A level of an indicator whose base value is not known: its path is an index. */
  | 'noBase';

/** How far a target is met in one scenario. */
export interface TargetReport {
  readonly target: Target;
  /**
   * The projected value on the target's basis; of a target for several years, that of `year`. Of a
   * target that is compared with another indicator: by how much this one is ahead. Null where the
   * target cannot be judged.
   */
  readonly value: number | null;
  /** The year that decides: the target's, or the worst one where every year counts. */
  readonly year: number;
  /** What is still missing, in the unit of the target; positive is short. Null where unjudged. */
  readonly gap: number | null;
  /** Gap divided by the target's value; null where that is 0 or so small that the share overflows. */
  readonly gapShare: number | null;
  /** False where the target cannot be judged. */
  readonly met: boolean;
  /** Why it cannot be told whether it is met; null where it can. */
  readonly unjudged: UnjudgedReason | null;
  /** The year of the latest known value before the target's: the base year or that of an actual. */
  readonly knownYear: number;
  /** Growth per year from the latest known value to the target's level; null where a growth rate means nothing. */
  readonly requiredGrowth: number | null;
  /** Increment per year from the latest known value to the target's level; null for other bases. */
  readonly requiredIncrement: number | null;
}

/** The path of one indicator in one scenario. */
export interface IndicatorReport {
  readonly indicator: Indicator;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  /** As long as `years`; the first is the base value. Unrounded. */
  readonly values: readonly number[];
  /** In the order of the indicator's kind: the driver that planners move first comes first. */
  readonly drivers: readonly DriverReport[];
  readonly steps: readonly PathStep[];
  /** True when the base, any driver value, project or indicator it rests on is illustrative. */
  readonly illustrative: boolean;
  readonly targets: readonly TargetReport[];
}

/** The numbers of one scenario. */
export interface ScenarioReport {
  readonly scenario: Scenario;
  readonly indicators: readonly IndicatorReport[];
}

/** The numbers of every scenario of a plan, in the plan's order. */
export interface PlanReport {
  readonly plan: Plan;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  readonly scenarios: readonly ScenarioReport[];
}
