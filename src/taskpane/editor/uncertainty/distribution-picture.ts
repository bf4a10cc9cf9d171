import { densityOf, type Distribution, quantileOf } from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';

/** A bar of a picture, from the left and from the bottom, as shares of its size. */
export interface PictureBar {
  readonly at: number;
  readonly height: number;
}

/** The picture of a distribution: a curve or bars, in shares of its width and height. */
export type DistributionPicture =
  | {
      readonly kind: 'curve';
      readonly points: readonly { readonly x: number; readonly y: number }[];
    }
  | { readonly kind: 'bars'; readonly bars: readonly PictureBar[] };

/** How many pieces a curve is drawn with. */
const PIECES = 80;

/** The share of the draws that the picture leaves out at an end that is open. */
const TAIL = 0.004;

/**
 * Draws how likely the values of a distribution are; null where nothing varies.
 *
 * @example distributionPicture({ shape: 'certain' }) // null
 */
export function distributionPicture(distribution: Distribution): DistributionPicture | null {
  if (distribution.shape === 'certain') return null;
  if (distribution.shape === 'discrete') return barsOf(distribution.outcomes);
  const density = densityOf(distribution);
  const quantile = quantileOf(distribution);
  const [low, high] = [quantile(TAIL), quantile(1 - TAIL)];
  if (!density || !(high > low)) return null;
  // A little room at both sides, so that an end is seen to end.
  const margin = 0.06 * (high - low);
  const width = high - low + 2 * margin;
  const heights = Array.from({ length: PIECES + 1 }, (_, index) =>
    density(low - margin + (width * index) / PIECES),
  );
  const most = largest(heights.filter(Number.isFinite));
  if (!(most > 0)) return null;
  const points = heights.map((height, index) => ({
    x: index / PIECES,
    y: Math.min(1, height / most),
  }));
  return { kind: 'curve', points };
}

function barsOf(
  outcomes: readonly { readonly value: number; readonly probability: number }[],
): DistributionPicture {
  const values = outcomes.map(({ value }) => value);
  const [low, high] = [smallest(values), largest(values)];
  const most = largest(outcomes.map(({ probability }) => probability));
  const bars = outcomes.map(({ value, probability }) => ({
    at: high > low ? 0.08 + (0.84 * (value - low)) / (high - low) : 0.5,
    height: probability / most,
  }));
  return { kind: 'bars', bars };
}
