import type { LocalText } from '../shared/local-text';

/**
 * How well founded a number is: *stated* in a document, *derived* by a named formula, or
 * *assumed* by the planner.
 */
export type EvidenceClass = 'stated' | 'derived' | 'assumed';

/** Where a number comes from; shown on the sheet and in print. */
export interface Provenance {
  readonly evidence: EvidenceClass;
  /** A stand-in to be replaced with the planner's own figure, marked wherever it appears. */
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

/**
 * `level`: a flow per year quoted as a level, moved by `growth` (a rate per year, 0.06 is 6 %).
 * `stock`: whole things, moved by `netAdditions` (a number of things per year).
 */
export type IndicatorKind = 'level' | 'stock';

/** What moves an indicator from year to year. */
export type Driver = 'growth' | 'netAdditions';

/** The one driver of each kind of indicator. */
export const DRIVER_OF_KIND = {
  level: 'growth',
  stock: 'netAdditions',
} as const satisfies Record<IndicatorKind, Driver>;

/** One measured thing of a plan. */
export interface Indicator {
  readonly id: string;
  readonly name: LocalText;
  readonly unit: LocalText;
  /** Decimals to show, 0 to 6. Display only: numbers are never rounded in a calculation. */
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly direction: 'higher' | 'lower';
  readonly priceBasis: 'real' | 'nominal' | 'none';
  /** How it adds up over regions. A share is never summed. */
  readonly rollUp: 'sum' | 'weightedMean' | 'none';
  /** The value of the plan's base year: the latest known value. */
  readonly base: KnownValue;
}

/** What a scenario says about one driver of one indicator. */
export interface Assumption {
  readonly indicator: string;
  readonly driver: Driver;
  /** One entry per projected year (baseYear + 1 …); null inherits from the parent scenario. */
  readonly values: readonly (number | null)[];
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
}

/**
 * `atLeast` 达到/不低于, `moreThan` 超/突破 (equality does not meet it), `about` 左右 (within a
 * tolerance on either side).
 */
export type Comparator = 'atLeast' | 'moreThan' | 'about';

/** What a target speaks of: the level in a year, or the growth in a year (0.06 is 6 %). */
export type TargetBasis = 'level' | 'growth';

/** What is wanted. */
export interface Target {
  readonly id: string;
  readonly indicator: string;
  readonly basis: TargetBasis;
  readonly comparator: Comparator;
  /** In the indicator's unit for `level`, as a fraction for `growth`. */
  readonly value: number;
  /** Half-width of the band of `about`, in the unit of `value`; null for other comparators. */
  readonly tolerance: number | null;
  /** A projected year: after the base year, within the horizon. */
  readonly year: number;
  /** `binding` 约束性, a commitment, or `expected` 预期性, an aim. */
  readonly nature: 'binding' | 'expected';
  readonly provenance: Provenance;
}

/** A resolved and valid plan: every reference resolves, every root scenario is complete. */
export interface Plan {
  readonly id: string;
  readonly name: LocalText;
  readonly description: LocalText | null;
  readonly baseYear: number;
  /** Projected years, 1 to 30. */
  readonly years: number;
  readonly documents: readonly PlanDocument[];
  readonly indicators: readonly Indicator[];
  /** Parents stand anywhere; the order is the planner's. At least one. */
  readonly scenarios: readonly Scenario[];
  readonly targets: readonly Target[];
}
