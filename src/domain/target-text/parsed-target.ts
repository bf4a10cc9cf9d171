import type { Comparator, TargetBasis } from '../plan/plan';
import type { PhraseGoal } from './typed-words';

/** What a target wants, before it is converted to the unit of an indicator. */
export interface TargetAmount {
  readonly comparator: Comparator;
  /** A fraction if `isPercent`, otherwise the number multiplied by its 万 or million. */
  readonly value: number;
  /** The upper end of `between`; null for other comparators. */
  readonly upper: number | null;
  /** Half-width of `about`, in the unit of `value`; null if not stated, except for a percentage. */
  readonly tolerance: number | null;
  /** Null if the phrase does not state it. */
  readonly basis: TargetBasis | null;
  readonly isPercent: boolean;
  /** The word for the power of ten, already multiplied into `value`: 亿 is 1e8. */
  readonly scale: { readonly word: string; readonly factor: number } | null;
  /** The words after the number, as typed; null if there are none. */
  readonly unit: string | null;
}

/** A target as typed. */
export interface ParsedTarget extends TargetAmount {
  /** Whether the phrase states a comparator; without one, `comparator` is `atLeast`. */
  readonly hasComparator: boolean;
  /** Whether the comparator is only implied, as by "reach" or 控制在. */
  readonly isWeak: boolean;
  /** A rise or a decline is said; 0 where neither is. */
  readonly change: 1 | -1 | 0;
  /** Whether it holds in each year, or compares a year with the one before; null if not said. */
  readonly pace: 'eachYear' | 'onYear' | null;
  /** A number in the brackets that mean "over the whole plan" in the table of a plan: 〔13.5〕. */
  readonly isOverPlan: boolean;
  /** A goal without a number. */
  readonly goal: PhraseGoal | null;
  /** The length of the period: "over five years", "三年内"; 1 for "全年". */
  readonly periodYears: number | null;
  /** The calendar year in the phrase; null if there is none. */
  readonly year: number | null;
  /** Whether that year is the end of the time that there is: "by 2030". */
  readonly isBy: boolean;
  /** The year that a change is counted from; null if the phrase has none. */
  readonly sinceYear: number | null;
}

/** Why a phrase is not a target; words are quoted from the phrase. */
export type PhraseProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  /** Words that no rule understands. */
  | { readonly kind: 'notUnderstood'; readonly rest: readonly string[] }
  | { readonly kind: 'noNumber' }
  /** More numbers than a target has. */
  | { readonly kind: 'manyNumbers'; readonly numbers: readonly string[] }
  | { readonly kind: 'manyComparators'; readonly words: readonly string[] }
  /**
   * A change in percentage points, which no basis of a target supports; `points` is a fraction, and
   * negative for a decline.
   */
  | { readonly kind: 'points'; readonly points: number }
  /** A change by an amount ("up 200"), which no basis of a target supports. */
  | {
      readonly kind: 'changeInAmount';
      readonly words: readonly string[];
      /** Negative for a decline. */
      readonly amount: number;
      readonly scale: TargetAmount['scale'];
      readonly unit: string | null;
    }
  /** `between` with the larger number first. */
  | { readonly kind: 'wrongOrder'; readonly value: number; readonly upper: number }
  /** Words that are contradictory or ambiguous. */
  | { readonly kind: 'unclear'; readonly words: readonly string[] };
