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
  /** For probabilities up to ½. */
  readonly quantile: (probability: number) => number;
}

/** Betas by their weights: a slider asks for the same ones again and again. */
const known = new Map<string, Beta>();
const MOST_KNOWN = 500;

function betaOf(below: number, above: number): Beta {
  const key = `${String(below)} ${String(above)}`;
  let beta = known.get(key);
  if (!beta) {
    if (known.size >= MOST_KNOWN) known.clear();
    beta = newBeta(below, above);
    known.set(key, beta);
  }
  return beta;
}

function newBeta(below: number, above: number): Beta {
  const out = [0, 0];
  const at = (place: number): { readonly value: number; readonly slope: number } => {
    betaKernel.assign(place, below, above, true, false, out, 1, 0);
    return { value: out[0] ?? 0, slope: out[1] ?? 0 };
  };
  const solve = solverOf(at);
  const octaves: Float64Array[] = [];
  return {
    at,
    quantile: (probability) => {
      if (probability <= SMALLEST_IN_TABLE) return probability <= 0 ? 0 : solve(probability);
      // 2⁻ᵒ⁻¹ ≤ probability < 2⁻ᵒ, with ½ itself at the end of the first octave.
      let octave = 1;
      let scaled = probability * 2;
      while (scaled < 0.5) {
        scaled *= 2;
        octave += 1;
      }
      const table = (octaves[octave] ??= tableOf({ at, solve, below, above }, octave));
      const place = (scaled - 0.5) * 2 * CELLS;
      const cell = Math.min(Math.floor(place), CELLS - 1);
      return valueInCell(table, cell * TERMS, place - cell);
    },
  };
}

/** Equal parts of an octave of probabilities: a polynomial of degree five errs below 1e-12 in each. */
const CELLS = 32;
const TERMS = 6;

/** 2⁻⁴⁰. Below it, which points do not reach, each quantile is solved for. */
const SMALLEST_IN_TABLE = 9.094947017729282e-13;

function valueInCell(table: Float64Array, first: number, t: number): number {
  let value = table[first + 5] ?? 0;
  for (let term = 4; term >= 0; term -= 1) value = value * t + (table[first + term] ?? 0);
  return value;
}

interface Solver extends Pick<Beta, 'at'> {
  readonly solve: (probability: number) => number;
  readonly below: number;
  readonly above: number;
}

/**
 * The quantile in an octave, cell by cell, as polynomials through its values, slopes and curvatures at
 * the ends of the cell (Hermite).
 */
function tableOf(solver: Solver, octave: number): Float64Array {
  let top = 1;
  for (let half = 0; half < octave; half += 1) top /= 2;
  const width = top / 2 / CELLS;
  const table = new Float64Array(CELLS * TERMS);
  let from = nodeOf(solver, { probability: top / 2, width, guess: solver.solve(top / 2) });
  for (let cell = 0; cell < CELLS; cell += 1) {
    const probability = top / 2 + (cell + 1) * width;
    const guess = from.value + from.slope + from.curvature / 2;
    const to = nodeOf(solver, { probability, width, guess });
    const rise = to.value - from.value;
    const { slope: d0, curvature: s0 } = from;
    const { slope: d1, curvature: s1 } = to;
    const terms = [
      ...[from.value, d0, s0 / 2, 10 * rise - 6 * d0 - 4 * d1 - 1.5 * s0 + 0.5 * s1],
      ...[-15 * rise + 8 * d0 + 7 * d1 + 1.5 * s0 - s1, 6 * rise - 3 * (d0 + d1) + (s1 - s0) / 2],
    ];
    table.set(terms, cell * TERMS);
    from = to;
  }
  return table;
}

interface Node {
  readonly value: number;
  readonly slope: number;
  readonly curvature: number;
}

/** The quantile at a probability, with its slope and curvature per width of a cell. */
function nodeOf(
  { at, solve, below, above }: Solver,
  {
    probability,
    width,
    guess,
  }: { readonly probability: number; readonly width: number; readonly guess: number },
): Node {
  const first = at(guess);
  const step = (first.value - probability) / first.slope;
  // The guess goes on from the node before. Where it is poor, the quantile is solved for.
  const isNear = Math.abs(step) < 1e-3 * guess;
  const near = isNear ? guess - step : solve(probability);
  const { value: reached, slope: density } = at(near);
  const value = near - (reached - probability) / density;
  const slope = width / density;
  const bend = (below - 1) / value - (above - 1) / (1 - value);
  return { value, slope, curvature: -bend * slope * slope };
}

function solverOf(at: Beta['at']): (probability: number) => number {
  const places = Float64Array.from({ length: PLACES + 1 }, (_, place) => at(place / PLACES).value);
  return (probability) => {
    let [first, last] = [0, PLACES];
    while (last - first > 1) {
      const middle = (first + last) >> 1;
      if ((places[middle] ?? 1) <= probability) first = middle;
      else last = middle;
    }
    const [from, to] = [places[first] ?? 0, places[last] ?? 1];
    const start = (first + (probability - from) / (to - from)) / PLACES;
    return solveRising({
      ...{ target: probability, low: first / PLACES, high: last / PLACES, start, at },
    });
  };
}
