import type { Comparator, TargetBasis } from '../plan/plan';

/** A target as typed, before it is converted to the unit of an indicator. */
export interface ParsedTarget {
  readonly comparator: Comparator;
  /** Whether the phrase states a comparator; without one, a target is `atLeast`. */
  readonly hasComparator: boolean;
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
  /** The length of the period: "over five years", "三年内"; 1 for "全年". */
  readonly periodYears: number | null;
  /** The calendar year in the phrase; null if there is none. */
  readonly year: number | null;
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
  /** A change in percentage points, which no basis of a target supports. */
  | { readonly kind: 'points' }
  /** A change by an amount ("up 200"), which no basis of a target supports. */
  | { readonly kind: 'changeInAmount'; readonly words: readonly string[] }
  /** `between` with the larger number first. */
  | { readonly kind: 'wrongOrder'; readonly value: number; readonly upper: number }
  /** Words that are contradictory or ambiguous. */
  | { readonly kind: 'unclear'; readonly words: readonly string[] };
