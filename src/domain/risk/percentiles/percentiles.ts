/** Below this many values, sorting is quicker than counting. */
const FEW = 1_024;

/** Parts into which the range of the values is cut. */
const PARTS = 2_048;

/** Values that do not spread over the parts after so many cuts are sorted. */
const MOST_CUTS = 6;

/**
 * Reads percentiles off numbers in any order, on the line between the two nearest (PERCENTILE.INC of
 * Excel; definition 7 of Hyndman and Fan, 1996): the lowest is 0, the highest is 1. The numbers are
 * not sorted: only those near a percentile are.
 *
 * @param values - one number or more, all finite; they stay as they are
 * @param shares - from 0 to 1, in any order
 * @returns a percentile for each share, in their order
 * @example percentilesOf(Float64Array.of(4, 1, 3, 2), [0.3, 1]) // [1.9, 4]
 */
export function percentilesOf(values: Float64Array, shares: readonly number[]): readonly number[] {
  if (values.length === 0) throw new Error('A percentile needs a number');
  const last = values.length - 1;
  const ranks = shares.flatMap((share) => {
    const rank = Math.floor(share * last);
    return rank < last ? [rank, rank + 1] : [last];
  });
  const found = valuesAtRanks(
    values,
    [...new Set(ranks)].sort((one, other) => one - other),
  );
  return shares.map((share) => {
    const place = share * last;
    const rank = Math.floor(place);
    const lower = found.get(rank);
    if (lower === undefined) throw new Error('A percentile needs a share from 0 to 1');
    const upper = found.get(rank + 1) ?? lower;
    return lower + (upper - lower) * (place - rank);
  });
}

/** Finds the values that would stand at some places if all were sorted. */
function valuesAtRanks(
  values: Float64Array,
  ranks: readonly number[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  select({ values, ranks, before: 0, cuts: 0, found });
  return found;
}

interface Selection {
  readonly values: Float64Array;
  /** In rising order, counted among all values. */
  readonly ranks: readonly number[];
  /** How many of all values are below these. */
  readonly before: number;
  readonly cuts: number;
  readonly found: Map<number, number>;
}

/** Counts the values in equal parts of their range, and looks only into the parts with a rank. */
function select({ values, ranks, before, cuts, found }: Selection): void {
  const range = values.length > FEW && cuts < MOST_CUTS ? rangeOf(values) : null;
  const scale = range ? PARTS / (range.high - range.low) : 0;
  if (!range || !(scale > 0 && scale < Infinity)) {
    const sorted = values.slice().sort();
    for (const rank of ranks) found.set(rank, sorted[rank - before] ?? NaN);
    return;
  }
  const { low } = range;
  const partOf = new Uint16Array(values.length);
  const counts = new Int32Array(PARTS + 1);
  for (let index = 0; index < values.length; index += 1) {
    const part = (((values[index] ?? 0) - low) * scale) | 0;
    partOf[index] = part;
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const parts = partsWith(ranks, counts, before);
  const insides = collect(values, partOf, parts);
  for (const [index, part] of parts.entries()) {
    const inside = insides[index] ?? values;
    select({ values: inside, ranks: part.ranks, before: part.before, cuts: cuts + 1, found });
  }
}

interface Part {
  readonly part: number;
  readonly count: number;
  readonly before: number;
  readonly ranks: readonly number[];
}

/** The parts in which a rank lies. */
function partsWith(ranks: readonly number[], counts: Int32Array, before: number): readonly Part[] {
  const parts: Part[] = [];
  let below = before;
  let next = 0;
  for (let part = 0; part < counts.length && next < ranks.length; part += 1) {
    const count = counts[part] ?? 0;
    const first = next;
    while (next < ranks.length && (ranks[next] ?? 0) < below + count) next += 1;
    if (next > first) parts.push({ part, count, before: below, ranks: ranks.slice(first, next) });
    below += count;
  }
  return parts;
}

/** Copies the values of some parts, each part by itself. */
function collect(
  values: Float64Array,
  partOf: Uint16Array,
  parts: readonly Part[],
): readonly Float64Array[] {
  // Of each part, where its next value goes; −1 in the parts that are not wanted.
  const places = new Int32Array(PARTS + 1).fill(-1);
  const ends: number[] = [];
  let total = 0;
  for (const { part, count } of parts) {
    places[part] = total;
    total += count;
    ends.push(total);
  }
  const inside = new Float64Array(total);
  for (let index = 0; index < values.length; index += 1) {
    const part = partOf[index] ?? 0;
    const place = places[part] ?? -1;
    if (place < 0) continue;
    inside[place] = values[index] ?? 0;
    places[part] = place + 1;
  }
  return ends.map((end, index) => inside.subarray(ends[index - 1] ?? 0, end));
}

/** The lowest and the highest value. */
function rangeOf(values: Float64Array): { readonly low: number; readonly high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
