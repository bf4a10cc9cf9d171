import type { Correlation } from '../../plan/plan';
import { normalCdf, normalQuantile } from '../../distributions/exact-math';
import { choleskyOf } from './cholesky';
import {
  type CorrelationMatrix,
  correlationMatrix,
  type Draw,
  driverKey,
} from './correlation-matrix';
import { nearestCorrelation } from './nearest-correlation';

/** Draws that go together, and not with any other. */
interface Group {
  /** The places of its draws among all. */
  readonly draws: readonly number[];
  readonly matrix: CorrelationMatrix;
  readonly lower: readonly Float64Array[];
}

/** How draws go together: a normal copula. Draws that are in no group are independent. */
export interface Copula {
  readonly groups: readonly Group[];
  /** What had to change where the stated correlations cannot hold together; null where they can. */
  readonly repaired: { readonly largest: number } | null;
}

/** What is known of a draw when others are: its normal score is Σ weight·score + deviation·z. */
export interface Conditional {
  /** A weight for each draw that is given, in their order. */
  readonly weights: Float64Array;
  /** From 0 (it follows from the others) to 1 (they say nothing about it). */
  readonly deviation: number;
}

/**
 * Makes the copula of some draws; null when they are all independent.
 *
 * @param draws - year by year: those for all years first
 */
export function copulaOf(
  draws: readonly Draw[],
  correlations: readonly Correlation[],
): Copula | null {
  let largest: number | null = null;
  const groups = groupsOf(draws, correlations).map((members): Group => {
    const own = members.flatMap((index) => draws[index] ?? []);
    const stated = correlationMatrix(own, correlations);
    const lower = choleskyOf(stated);
    if (lower) return { draws: members, matrix: stated, lower };
    const { matrix, largestChange } = nearestCorrelation(stated);
    largest = Math.max(largest ?? 0, largestChange);
    const repaired = choleskyOf(matrix);
    if (!repaired) throw new Error('The nearest correlation matrix has a Cholesky factor');
    return { draws: members, matrix, lower: repaired };
  });
  if (groups.length === 0) return null;
  return { groups, repaired: largest === null ? null : { largest } };
}

/** The groups of draws that go together, each year by year. */
function groupsOf(
  draws: readonly Draw[],
  correlations: readonly Correlation[],
): readonly (readonly number[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let next = leaders.get(leader); next !== undefined; next = leaders.get(leader)) {
      leader = next;
    }
    return leader;
  };
  for (const { first, second, value } of correlations) {
    const [one, other] = [leaderOf(driverKey(first)), leaderOf(driverKey(second))];
    if (one !== other && value !== 0) leaders.set(one, other);
  }
  const groups = new Map<string, number[]>();
  for (const [index, draw] of draws.entries()) {
    const leader = leaderOf(driverKey(draw));
    const group = groups.get(leader) ?? [];
    group.push(index);
    groups.set(leader, group);
  }
  return [...groups.values()].filter((members) => {
    const own = members.flatMap((index) => draws[index] ?? []);
    const isOneDriver = new Set(own.map(driverKey)).size === 1;
    const hasLinks = own.some(({ yearCorrelation }) => yearCorrelation !== 0);
    return members.length > 1 && (!isOneDriver || hasLinks);
  });
}

/** Coordinates of points, and the normal scores of those draws that are correlated. */
export interface CorrelatedPoints {
  readonly uniforms: readonly Float64Array[];
  /** Φ⁻¹ of the coordinates; null for an independent draw. */
  readonly scores: readonly (Float64Array | null)[];
}

/**
 * Makes the coordinates of independent points those of correlated ones. Independent draws keep
 * theirs bit for bit, and so does the first draw of a group.
 *
 * @param uniforms - for each draw the coordinate of every point, between 0 and 1
 */
export function correlate(
  copula: Copula | null,
  uniforms: readonly Float64Array[],
): CorrelatedPoints {
  const correlated = [...uniforms];
  const scores: (Float64Array | null)[] = uniforms.map(() => null);
  for (const { draws, lower } of copula?.groups ?? []) {
    const independent = draws.map((draw) => {
      return (uniforms[draw] ?? new Float64Array()).map(normalQuantile);
    });
    for (const [place, draw] of draws.entries()) {
      const mixed = mix(independent, lower[place] ?? new Float64Array());
      scores[draw] = mixed;
      if (place > 0) correlated[draw] = mixed.map(insideOne);
    }
  }
  return { uniforms: correlated, scores };
}

/** The probability of a score, never 0 or 1, where a quantile may be infinite. */
function insideOne(score: number): number {
  return Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, normalCdf(score)));
}

/** 2⁻⁵³: the distance from 1 to the number below it. */
const LEAST_SHARE = Number.EPSILON / 2;

/** Adds up arrays, each times its weight. */
function mix(arrays: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(arrays[0]?.length ?? 0);
  for (const [index, values] of arrays.entries()) {
    const weight = weights[index] ?? 0;
    if (weight === 0) continue;
    for (let point = 0; point < sum.length; point += 1) {
      sum[point] = (sum[point] ?? 0) + weight * (values[point] ?? 0);
    }
  }
  return sum;
}

/**
 * Works out what others say about a draw. With its own distribution F it is at most x, given their
 * normal scores, with the probability Φ((Φ⁻¹(F(x)) − Σ weight·score) / deviation).
 *
 * @param given - the places of the draws that are known; those outside the group of the draw get the
 * weight 0
 */
export function conditionalOf(
  copula: Copula | null,
  draw: number,
  given: readonly number[],
): Conditional {
  const weights = new Float64Array(given.length);
  const group = copula?.groups.find(({ draws }) => draws.includes(draw));
  if (!group) return { weights, deviation: 1 };
  const places = given
    .map((other, index) => ({ index, place: group.draws.indexOf(other) }))
    .filter(({ place }) => place >= 0);
  const order = [...places.map(({ place }) => place), group.draws.indexOf(draw)];
  const entries = order.map((row) => {
    return Float64Array.from(order, (column) => group.matrix[row]?.[column] ?? 0);
  });
  const lower = choleskyOf(entries);
  const own = lower?.at(-1);
  if (!lower || !own) throw new Error('A part of a correlation matrix is one');
  // Lᵀ·w = the last row of L without its end: solved from the last draw to the first.
  for (let row = places.length - 1; row >= 0; row -= 1) {
    const pivot = lower[row]?.[row] ?? 0;
    let rest = own[row] ?? 0;
    for (let below = row + 1; below < places.length; below += 1) {
      rest -= (lower[below]?.[row] ?? 0) * (weights[places[below]?.index ?? -1] ?? 0);
    }
    weights[places[row]?.index ?? -1] = pivot === 0 ? 0 : rest / pivot;
  }
  return { weights, deviation: own[places.length] ?? 0 };
}
