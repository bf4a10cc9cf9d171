/** A value that may come, and how probable it is. */
export interface Outcome {
  readonly value: number;
  /** Above 0, at most 1; those of a distribution add up to 1. */
  readonly probability: number;
}

/**
 * How an uncertain number may turn out.
 *
 * - `certain`: it does not vary; a scenario takes back with it what it would inherit.
 * - `triangular`, `pert`: between two ends, with the likeliest value inside.
 * - `percentiles`: one draw in ten falls below `p10`, half below `p50`, nine in ten below `p90` (a
 *   metalog distribution of three terms).
 * - `normal`: around a mean, with a standard deviation.
 * - `uniform`: as likely everywhere between two ends.
 * - `discrete`: one of a few values.
 * - `history`: as the indicator really changed in earlier years, on a line between these changes.
 */
export type Distribution =
  | { readonly shape: 'certain' }
  | {
      readonly shape: 'triangular' | 'pert';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
    }
  | {
      readonly shape: 'percentiles';
      readonly p10: number;
      readonly p50: number;
      readonly p90: number;
    }
  | { readonly shape: 'normal'; readonly mean: number; readonly deviation: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'discrete'; readonly outcomes: readonly Outcome[] }
  | {
      readonly shape: 'history';
      /** Yearly changes, at least three: rates of growth, or amounts in the unit of the indicator. */
      readonly changes: readonly number[];
    };

/** The shapes that a distribution can have, in the order in which lists show them. */
export const SHAPES = [
  ...(['triangular', 'pert', 'percentiles', 'normal', 'uniform', 'discrete'] as const),
  ...(['history', 'certain'] as const),
] as const satisfies readonly Distribution['shape'][];
export type Shape = (typeof SHAPES)[number];
