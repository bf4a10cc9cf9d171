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
