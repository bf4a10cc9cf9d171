import type { Outcome, Shape } from '../distributions/distribution';
import type { Driver } from '../indicators/drivers';
import type { IndicatorKind, IndicatorSettings, Phasing } from '../indicators/indicator-model';
import type {
  Comparator,
  EvidenceClass,
  IndicatorRole,
  Milestone,
  TargetBasis,
  Uncertainty,
} from './plan';

/** A text as it is written: once for both languages, or per language. */
export type LocalTextSpec = string | { readonly en: string; readonly 'zh-CN': string };

/** Where a number comes from, as written; everything but the evidence class may be left out. */
export interface ProvenanceSpec {
  readonly evidence: EvidenceClass;
  readonly illustrative?: boolean | undefined;
  readonly document?: string | undefined;
  readonly place?: string | undefined;
  readonly date?: string | undefined;
  readonly phrase?: string | undefined;
  readonly note?: LocalTextSpec | undefined;
}

/**
 * Values of a driver as written: one number for every projected year, one per year in order,
 * or by year, where a year that is left out inherits.
 */
export type DriverValuesSpec =
  number | readonly (number | null)[] | { readonly [year: string]: number };

/** The base year and how many years are projected after it. */
export interface HorizonSpec {
  readonly baseYear: number;
  readonly years: number;
}

/** A document that numbers are quoted from, as written. */
export interface DocumentSpec {
  readonly id: string;
  readonly title: LocalTextSpec;
  readonly date?: string | undefined;
}

/** A value of a year before the base year, as written. */
export interface KnownValueSpec {
  readonly year: number;
  readonly value: number;
  readonly provenance: ProvenanceSpec;
}

/** An indicator as written. */
export interface IndicatorSpec extends IndicatorSettings {
  readonly id: string;
  readonly name: LocalTextSpec;
  readonly unit: LocalTextSpec;
  readonly decimals?: number | undefined;
  readonly kind: IndicatorKind;
  readonly direction?: 'higher' | 'lower' | 'range' | undefined;
  readonly priceBasis?: 'real' | 'nominal' | 'none' | undefined;
  readonly rollUp?: 'sum' | 'weightedMean' | 'none' | undefined;
  readonly role?: IndicatorRole | undefined;
  readonly partOf?: string | undefined;
  /** The heading of the plan's own list of indicators that it stands under. */
  readonly group?: LocalTextSpec | undefined;
  /** Left out for a formula that computes the base year too, and where the path is an index. */
  readonly base?: { readonly value: number; readonly provenance: ProvenanceSpec } | undefined;
  /** The years before the base year, in any order. */
  readonly known?: readonly KnownValueSpec[] | undefined;
}

/** The values that a scenario sets for one driver of one indicator, as written. */
export interface AssumptionSpec {
  readonly indicator: string;
  readonly driver: Driver;
  readonly values: DriverValuesSpec;
  readonly provenance: ProvenanceSpec;
}

/**
 * A distribution as written: its shape, and the settings of this shape. That of a history is read from
 * the values that the indicator had.
 */
export interface DistributionSpec {
  readonly shape: Shape;
  readonly low?: number | undefined;
  readonly mode?: number | undefined;
  readonly high?: number | undefined;
  readonly p10?: number | undefined;
  readonly p50?: number | undefined;
  readonly p90?: number | undefined;
  readonly mean?: number | undefined;
  readonly deviation?: number | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
}

/** How uncertain a driver of an indicator is, as written. */
export interface UncertaintySpec extends DistributionSpec {
  readonly indicator: string;
  readonly driver: Driver;
  /** Left out for every year that has no uncertainty of its own. */
  readonly year?: number | undefined;
  /** `zero` when left out. */
  readonly measuredFrom?: Uncertainty['measuredFrom'] | undefined;
  /** 0 when left out. */
  readonly yearCorrelation?: number | undefined;
  readonly provenance: ProvenanceSpec;
}

/** One of the two drivers of a correlation, as written. */
export interface UncertainDriverSpec {
  readonly indicator: string;
  readonly driver: Driver;
  readonly year?: number | undefined;
}

