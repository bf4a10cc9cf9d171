/** A range of numbers; null is an end that is open. */
export interface Band {
  readonly low: number | null;
  readonly high: number | null;
  /** True when the end itself does not belong to the band. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Why two indicators are compared. */
export type Relation =
  /** By their roles: revenue or income with output, emerging industry in output. */
  | 'role'
  /** One follows the other. */
  | 'linked'
  /** One formula refers to both. */
  | 'formula'
  /** One is a part of the other. */
  | 'part';

/** What every finding has. */
interface FindingFrame {
  /** `warning`: something does not fit together. `note`: a number worth knowing. */
  readonly severity: 'note' | 'warning';
  /** Id of the scenario; null where it holds for the plan itself. */
  readonly scenario: string | null;
  /** Ids of the indicators, in the order in which the finding names them. */
  readonly indicators: readonly string[];
  /** The years it is about, in order. */
  readonly years: readonly number[];
}

/**
 * One thing that a consistency check found: the facts, which `i18n` puts into words. Rates and
 * shares are fractions.
 */
export type Finding = FindingFrame &
  (
    | {
        /** How much revenue grows for each percent of output, at the same prices. */
        readonly kind: 'buoyancy';
        readonly buoyancy: number;
        readonly revenueGrowth: number;
        readonly outputGrowth: number;
        /** Growth of output at constant prices, where `outputGrowth` was converted from it. */
        readonly realGrowth: number | null;
        readonly low: number;
        readonly high: number;
      }
    | {
        /** Average growth of income beside that of output, over the horizon. */
        readonly kind: 'incomeGrowth';
        readonly incomeGrowth: number;
        readonly outputGrowth: number;
        /** How far income may stay behind. */
        readonly mostLag: number;
      }
    | {
        /** Emerging industry in output, in the base year and in the year where the share is largest. */
        readonly kind: 'emergingShare';
        readonly first: number;
        readonly largest: number;
        /** The largest rise within a year. */
        readonly rise: number;
        readonly mostRise: number;
      }
    /** Two indicators that belong together are measured in different units. */
    | { readonly kind: 'unitsDiffer'; readonly relation: Relation }
    | {
        /** Average growth by the level method and by the accumulative method. */
        readonly kind: 'growthMethods';
        readonly level: number;
        readonly accumulative: number;
        readonly mostDifference: number;
      }
    /** The shares of a programme, with what was planned to the base year, are not 1. */
    | { readonly kind: 'phaseShares'; readonly startShare: number; readonly sum: number }
    /** What is reached and what is locked for later years is more than the total. */
    | {
        readonly kind: 'lockedBeyondTotal';
        readonly reached: number;
        readonly locked: number;
        readonly total: number;
      }
    /** A programme does not end at its total. */
    | { readonly kind: 'totalNotReached'; readonly reached: number; readonly total: number }
    /** A number of things falls below zero: the value in the first such year. */
    | { readonly kind: 'stockBelowZero'; readonly value: number }
    | {
        /** The parts of an indicator and the indicator, in the year where they differ most. */
        readonly kind: 'parts';
        readonly sum: number;
        readonly whole: number;
        /** The same difference in the base year, as a share of the whole there. */
        readonly baseShare: number;
      }
    | {
        /** Two targets for the same thing that no number meets both of. */
        readonly kind: 'targetsExclude';
        readonly targets: readonly [string, string];
        readonly bands: readonly [Band, Band];
        readonly isRate: boolean;
      }
    | {
        /**
         * Growth targets, from the base value or a level on, miss the level that another target
         * asks for.
         */
        readonly kind: 'targetsAcrossYears';
        /** The growth targets, then the one that is missed. */
        readonly targets: readonly string[];
        readonly implied: Band;
        readonly wanted: Band;
      }
    | {
        /** Constant prices beside current ones, with the growth of the year in each. */
        readonly kind: 'mixedPrices';
        readonly relation: Relation;
        readonly realGrowth: number | null;
        readonly nominalGrowth: number | null;
        /** The real growth at current prices; null where the plan has no price index. */
        readonly converted: number | null;
      }
    | {
        /** The quoted words of a target name other years than the target. */
        readonly kind: 'phraseYears';
        readonly target: string;
        readonly phrase: string;
        readonly named: readonly number[];
      }
    | {
        /** The base value meets the target already, and every scenario does. */
        readonly kind: 'targetMetFromStart';
        readonly target: string;
        readonly base: number;
        /** Whether the base value is a fraction of a whole. */
        readonly isShare: boolean;
      }
    | {
        /** A floor for what should fall, or a limit for what should rise. */
        readonly kind: 'targetDirection';
        readonly target: string;
        readonly side: 'floor' | 'limit';
      }
    | {
        /** A sum over several years of what does not add up over years. */
        readonly kind: 'targetSumsLevel';
        readonly target: string;
        /** Whether the unit or the name says so; else the number does, which one year reaches. */
        readonly isRatio: boolean;
        readonly yearCount: number;
      }
    | {
        /** A target says the opposite of the words that it quotes. */
        readonly kind: 'targetPhrase';
        readonly target: string;
        readonly phrase: string;
        readonly contradiction: 'sign' | 'level' | 'comparator';
      }
  );

export type FindingKind = Finding['kind'];

/** What a check finds of one kind. */
export type FindingOf<Kind extends FindingKind> = Extract<Finding, { readonly kind: Kind }>;
