import type { Formula } from '../formulas/formula-node';
import type { Driver } from './drivers';
import type {
  IndicatorKind,
  IndicatorModel,
  IndicatorSetting,
  IndicatorSettings,
  ModelOf,
  Phasing,
} from './indicator-model';
import type {
  PathStepKey,
  ProjectionFailure,
  ProjectionInput,
  ProjectionResult,
} from './projection';

/** What there is to know about a kind of indicator; `kinds.ts` holds the table. */
export interface KindFacts {
  /** A share of a whole: 0.8 is written as 80 %. */
  readonly isShare: boolean;
  /** A flow, which is added up over a period; of a state or a running sum the difference counts. */
  readonly isFlow: boolean;
  /** Whole things: no decimals unless the plan says otherwise. */
  readonly isCounted: boolean;
  /** A running sum to a total. */
  readonly isRunningSum: boolean;
  /** Carried forward by rates of growth, so that its average growth is worth stating. */
  readonly compounds: boolean;
  /** Whether the growth per year that a target takes is worth stating. */
  readonly hasGrowthRate: boolean;
  /** Whether projects can add to it. */
  readonly hasProjects: boolean;
  /** Whether it has to have a base value. A formula can compute it; an index needs none. */
  readonly needsBase: boolean;
  /** Whether its path can be an index, with the base year at 100, where no base value is known. */
  readonly canBeIndex: boolean;
  /** Least and greatest base value; null is open. */
  readonly baseRange: readonly [number | null, number | null];
  /** Every driver it can have, the one that planners move first in front. */
  readonly drivers: readonly Driver[];
  /**
   * How its first driver alone carries each year on to the next: as a rate or as an amount; null where
   * more is needed.
   */
  readonly carriedBy: 'growth' | 'increment' | null;
  /** The steps on the way to its path that a reader needs to check it by hand, in their order. */
  readonly steps: readonly PathStepKey[];
  readonly settings: readonly IndicatorSetting[];
  /** The phasings that it can have, where it cannot have every one. */
  readonly phasings?: readonly Phasing[];
}

/** An indicator that another one is computed from, `lag` years earlier (negative: later). */
export interface NeededIndicator {
  readonly indicator: string;
  readonly lag: number;
}

/** A kind of indicator: its facts, its settings and how its path is computed. */
export interface DefinitionOf<Model extends IndicatorModel> extends KindFacts {
  /** The settings that an indicator cannot do without. */
  requiredSettings?(settings: IndicatorSettings): readonly IndicatorSetting[];
  /** The model that the settings describe; what is missing gets its default. */
  modelOf(settings: IndicatorSettings, formula: Formula): Model;
  /** The drivers of one model, where not every model of the kind has them all. */
  driversOf?(model: Model): readonly Driver[];
  /** The indicators it is computed from; left out by kinds that need none. */
  needs?(model: Model): readonly NeededIndicator[];
  /** Computes the path of every year. Nothing is rounded. */
  project(input: ProjectionInput, model: Model): ProjectionResult;
  /**
   * Computes the value of one year, for indicators that need each other across years; a kind with
   * `needs` has it. `path` is its own path so far and `year` counts from 0, the base year.
   */
  valueIn?(
    input: ProjectionInput,
    model: Model,
    path: readonly number[],
    year: number,
  ): number | ProjectionFailure;
}

/** The definition of one kind. */
export type KindDefinition<Kind extends IndicatorKind> = DefinitionOf<ModelOf<Kind>>;
