import type { Law } from '../../distributions/law';
import { solveRising } from '../../distributions/solve-rising';
import type { ThreePoints } from '../../distributions/triangular';
import { percentilesOf } from './percentiles';

/**
 * The distribution of a number of which one uncertain step is left: at each point it is
 * offset + factor · X, where X has one distribution. Its probabilities are means over the points.
 */
export interface Mixture {
  readonly offsets: Float64Array;
  readonly factors: Float64Array;
  /** The probability that the number is at most `value`, and the density there (NaN: unknown). */
  readonly at: (value: number) => { readonly value: number; readonly slope: number };
  /** The quantile of X. */
  readonly quantile: (probability: number) => number;
}

/** Points that tell where a percentile is about. */
const SCOUTS = 64;

/** A probability at which a distribution without ends is taken to end: 2⁻⁴⁰. */
const END = 9.094947017729282e-13;

/**
 * Makes a mixture whose last step has a triangular distribution.
 *
 * @param points - of the triangle, in order; it may have no width
 */
export function triangularMixture(
  { offsets, factors }: Pick<Mixture, 'offsets' | 'factors'>,
  points: ThreePoints,
  quantile: Law['quantile'],
): Mixture {
  const { low, mode, high } = points;
  const width = high - low;
  const rising = 1 / (width * (mode - low));
  const falling = 1 / (width * (high - mode));
  const inverse = factors.map((factor) => 1 / factor);
  const count = offsets.length;
  const at = (value: number): { readonly value: number; readonly slope: number } => {
    let probability = 0;
    let density = 0;
    for (let point = 0; point < count; point += 1) {
      const factor = inverse[point] ?? 0;
      const x = (value - (offsets[point] ?? 0)) * factor;
      let share = 0;
      let slope = 0;
      if (x >= high) share = 1;
      else if (x > mode) {
        slope = (high - x) * falling;
        share = 1 - (high - x) * slope;
      } else if (x > low) {
        slope = (x - low) * rising;
        share = (x - low) * slope;
      }
      // A factor below 0 turns the distribution around.
      probability += factor < 0 ? 1 - share : share;
      density += slope * (factor < 0 ? -factor : factor);
    }
    return { value: probability / count, slope: (2 * density) / count };
  };
  return { offsets, factors, at, quantile };
}

/** Makes a mixture whose last step has any distribution. */
export function lawMixture(
  { offsets, factors }: Pick<Mixture, 'offsets' | 'factors'>,
  { cdf, density, quantile }: Law,
): Mixture {
  const count = offsets.length;
  const at = (value: number): { readonly value: number; readonly slope: number } => {
    let probability = 0;
    let slope = 0;
    for (let point = 0; point < count; point += 1) {
      const factor = factors[point] ?? 0;
      const x = (value - (offsets[point] ?? 0)) / factor;
      // A point whose number does not depend on the step is met from its offset on.
      const share = Number.isNaN(x) ? 1 : cdf(x);
      probability += factor < 0 ? 1 - share : share;
      slope += density ? density(x) / Math.abs(factor) : NaN;
    }
    return { value: probability / count, slope: slope / count };
  };
  return { offsets, factors, at, quantile };
}

/**
 * Finds the values below which a mixture lies with some probabilities: where the mean over the
 * points of F((x − offset) / factor) has that value.
 *
 * @param shares - from 0 to 1, in any order; 0 is the lowest end of all points, 1 the highest
 * @returns a value for each share, in their order
 */
export function mixturePercentiles(mixture: Mixture, shares: readonly number[]): readonly number[] {
  const ends = endsOf(mixture);
  if (!(ends.low < ends.high)) return shares.map(() => ends.low);
  const nodes = nodesOf(mixture, ends);
  const precision = (ends.high - ends.low) * PRECISION;
  const values = shares.map((target) => {
    if (target <= 0) return ends.low;
    if (target >= 1) return ends.high;
    const above = nodes.findIndex(({ value }) => value > target);
    const [from, to] = [nodes[above - 1], nodes[above]];
    if (!from || !to) return above === 0 ? ends.low : ends.high;
    const start = guess(from, to, target);
    return solveRising({ target, low: from.x, high: to.x, start, at: mixture.at, precision });
  });
  return inOrder(shares, values);
}

/** Lifts what rounding put below a value of a lower share. */
function inOrder(shares: readonly number[], values: readonly number[]): readonly number[] {
  const ordered = [...values];
  const rising = [...shares.keys()].sort((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0));
  let below = -Infinity;
  for (const index of rising) {
    below = Math.max(below, values[index] ?? NaN);
    ordered[index] = below;
  }
  return ordered;
}

/** A step of Newton squares the error: after one below this share of the range, none is left. */
const PRECISION = 1e-10;

interface Node {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

function endsOf({ offsets, factors, quantile }: Mixture): {
  readonly low: number;
  readonly high: number;
} {
  const [first, last] = [quantile(0), quantile(1)];
  const lowest = first === -Infinity ? quantile(END) : first;
  const highest = last === Infinity ? quantile(1 - END) : last;
  let [low, high] = [Infinity, -Infinity];
  for (let point = 0; point < offsets.length; point += 1) {
    const [offset, factor] = [offsets[point] ?? 0, factors[point] ?? 0];
    const [one, other] = [offset + factor * lowest, offset + factor * highest];
    low = Math.min(low, one, other);
    high = Math.max(high, one, other);
  }
  return { low, high };
}

/** The percentiles near which a mixture is looked at before any is solved for. */
const NODES = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98];

/**
 * Looks at the mixture where some percentiles are about, as a few points tell. They are the same
 * whatever is asked for, so that no percentile depends on the others.
 */
function nodesOf(
  mixture: Mixture,
  { low, high }: { readonly low: number; readonly high: number },
): readonly Node[] {
  const { offsets, factors, quantile } = mixture;
  const count = Math.min(SCOUTS, offsets.length);
  const scouts = Float64Array.from({ length: count }, (_, point) => {
    // 29 is odd: each place in turn, in an order that has nothing to do with that of the points.
    const place = (((point * 29) % count) + 0.5) / count;
    return (offsets[point] ?? 0) + (factors[point] ?? 0) * quantile(place);
  });
  const places = new Set(percentilesOf(scouts, NODES).filter((x) => x > low && x < high));
  return [
    { x: low, value: 0, slope: NaN },
    ...[...places].sort((one, other) => one - other).map((x) => ({ x, ...mixture.at(x) })),
    { x: high, value: 1, slope: NaN },
  ];
}

/** Follows a cubic between two nodes, through their values and slopes; else a straight line. */
function guess(from: Node, to: Node, target: number): number {
  const height = to.value - from.value;
  const t = (target - from.value) / height;
  const width = to.x - from.x;
  const straight = from.x + width * t;
  const [start, end] = [height / from.slope, height / to.slope];
  // Three times the chord is where a cubic begins to turn back.
  if (!(start < 3 * width && end < 3 * width)) return straight;
  const rest = 1 - t;
  return from.x + t * t * (3 - 2 * t) * width + rest * rest * t * start - rest * t * t * end;
}
