import type { LocalText } from '../../shared/local-text';
import type { Distribution } from '../distributions/distribution';
import type { Driver } from '../indicators/drivers';
import type { IndicatorKind, IndicatorModel } from '../indicators/indicator-model';
import type { RampedCapacity } from '../indicators/projection';

/**
 * How well founded a number is: *stated* in a document, *derived* by a named formula, or
 * *assumed* by the planner.
 */
export type EvidenceClass = 'stated' | 'derived' | 'assumed';

/** Where a number comes from; shown on the sheet and in print. */
export interface Provenance {
  readonly evidence: EvidenceClass;
  /** A placeholder for the planner's own figure, marked wherever it appears. */
  readonly illustrative: boolean;
  /** Id of one of the plan's documents, or null where there is none. */
  readonly document: string | null;
  /** Page or place in the document. */
  readonly place: string | null;
  /** ISO date or year-month, as the document gives it. */
  readonly date: string | null;
  /** The words of the document, verbatim, in its own language. */
  readonly phrase: string | null;
  readonly note: LocalText | null;
}

/** A document that numbers are quoted from. */
export interface PlanDocument {
  readonly id: string;
  readonly title: LocalText;
  readonly date: string | null;
}

/** A known value of an indicator. */
export interface KnownValue {
  readonly year: number;
  readonly value: number;
  readonly provenance: Provenance;
}

/** Indicators that the consistency checks know how to compare with each other. */
export const INDICATOR_ROLES = ['output', 'revenue', 'income', 'emergingIndustry'] as const;
export type IndicatorRole = (typeof INDICATOR_ROLES)[number];

/** One measured thing of a plan. */
export interface Indicator {
  readonly id: string;
  readonly name: LocalText;
  /** What its numbers are in: `index, 2023 = 100` where the base value is not known. */
  readonly unit: LocalText;
  /** The unit as written; another one than `unit` where the base value is not known. */
  readonly ownUnit: LocalText;
  /** Decimals to show, 0 to 6. Display only: numbers are never rounded in a calculation. */
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly model: IndicatorModel;
  /** `range`: neither more nor less is better, as long as it stays within its targets. */
  readonly direction: 'higher' | 'lower' | 'range';
  readonly priceBasis: 'real' | 'nominal' | 'none';
  /** How it adds up over regions and parts. A share is never summed. */
  readonly rollUp: 'sum' | 'weightedMean' | 'none';
  /** The role of the indicator in the consistency checks. */
  readonly role: IndicatorRole | null;
  /** Id of the indicator that this one is a part of. */
  readonly partOf: string | null;
  /** The heading of the plan's own list of indicators that it stands under, such as livelihood. */
  readonly group: LocalText | null;
  /**
   * The value of the plan's base year; null for a formula that computes it too, and where it is not
   * known: the path is then an index with the base year at 100.
   */
  readonly base: KnownValue | null;
  /** The years before the base year, oldest first; a year may be missing. */
  readonly known: readonly KnownValue[];
}

/** The values that a scenario sets for one driver of one indicator. */
export interface Assumption {
  readonly indicator: string;
  readonly driver: Driver;
  /**
   * One entry per projected year (baseYear + 1 …); null inherits from the parent scenario. A driver
   * that has a single number has it in the first entry.
   */
  readonly values: readonly (number | null)[];
  readonly provenance: Provenance;
}

/** How uncertain a driver of an indicator is. */
export interface Uncertainty {
  readonly indicator: string;
  readonly driver: Driver;
  /** A projected year; null is every year that has no uncertainty of its own. */
  readonly year: number | null;
  readonly distribution: Distribution;
  /**
   * `zero`: the distribution is that of the driver itself. `assumption`: it is added to what the
   * scenario assumes, and so moves with it.
   */
  readonly measuredFrom: 'zero' | 'assumption';
  /**
   * How far a year goes with the one before, from −1 to 1: of years that are k apart it is ρ^k. At 0
   * each year is drawn by itself, at 1 one draw holds for all years.
   */
  readonly yearCorrelation: number;
  readonly provenance: Provenance;
}

/** One of the two drivers of a correlation. */
export interface UncertainDriver {
  readonly indicator: string;
  readonly driver: Driver;
  /** A projected year; null is each year with the same year of the other driver. */
  readonly year: number | null;
}

/** How far two uncertain drivers go together. */
export interface Correlation {
  readonly first: UncertainDriver;
  readonly second: UncertainDriver;
  /** From −1 to 1, between the normal scores of the two. */
  readonly value: number;
  readonly provenance: Provenance;
}

/** A named, self-consistent set of values for the drivers. */
export interface Scenario {
  readonly id: string;
  readonly name: LocalText;
  /** The scenario it inherits from; null for a root, whose assumptions are complete. */
  readonly parent: string | null;
  readonly note: LocalText | null;
  /** Only what differs from the parent. */
  readonly assumptions: readonly Assumption[];
  /** Only what differs from the parent, by indicator, driver and year. */
  readonly uncertainties: readonly Uncertainty[];
}

