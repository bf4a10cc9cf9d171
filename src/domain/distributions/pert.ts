import betaKernel from '@stdlib/math-base-special-kernel-betainc';
import type { Law } from './law';
import { solveRising } from './solve-rising';
import type { ThreePoints } from './triangular';

/** Places from 0 to 1 at which the probability is known before the first question. */
const PLACES = 64;

/**
 * The PERT distribution: a beta distribution between the two ends with the weights
 * 1 + 4·(mode − low) / (high − low) and 1 + 4·(high − mode) / (high − low).
 */
export function pertLaw({ low, mode, high }: ThreePoints): Law {
  const width = high - low;
  if (width === 0) {
    return { quantile: () => mode, cdf: (value) => (value < mode ? 0 : 1), density: null };
  }
  const below = 1 + (4 * (mode - low)) / width;
  const above = 1 + (4 * (high - mode)) / width;
  const rising = betaOf(below, above);
  const falling = betaOf(above, below);
  return {
    // Seen from the nearer end, a small probability keeps its digits.
    quantile: (probability) =>
      probability <= 0.5
        ? low + width * rising.quantile(probability)
        : high - width * falling.quantile(1 - probability),
    cdf: (value) => {
      if (value <= low) return 0;
      if (value >= high) return 1;
      return rising.at((value - low) / width).value;
    },
    density: (value) => {
      if (value < low || value > high) return 0;
      return rising.at((value - low) / width).slope / width;
    },
  };
}

interface Beta {
  /** The probability up to a place from 0 to 1, and the density there. */
  readonly at: (place: number) => { readonly value: number; readonly slope: number };
  readonly quantile: (probability: number) => number;
}

function betaOf(below: number, above: number): Beta {
  const out = [0, 0];
  const at = (place: number): { readonly value: number; readonly slope: number } => {
    betaKernel.assign(place, below, above, true, false, out, 1, 0);
    return { value: out[0] ?? 0, slope: out[1] ?? 0 };
  };
  let known: Float64Array | null = null;
  return {
    at,
    quantile: (probability) => {
      known ??= Float64Array.from({ length: PLACES + 1 }, (_, place) => at(place / PLACES).value);
      let [first, last] = [0, PLACES];
      while (last - first > 1) {
        const middle = (first + last) >> 1;
        if ((known[middle] ?? 1) <= probability) first = middle;
        else last = middle;
      }
      const [from, to] = [known[first] ?? 0, known[last] ?? 1];
      if (probability <= from) return first / PLACES;
      if (probability >= to) return last / PLACES;
      const start = (first + (probability - from) / (to - from)) / PLACES;
      const [low, high] = [first / PLACES, last / PLACES];
      return solveRising({ target: probability, low, high, start, at });
    },
  };
}
