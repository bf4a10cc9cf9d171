import type { Driver } from '../indicators/drivers';
import type { Assumption, Indicator, KnownValue } from '../plan/plan';
import type { LocalText } from '../../shared/local-text';

/** How a growth follows from the years before. */
export type SuggestionMethod =
  /** (V_n / V_0)^(1/n) − 1; for additions (V_n − V_0) / n. */
  | 'level'
  /** The rate at which a steady path adds up to the same sum. */
  | 'accumulative'
  /** The last year alone. */
  | 'lastYear'
  /** The slope of the line through the logarithms (for additions through the values). */
  | 'trend';

/** A number for a driver that follows from the history of an indicator. */
export interface GrowthSuggestion {
  readonly method: SuggestionMethod;
  /** `growth` is a fraction per year, `netAdditions` are in the indicator's unit per year. */
  readonly driver: Extract<Driver, 'growth' | 'netAdditions'>;
  readonly value: number;
  /** The first and last year of the values that it follows from. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** How much of the movement the line explains, 0 to 1; null for other methods. */
  readonly fit: number | null;
  /** Whether years between the first and the last are missing. */
  readonly hasGaps: boolean;
}

/** What can be made of one line. */
export interface LineProposal {
  readonly line: string;
  /** The indicator of the plan; null for a new one. */
  readonly indicator: string | null;
  /** The value of the base year, and what it takes the place of. */
  readonly base: { readonly value: number; readonly before: number | null } | null;
  /** Growth for the projected years, from the values up to the base year. */
  readonly suggestions: readonly GrowthSuggestion[];
  /** Whether the averages lie so far apart that one of them misleads. */
  readonly methodsDiffer: boolean;
  /** Values after the base year, and as what they can be taken. */
  readonly future: {
    readonly as: 'reached' | 'planned';
    readonly driver: Driver;
    /** One per projected year; null where the line says nothing. */
    readonly values: readonly (number | null)[];
  } | null;
  /** Why nothing can be made of the line; null where something can. */
  readonly obstacle:
    /** A new indicator whose growth nobody says: it has no history. */
    | 'growthMissing'
    /** A new indicator without a value in the base year. */
    | 'baseMissing'
    /** Neither a base value nor a history nor later years. */
    | 'nothing'
    | null;
}

/** What the planner wants of a line. */
export interface LineChoice {
  readonly base: boolean;
  /** The suggestion to put into the scenarios; null for none. */
  readonly growth: SuggestionMethod | null;
  readonly future: boolean;
}

/** What is to be applied as one step. */
export interface AcceptedImport {
  readonly bases: readonly {
    readonly indicator: string;
    readonly base: KnownValue;
    /** Takes the place of the indicator's unit; null leaves it. */
    readonly unit: LocalText | null;
  }[];
  /** Replaces the numbers of the scenarios that are not null. */
  readonly assumptions: readonly {
    readonly scenario: string;
    readonly assumption: Assumption;
  }[];
  /** New indicators; their assumptions stand in `assumptions`. */
  readonly indicators: readonly Indicator[];
}
