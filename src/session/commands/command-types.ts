import type {
  Driver,
  Milestone,
  NoResultReason,
  Plan,
  PlanProblem,
  Project,
  Provenance,
  Target,
} from '../../domain/index';
import type { LocalText } from '../../shared/local-text';
import type { Result } from '../../shared/result';

/** Why a command did nothing. */
export type CommandProblem =
  | { readonly kind: 'noPlan' }
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  | { readonly kind: 'unknownIndicator'; readonly indicator: string }
  /** An indicator of this kind does not have that driver. */
  | { readonly kind: 'unknownDriver'; readonly indicator: string; readonly driver: string }
  | { readonly kind: 'unknownTarget'; readonly target: string }
  | { readonly kind: 'unknownMilestone'; readonly milestone: string }
  | { readonly kind: 'unknownProject'; readonly project: string }
  /** The change log no longer has this entry: its oldest entries are dropped. */
  | { readonly kind: 'unknownChange' }
  | { readonly kind: 'unknownYear'; readonly year: number }
  | { readonly kind: 'emptyName' }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'lastScenario' }
  | { readonly kind: 'tooManyScenarios'; readonly limit: number }
  | { readonly kind: 'tooManyTargets'; readonly limit: number }
  | { readonly kind: 'tooManyMilestones'; readonly limit: number }
  | { readonly kind: 'tooManyProjects'; readonly limit: number }
  | { readonly kind: 'tooManyIndicators'; readonly limit: number }
  | { readonly kind: 'rootCannotInherit' }
  | { readonly kind: 'growthTooLow'; readonly value: number }
  /** A number that the driver cannot have; null is an open end. */
  | {
      readonly kind: 'outOfRange';
      readonly driver: Driver;
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly kind: 'notWhole'; readonly driver: Driver; readonly value: number }
  | { readonly kind: 'notANumber' }
  /** A base value, capacity or ramp outside its range; null is an open end. */
  | {
      readonly kind: 'numberOutOfRange';
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
    }
  | { readonly kind: 'emptyText' }
  /** The plan could be saved but not opened again. */
  | { readonly kind: 'planTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'textTooLong'; readonly length: number; readonly limit: number }
  /** A character that neither a cell nor an .xlsx file can hold. */
  | { readonly kind: 'badCharacter' }
  /** Not a year, a year and month, or a day as `2026-06-30`. */
  | { readonly kind: 'badDate'; readonly text: string }
  /** The first year of a period lies after its last. */
  | { readonly kind: 'yearsReversed'; readonly first: number; readonly last: number }
  /** "Between" without its upper end. */
  | { readonly kind: 'upperMissing' }
  | { readonly kind: 'upperBelowLower'; readonly value: number; readonly lower: number }
  /** A target that compares an indicator with itself. */
  | { readonly kind: 'relativeToItself' }
  /** All of a whole is compared with nothing. */
  | { readonly kind: 'relativeNotAllowed' }
  /** "About" something other than a growth rate, without a tolerance. */
  | { readonly kind: 'toleranceMissing' }
  /** A project that adds to an indicator that is no pipeline. */
  | { readonly kind: 'notAPipeline'; readonly indicator: string }
  /** Something is uncertain as in earlier years, and too few of their changes would be left. */
  | { readonly kind: 'historyTooShort' }
  /** A change cannot be taken back because the same number was changed again, at `at`. */
  | { readonly kind: 'changedLater'; readonly at: string }
  /** The projection would leave the range of numbers that a cell can hold. */
  | { readonly kind: 'overflow'; readonly indicator: string; readonly year: number }
  /** A calculation would have no result. */
  | {
      readonly kind: 'noResult';
      readonly indicator: string;
      readonly year: number;
      readonly reason: NoResultReason;
    };

export type CommandResult = Result<void, CommandProblem>;

/** Why the structure of a plan cannot be changed like that: a command's reason, or the rules of plans. */
export type EditProblem =
  CommandProblem | { readonly kind: 'rules'; readonly problems: readonly PlanProblem[] };

/** Changes the structure of a plan, as one step. */
export type PlanEdit = (plan: Plan) => Result<Plan, EditProblem>;

/** A target as it is entered: what is left out has its usual meaning. */
export interface TargetDraft extends Pick<
  Target,
  'indicator' | 'basis' | 'comparator' | 'value' | 'year'
> {
  /** Only of `between`. */
  readonly upper?: number | null;
  /** Only of `about`; half a percentage point for a growth rate. */
  readonly tolerance?: number | null;
  readonly fromYear?: number | null;
  /** `expected` where left out. */
  readonly nature?: Target['nature'];
  /** Beyond the floor that another target sets; false where left out. */
  readonly stretch?: boolean;
  /** Id of the indicator that it is compared with; `value` is then the margin. */
  readonly relativeTo?: string | null;
  /** The planner's own judgement where left out. */
  readonly provenance?: Provenance;
}

/** A milestone as it is entered, in one language that is used for both. */
export interface MilestoneDraft {
  readonly statement: string;
  readonly owner?: string;
  readonly due?: string | null;
  readonly status?: Milestone['status'];
  readonly note?: string;
  readonly provenance?: Provenance;
}

/** A project as it is entered; its name is used in both languages. */
export interface ProjectDraft extends Pick<Project, 'indicator' | 'startYear' | 'capacity'> {
  readonly name: string;
  readonly investment?: number | null;
  readonly rampYears?: number;
  readonly ramp?: Project['ramp'];
  readonly provenance?: Provenance;
}

/** What a scenario is to assume of a driver, in one year or in all of them. */
export interface AssumptionChange {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** Null sets every projected year; a driver with a single number takes null or the first. */
  readonly year: number | null;
  /** In the unit of the driver; null inherits again. */
  readonly value: number | null;
  /** The source of the row; left out, a changed number is the planner's own judgement. */
  readonly provenance?: Provenance | undefined;
}

/** A path that was found for a driver, by a formula or a search. */
export interface FoundPath {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** One per projected year; null leaves a year as it is. */
  readonly values: readonly (number | null)[];
  /** The formula that the values come from. */
  readonly method: LocalText;
  /** More about how the formula was used. */
  readonly note?: LocalText;
  /** Whether the values come from illustrative ones. */
  readonly illustrative?: boolean;
}

/** What an indicator really reached in a year; null removes it. */
export interface RecordedActual {
  readonly indicator: string;
  readonly year: number;
  readonly value: number | null;
  readonly provenance?: Provenance | undefined;
}

/** A new base value of an indicator. */
export interface BaseChange {
  readonly indicator: string;
  readonly value: number;
  readonly provenance?: Provenance | undefined;
}
