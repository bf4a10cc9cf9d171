import type { Shape } from '../distributions/distribution';
import type { DistributionProblem } from '../distributions/distribution-problem';
import type { FormulaProblem } from '../formulas/formula-problem';
import type { NoResultReason } from '../indicators/projection';

/** A path into a plan as written down: `['scenarios', 1, 'assumptions', 0, 'values', '2025']`. */
export type PlanPath = readonly (string | number)[];

/**
 * One thing that is wrong with a plan: the place and the facts. `i18n` puts it into words.
 */
export type PlanProblem =
  /** The text is not JSON; line and column count from 1. `truncated` when it ends too early. */
  | {
      readonly kind: 'notJson';
      readonly path: PlanPath;
      readonly line: number;
      readonly column: number;
      readonly truncated: boolean;
    }
  /** The file is no text: a workbook, a picture. */
  | { readonly kind: 'notText'; readonly path: PlanPath }
  /** The file is text in another encoding than UTF-8, such as GBK. */
  | { readonly kind: 'otherEncoding'; readonly path: PlanPath }
  /** An object of the file has a key twice; the line, counted from 1, has the second. */
  | {
      readonly kind: 'duplicateKey';
      readonly path: PlanPath;
      readonly key: string;
      readonly line: number;
    }
  /** The text is larger than a plan file may be. */
  | {
      readonly kind: 'tooLarge';
      readonly path: PlanPath;
      readonly bytes: number;
      readonly limit: number;
    }
  /** The plan is larger than a plan file may be: it could be saved but not opened again. */
  | {
      readonly kind: 'planTooLarge';
      readonly path: PlanPath;
      readonly bytes: number;
      readonly limit: number;
    }
  /** Not a plan file: `format` is missing or has another value. */
  | { readonly kind: 'notAPlan'; readonly path: PlanPath; readonly value: unknown }
  | {
      readonly kind: 'newerVersion';
      readonly path: PlanPath;
      readonly value: number;
      readonly supported: number;
    }
  | { readonly kind: 'missing'; readonly path: PlanPath; readonly expected: string }
  | {
      readonly kind: 'wrongType';
      readonly path: PlanPath;
      readonly value: unknown;
      readonly expected: string;
    }
  | {
      readonly kind: 'notOneOf';
      readonly path: PlanPath;
      readonly value: unknown;
      readonly options: readonly string[];
    }
  | {
      readonly kind: 'unknownKey';
      readonly path: PlanPath;
      readonly key: string;
      readonly nearest: string | null;
    }
  | { readonly kind: 'empty'; readonly path: PlanPath }
  | {
      readonly kind: 'tooLong';
      readonly path: PlanPath;
      readonly length: number;
      readonly limit: number;
    }
  | {
      readonly kind: 'tooMany';
      readonly path: PlanPath;
      readonly count: number;
      readonly limit: number;
    }
  /** A control character, half a surrogate pair or no character at all: no .xlsx file can hold it. */
  | { readonly kind: 'badCharacter'; readonly path: PlanPath; readonly value: string }
  | { readonly kind: 'badId'; readonly path: PlanPath; readonly value: string }
  | {
      readonly kind: 'outOfRange';
      readonly path: PlanPath;
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
      /** True when `min` itself is not allowed either. */
      readonly minExcluded?: boolean;
    }
  | { readonly kind: 'notWhole'; readonly path: PlanPath; readonly value: number }
  | {
      readonly kind: 'duplicateId';
      readonly path: PlanPath;
      readonly value: string;
      readonly first: PlanPath;
    }
  /** An indicator or scenario has the name of another one, in either language. */
  | {
      readonly kind: 'duplicateName';
      readonly path: PlanPath;
      readonly value: string;
      readonly first: PlanPath;
    }
  | {
      readonly kind: 'unknownReference';
      readonly path: PlanPath;
      readonly value: string;
      readonly to: 'indicator' | 'scenario' | 'document';
      readonly nearest: string | null;
    }
  | { readonly kind: 'parentCycle'; readonly path: PlanPath; readonly cycle: readonly string[] }
  | {
      readonly kind: 'wrongDriver';
      readonly path: PlanPath;
      readonly value: string;
      readonly indicator: string;
      /** The drivers that it has. */
      readonly expected: readonly string[];
    }
  | {
      readonly kind: 'wrongYearCount';
      readonly path: PlanPath;
      readonly count: number;
      readonly expected: number;
    }
  | {
      readonly kind: 'yearOutsideHorizon';
      readonly path: PlanPath;
      readonly value: number | string;
      readonly first: number;
      readonly last: number;
    }
  | {
      readonly kind: 'incompleteRoot';
      readonly path: PlanPath;
      readonly scenario: string;
      readonly indicator: string;
      readonly driver: string;
      readonly years: readonly number[];
    }
  | { readonly kind: 'toleranceNotAllowed'; readonly path: PlanPath; readonly comparator: string }
  /** An upper end without `between`, or below the lower end. */
  | { readonly kind: 'upperNotAllowed'; readonly path: PlanPath; readonly comparator: string }
  | {
      readonly kind: 'upperBelowLower';
      readonly path: PlanPath;
      readonly value: number;
      readonly lower: number;
    }
  /** A target that compares an indicator with itself. */
  | { readonly kind: 'relativeToItself'; readonly path: PlanPath; readonly indicator: string }
  /** `full` is compared with nothing. */
  | { readonly kind: 'relativeNotAllowed'; readonly path: PlanPath; readonly comparator: string }
  /** A known value of a year that is not before the base year, or given twice. */
  | {
      readonly kind: 'knownYear';
      readonly path: PlanPath;
      readonly year: number;
      readonly baseYear: number;
    }
  | { readonly kind: 'knownTwice'; readonly path: PlanPath; readonly year: number }
  /** `full` means all of it: a share of 1. */
  | { readonly kind: 'fullIsOne'; readonly path: PlanPath; readonly value: number }
  /** A setting that an indicator of this kind does not have. */
  | {
      readonly kind: 'settingNotAllowed';
      readonly path: PlanPath;
      readonly setting: string;
      readonly indicatorKind: string;
    }
  /** A driver with one number for the whole horizon has several. */
  | { readonly kind: 'singleValue'; readonly path: PlanPath; readonly driver: string }
  /** A setting that a distribution of this shape does not have. */
  | {
      readonly kind: 'notOfShape';
      readonly path: PlanPath;
      readonly setting: string;
      readonly shape: Shape;
    }
  /** The settings of a distribution do not go together. */
  | {
      readonly kind: 'badDistribution';
      readonly path: PlanPath;
      readonly problem: DistributionProblem;
    }
  /** Earlier years say how a driver may turn out only where they tell its numbers. */
  | { readonly kind: 'historyNotAllowed'; readonly path: PlanPath; readonly driver: string }
  /** A year of a driver that has one number for the whole horizon. */
  | { readonly kind: 'yearNotAllowed'; readonly path: PlanPath; readonly driver: string }
  /** The same uncertainty, or the same correlation, is given again. */
  | { readonly kind: 'givenTwice'; readonly path: PlanPath; readonly first: PlanPath }
  /** A correlation of a driver that no scenario makes uncertain, in this year. */
  | {
      readonly kind: 'notUncertain';
      readonly path: PlanPath;
      readonly indicator: string;
      readonly driver: string;
      readonly year: number | null;
    }
  | { readonly kind: 'correlatedWithItself'; readonly path: PlanPath; readonly driver: string }
  /** More drivers and years are uncertain in a scenario than can be drawn together. */
  | {
      readonly kind: 'tooManyUncertain';
      readonly path: PlanPath;
      readonly count: number;
      readonly limit: number;
    }
  /** The first year of a period or phase comes after its last. */
  | {
      readonly kind: 'yearsReversed';
      readonly path: PlanPath;
      readonly first: number;
      readonly last: number;
    }
  /** Two phases claim the same year. */
  | { readonly kind: 'phasesOverlap'; readonly path: PlanPath; readonly year: number }
  /** A formula cannot be read. */
  | { readonly kind: 'badFormula'; readonly path: PlanPath; readonly problem: FormulaProblem }
  /** The formula parser is not loaded yet: load it and read the plan again. */
  | { readonly kind: 'formulasNotLoaded'; readonly path: PlanPath }
  /** A table that holds a part of the plan is missing from the workbook. */
  | { readonly kind: 'tableMissing'; readonly path: PlanPath; readonly table: string }
  /** Indicators that need each other in the same year; the first is repeated at the end. */
  | { readonly kind: 'formulaCycle'; readonly path: PlanPath; readonly cycle: readonly string[] }
  /** A project that adds to an indicator that is not a pipeline. */
  | { readonly kind: 'notAPipeline'; readonly path: PlanPath; readonly indicator: string }
  /** A calculation that has no result in a year of a scenario. */
  | {
      readonly kind: 'noResult';
      readonly path: PlanPath;
      readonly scenario: string;
      readonly indicator: string;
      readonly year: number;
      readonly reason: NoResultReason;
    }
  /** A projection leaves the range of numbers that a cell can hold. */
  | {
      readonly kind: 'overflow';
      readonly path: PlanPath;
      readonly scenario: string;
      readonly indicator: string;
      readonly year: number;
    };
