import { NO_SIGNATURE } from './row-signature';

/** Rows that stay, by their place before and after; both grow. */
export type RowPairs = readonly (readonly [before: number, after: number])[];

/**
 * Finds out which row became which. Rows with the same signature are paired in order, as many as
 * possible; between two such pairs the others are paired from the top, rows with words of their own
 * and rows without each with their like. So a row whose words changed stays where it is, and only
 * what is left over comes or goes.
 */
export function alignRows(before: readonly string[], after: readonly string[]): RowPairs {
  const anchors = commonRows(before, after);
  const pairs: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...anchors, [before.length, after.length] as const]) {
    while (from < nextFrom && to < nextTo) {
      const areLike = (before[from] === NO_SIGNATURE) === (after[to] === NO_SIGNATURE);
      if (areLike) pairs.push([from, to]);
      const goes = !areLike && nextFrom - from >= nextTo - to;
      if (areLike || goes) from += 1;
      if (areLike || !goes) to += 1;
    }
    if (nextFrom < before.length) pairs.push([nextFrom, nextTo]);
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return pairs;
}

/** The longest common subsequence, with the equal head and tail taken off first. */
function commonRows(before: readonly string[], after: readonly string[]): RowPairs {
  let head = 0;
  const least = Math.min(before.length, after.length);
  while (head < least && before[head] === after[head]) head += 1;
  let tail = 0;
  while (
    tail < least - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle = uniqueAnchors(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  return [
    ...Array.from({ length: head }, (_, row) => [row, row] as const),
    ...middle.map(([from, to]) => [from + head, to + head] as const),
    ...Array.from(
      { length: tail },
      (_, index) => [before.length - tail + index, after.length - tail + index] as const,
    ),
  ];
}

/**
 * Pairs rows whose signature occurs once on both sides (labels and keys do), as far as their order
 * agrees. Rows that occur several times, such as blank ones, follow what stands around them.
 */
function uniqueAnchors(before: readonly string[], after: readonly string[]): RowPairs {
  const places = oncePlaces(after);
  const pairs = [...oncePlaces(before)].flatMap(([signature, from]) => {
    const to = places.get(signature);
    return to === undefined || signature === '' ? [] : [[from, to] as const];
  });
  return longestRising(pairs);
}

function oncePlaces(rows: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  rows.forEach((row, index) => {
    if (places.has(row)) twice.add(row);
    places.set(row, index);
  });
  for (const row of twice) places.delete(row);
  return places;
}

/** The longest run of pairs whose second numbers rise; the first ones rise already. */
function longestRising(pairs: RowPairs): RowPairs {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, to], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const rising: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.unshift(pair);
  }
  return rising;
}
