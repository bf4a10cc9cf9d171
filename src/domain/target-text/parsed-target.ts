import type { Comparator, TargetBasis } from '../plan/plan';

/** A target as a phrase says it, before it is put into the unit of an indicator. */
export interface ParsedTarget {
  readonly comparator: Comparator;
  /** Whether the phrase says the comparator; without one, a target counts as `atLeast`. */
  readonly hasComparator: boolean;
  /** A fraction where `isPercent`, otherwise a number with its 万 or million multiplied out. */
  readonly value: number;
  /** The upper end of `between`; null for other comparators. */
  readonly upper: number | null;
  /** Half-width of `about`, in the unit of `value`; null where it is neither said nor a percentage. */
  readonly tolerance: number | null;
  /** Null where the phrase does not say it. */
  readonly basis: TargetBasis | null;
  readonly isPercent: boolean;
  /** The words that stand for powers of ten, already multiplied into `value`: 亿 is 1e8. */
  readonly scale: { readonly word: string; readonly factor: number } | null;
  /** The words after the number as typed; null where there are none. */
  readonly unit: string | null;
  /** "Over five years", "三年内"; 1 for "全年". */
  readonly periodYears: number | null;
  /** The calendar year that the phrase names; null where it names none. */
  readonly year: number | null;
}

/** Why a phrase is no target. The words are those of the phrase. */
export type PhraseProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  /** Words that no rule understands, as they stand in the phrase. */
  | { readonly kind: 'notUnderstood'; readonly rest: readonly string[] }
  | { readonly kind: 'noNumber' }
  /** More numbers than a target has. */
  | { readonly kind: 'manyNumbers'; readonly numbers: readonly string[] }
  | { readonly kind: 'manyComparators'; readonly words: readonly string[] }
  /** A change in percentage points, which is no target on a level or a growth rate. */
  | { readonly kind: 'points' }
  /** A change by an amount, which is no target on a level: "up 200". */
  | { readonly kind: 'changeInAmount'; readonly words: readonly string[] }
  /** `between` with the larger number first. */
  | { readonly kind: 'wrongOrder'; readonly value: number; readonly upper: number }
  /** Words that contradict each other or leave open what is meant. */
  | { readonly kind: 'unclear'; readonly words: readonly string[] };
