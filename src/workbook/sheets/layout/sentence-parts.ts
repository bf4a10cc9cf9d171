import type { Comparator } from '../../../domain/index';

/** The phrase for what a target asks for, by its comparator. */
export const GOALS = {
  ...({ atLeast: 'goalAtLeast', moreThan: 'goalMoreThan', about: 'goalAbout' } as const),
  ...({ atMost: 'goalAtMost', lessThan: 'goalLessThan', between: 'goalBetween' } as const),
  full: 'goalFull',
} as const satisfies Readonly<Record<Comparator, string>>;

/** The same for a fall, whose size is said: a change of at most −13.5 % is a cut by at least 13.5 %. */
export const CUTS = {
  ...({ atLeast: 'cutAtMost', moreThan: 'cutLessThan', about: 'cutAbout' } as const),
  ...({ atMost: 'cutAtLeast', lessThan: 'cutMoreThan', between: 'cutBetween' } as const),
} as const satisfies Readonly<Record<Exclude<Comparator, 'full'>, string>>;

/**
 * The phrases that the sentences about targets are built from. They are on About, where a planner
 * may change them. The first ones open a sentence, in the order of the target bases on About; the
 * last ones say what is wanted, in the order of the comparators there.
 */
export const BRIEF_PHRASES = [
  ...(['level', 'share', 'growth', 'averageGrowth', 'cumulativeChange', 'cumulative'] as const),
  ...(['fall', 'lead'] as const),
  ...(['above', 'even', 'notPast', 'below', 'under', 'notUnder', 'over'] as const),
  ...(['beyondCut', 'shortOfCut', 'within', 'outside'] as const),
  ...(['noTarget', 'wanted', 'unit', 'unitDigit', 'unitIndex', 'points', 'down'] as const),
  ...(['keepUp', 'goAhead', 'ahead'] as const),
  ...(['goalAtLeast', 'goalMoreThan', 'goalAbout', 'goalAtMost', 'goalLessThan'] as const),
  ...(['goalBetween', 'goalFull'] as const),
  ...(['cutAtMost', 'cutLessThan', 'cutAbout', 'cutAtLeast', 'cutMoreThan', 'cutBetween'] as const),
] as const;

export type BriefPhrase = (typeof BRIEF_PHRASES)[number];

/** Number of {@link BRIEF_PHRASES} that open a sentence, by the basis of a target. */
export const OPENINGS = 6;

/**
 * A unit that begins with a number, and the word that a sentence uses instead ("100 million" →
 * billion).
 */
export interface ScaledUnit {
  readonly begins: string;
  readonly word: 'thousand' | 'million' | 'billion' | 'trillion';
  /** The factor for amounts in the unit. */
  readonly times: number;
}

/**
 * Beginnings of units that are counted in large numbers. The list is on About. Nobody wants to work
 * out "1,003.5 × 100 million yuan": a sentence says 100.35 billion yuan.
 */
export const SCALED_UNITS: readonly ScaledUnit[] = [
  { begins: '1,000', word: 'thousand', times: 1 },
  { begins: '10,000', word: 'million', times: 0.01 },
  { begins: '100,000', word: 'million', times: 0.1 },
  { begins: '1,000,000', word: 'million', times: 1 },
  { begins: '10,000,000', word: 'million', times: 10 },
  { begins: '100,000,000', word: 'billion', times: 0.1 },
  { begins: '10 thousand', word: 'million', times: 0.01 },
  { begins: '100 thousand', word: 'million', times: 0.1 },
  { begins: '10 million', word: 'million', times: 10 },
  { begins: '100 million', word: 'billion', times: 0.1 },
  { begins: '10 billion', word: 'billion', times: 10 },
  { begins: '100 billion', word: 'trillion', times: 0.1 },
];
