import type { Driver, Indicator, Plan, Scenario, Target } from '../plan/plan';

/** The value of a driver in one projected year, and where it was said. */
export interface DriverValue {
  readonly year: number;
  readonly value: number;
  /** Id of the scenario that says it: the scenario itself (an override) or an ancestor. */
  readonly saidBy: string;
}

/** How one target stands in one scenario. */
export interface TargetReport {
  readonly target: Target;
  /** The projected value on the target's basis in the target's year. */
  readonly value: number;
  /** What is still missing, in the unit of the target; positive is short. */
  readonly gap: number;
  /** Gap over the target's value; null where that is 0 or so small that the share overflows. */
  readonly gapShare: number | null;
  readonly met: boolean;
  /** Growth per year from the latest known value to the target's level; null where there is none. */
  readonly requiredGrowth: number | null;
  /** Increment per year from the latest known value to the target's level; null for `growth`. */
  readonly requiredIncrement: number | null;
}

/** The path of one indicator in one scenario. */
export interface IndicatorReport {
  readonly indicator: Indicator;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  /** As long as `years`; the first is the base value. Unrounded. */
  readonly values: readonly number[];
  readonly driver: Driver;
  /** One per projected year: one shorter than `years`. */
  readonly driverValues: readonly DriverValue[];
  /** True when the base, any driver value or anything it rests on is illustrative. */
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
