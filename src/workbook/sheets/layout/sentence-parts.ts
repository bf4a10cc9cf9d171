/**
 * The phrases of which the sentences of Brief are made; they stand on About, where a planner may
 * change them. The first are beginnings, in the order in which the bases of targets stand there.
 */
export const BRIEF_PHRASES = [
  ...(['level', 'share', 'growth', 'averageGrowth', 'cumulativeChange', 'cumulative'] as const),
  ...(['above', 'even', 'notPast', 'below', 'under', 'over', 'within', 'outside'] as const),
  ...(['noTarget', 'wanted', 'unit', 'unitDigit', 'points'] as const),
] as const;

export type BriefPhrase = (typeof BRIEF_PHRASES)[number];

/** How many of {@link BRIEF_PHRASES} are beginnings. */
export const OPENINGS = 6;

/** A unit that begins with a number: how a sentence says the same ("100 million" → billions). */
export interface ScaledUnit {
  readonly begins: string;
  readonly word: 'thousand' | 'million' | 'billion' | 'trillion';
  /** What an amount in the unit is multiplied by. */
  readonly times: number;
}

/**
 * What units begin with when they are counted in large numbers; the list stands on About. "1,003.5 ×
 * 100 million yuan" is sums to be done: a sentence says 100.35 billion yuan.
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