/**
 * `atLeast` 达到/不低于, `moreThan` 超/突破 (equality does not meet it), `about` 左右 (within a
 * tolerance on either side), `atMost` 不超过, `lessThan` 低于, `between` two values, `full` 全覆盖.
 */
export const COMPARATORS = [
  ...(['atLeast', 'moreThan', 'about', 'atMost', 'lessThan', 'between', 'full'] as const),
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** The comparator of a decline: down at least 5 % is a change of at most −5 %. */
export const REVERSED: Readonly<Record<Comparator, Comparator>> = {
  ...{ atLeast: 'atMost', moreThan: 'lessThan', atMost: 'atLeast', lessThan: 'moreThan' },
  ...{ about: 'about', between: 'between', full: 'full' },
};

/**
 * What a target is about: the level in a year, the growth in a year (0.06 is 6 %), the average
 * growth over a period (level method), what accumulates over a period, the change over a period
 * (−0.135 is down 13.5 %), or a share (1 is all).
 */
export const TARGET_BASES = [
  ...(['level', 'growth', 'averageGrowth', 'cumulative', 'cumulativeChange', 'share'] as const),
] as const;
export type TargetBasis = (typeof TARGET_BASES)[number];

/** A value that an indicator is meant to reach. */
export interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly basis: TargetBasis;
  readonly comparator: Comparator;
  /**
   * In the indicator's unit for `level` and `cumulative`, as a fraction for the others. Of a target
   * that is compared with another indicator: the margin, by which this one is to be ahead of it.
   */
  readonly value: number;
  /** The upper end of `between`, in the unit of `value`; null for other comparators. */
  readonly upper: number | null;
  /** Half-width of the band of `about`, in the unit of `value`; null for other comparators. */
  readonly tolerance: number | null;
  /** A projected year: after the base year, within the horizon. */
  readonly year: number;
  /**
   * The first year of the period that ends in `year`. For `level`, `growth` and `share`: every year
   * of the period has to meet the target; null is `year` alone. For the bases over a period: null
   * is the first projected year.
   */
  readonly fromYear: number | null;
  /** `binding` 约束性, a commitment, or `expected` 预期性, an aim. */
  readonly nature: 'binding' | 'expected';
  /** `力争`: stands beyond another target of the same indicator, which is the floor. */
  readonly stretch: boolean;
  /** Id of the indicator that this one is compared with, on the same basis; null is none. */
  readonly relativeTo: string | null;
  readonly provenance: Provenance;
}

/** A named stretch of years, such as "lay the foundation". */
export interface Phase {
  readonly id: string;
  readonly name: LocalText;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A project that adds to a `pipeline` indicator with a delay and a ramp. */
export interface Project extends RampedCapacity {
  readonly id: string;
  readonly name: LocalText;
  readonly indicator: string;
  /** Total investment, in the unit of the indicator; null where none is given. */
  readonly investment: number | null;
  readonly provenance: Provenance;
}

export const MILESTONE_STATUSES = [
  ...(['notGiven', 'notStarted', 'underWay', 'done', 'late', 'dropped'] as const),
] as const;

/** A goal without a number: a statement with a status. */
export interface Milestone {
  readonly id: string;
  readonly statement: LocalText;
  readonly owner: LocalText | null;
  /** ISO day, month or year by which it is due. */
  readonly due: string | null;
  readonly status: (typeof MILESTONE_STATUSES)[number];
  readonly note: LocalText | null;
  readonly provenance: Provenance;
}

/** One change of an assumption that was made in the pane or on the sheets. */
export interface PlanChange {
  /** ISO date and time. */
  readonly at: string;
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** Null when every projected year was set at once. */
  readonly year: number | null;
  /** The value before and after; null inherits. */
  readonly from: number | null;
  readonly to: number | null;
  readonly why: string | null;
}

/** A resolved and valid plan: every reference resolves, every root scenario is complete. */
export interface Plan {
  readonly id: string;
  readonly name: LocalText;
  readonly description: LocalText | null;
  readonly baseYear: number;
  /** Projected years, 1 to 30. */
  readonly years: number;
  readonly phases: readonly Phase[];
  /** Id of the price index that turns real into nominal values; null where there is none. */
  readonly deflator: string | null;
  readonly documents: readonly PlanDocument[];
  readonly indicators: readonly Indicator[];
  readonly projects: readonly Project[];
  /** In the planner's order, so a parent may come after its children. At least one. */
  readonly scenarios: readonly Scenario[];
  readonly correlations: readonly Correlation[];
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
  /** Oldest first. */
  readonly history: readonly PlanChange[];
}