/** How far two uncertain drivers go together, as written. */
export interface CorrelationSpec {
  readonly first: UncertainDriverSpec;
  readonly second: UncertainDriverSpec;
  readonly value: number;
  readonly provenance: ProvenanceSpec;
}

/** A scenario as written. */
export interface ScenarioSpec {
  readonly id: string;
  readonly name: LocalTextSpec;
  readonly parent?: string | undefined;
  readonly note?: LocalTextSpec | undefined;
  readonly assumptions?: readonly AssumptionSpec[] | undefined;
  readonly uncertainties?: readonly UncertaintySpec[] | undefined;
}

/** A target as written. */
export interface TargetSpec {
  readonly id: string;
  readonly indicator: string;
  readonly basis?: TargetBasis | undefined;
  readonly comparator: Comparator;
  /** Left out only for `full`, which means 1. */
  readonly value?: number | undefined;
  readonly upper?: number | undefined;
  readonly tolerance?: number | undefined;
  readonly year: number;
  readonly fromYear?: number | undefined;
  readonly nature?: 'binding' | 'expected' | undefined;
  readonly stretch?: boolean | undefined;
  /** Id of the indicator that it is compared with; `value` is then the margin. */
  readonly relativeTo?: string | undefined;
  readonly provenance: ProvenanceSpec;
}

/** A named stretch of years, as written. */
export interface PhaseSpec {
  readonly id: string;
  readonly name: LocalTextSpec;
  readonly firstYear: number;
  readonly lastYear?: number | undefined;
}

/** A project of a pipeline, as written. */
export interface ProjectSpec {
  readonly id: string;
  readonly name: LocalTextSpec;
  readonly indicator: string;
  readonly startYear: number;
  readonly investment?: number | undefined;
  readonly capacity: number;
  readonly rampYears?: number | undefined;
  readonly ramp?: Exclude<Phasing, 'given'> | undefined;
  readonly provenance: ProvenanceSpec;
}

/** A goal without a number, as written. */
export interface MilestoneSpec {
  readonly id: string;
  readonly statement: LocalTextSpec;
  readonly owner?: LocalTextSpec | undefined;
  readonly due?: string | undefined;
  readonly status?: Milestone['status'] | undefined;
  readonly note?: LocalTextSpec | undefined;
  readonly provenance: ProvenanceSpec;
}

/** A change of an assumption, as written. */
export interface PlanChangeSpec {
  readonly at: string;
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  readonly year?: number | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly why?: string | undefined;
}

/**
 * A plan as written in a file or in the workbook's tables: it has the right shape, and the rest is
 * not checked yet.
 */
export interface PlanSpec {
  readonly format: 'planpath-plan';
  readonly version: 1;
  readonly $schema?: string | undefined;
  readonly id: string;
  readonly name: LocalTextSpec;
  readonly description?: LocalTextSpec | undefined;
  readonly horizon: HorizonSpec;
  readonly phases?: readonly PhaseSpec[] | undefined;
  /** Id of the price index that turns real into nominal values. */
  readonly deflator?: string | undefined;
  readonly documents?: readonly DocumentSpec[] | undefined;
  readonly indicators: readonly IndicatorSpec[];
  readonly projects?: readonly ProjectSpec[] | undefined;
  readonly scenarios: readonly ScenarioSpec[];
  readonly correlations?: readonly CorrelationSpec[] | undefined;
  readonly targets?: readonly TargetSpec[] | undefined;
  readonly milestones?: readonly MilestoneSpec[] | undefined;
  readonly history?: readonly PlanChangeSpec[] | undefined;
}

/** The parts of a plan that are checked against each other. */
export type PlanParts = Pick<
  PlanSpec,
  | 'horizon'
  | 'phases'
  | 'deflator'
  | 'documents'
  | 'indicators'
  | 'projects'
  | 'scenarios'
  | 'correlations'
  | 'targets'
  | 'milestones'
>;
