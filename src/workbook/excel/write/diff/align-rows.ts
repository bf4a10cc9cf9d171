import { rowKind } from './row-identity';

/** Rows that stay, by their place before and after; both grow. */
export type RowPairs = readonly (readonly [before: number, after: number])[];

/**
 * Finds out which row became which. Rows with the same identity are paired in order, as many as
 * possible; between two such pairs the others are paired from the top: as they come where there are
 * as many on both sides, otherwise each with its like. So a row whose words changed stays where it
 * is, and only what is left over comes or goes.
 */
export function alignRows(before: readonly string[], after: readonly string[]): RowPairs {
  const anchors = commonRows(before, after);
  const pairs: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...anchors, [before.length, after.length] as const]) {
    while (from < nextFrom && to < nextTo) {
      const [left, right] = [nextFrom - from, nextTo - to];
      const isPair = left === right || rowKind(before[from] ?? '') === rowKind(after[to] ?? '');
      if (isPair) pairs.push([from, to]);
      if (isPair || left >= right) from += 1;
      if (isPair || left < right) to += 1;
    }
    if (nextFrom < before.length) pairs.push([nextFrom, nextTo]);
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return pairs;
}

/**
 * Rows that are the same: the equal head and tail, in what is left the rows that occur once on both
 * sides, and between two of those the same again. O(n log n) for each of the few levels there are.
 */
function commonRows(before: readonly string[], after: readonly string[]): RowPairs {
  const pairs: (readonly [number, number])[] = [];
  const pair = (from: number, to: number, endFrom: number, endTo: number): void => {
    let [head, foot] = [0, 0];
    const least = Math.min(endFrom - from, endTo - to);
    while (head < least && before[from + head] === after[to + head]) head += 1;
    while (foot < least - head && before[endFrom - 1 - foot] === after[endTo - 1 - foot]) foot += 1;
    for (let row = 0; row < head; row += 1) pairs.push([from + row, to + row]);
    const [top, left] = [from + head, to + head];
    const [bottom, right] = [endFrom - foot, endTo - foot];
    const anchors = uniqueAnchors(before.slice(top, bottom), after.slice(left, right));
    let [nextFrom, nextTo] = [top, left];
    for (const [anchorFrom, anchorTo] of anchors) {
      pair(nextFrom, nextTo, top + anchorFrom, left + anchorTo);
      pairs.push([top + anchorFrom, left + anchorTo]);
      [nextFrom, nextTo] = [top + anchorFrom + 1, left + anchorTo + 1];
    }
    if (anchors.length > 0) pair(nextFrom, nextTo, bottom, right);
    for (let row = 0; row < foot; row += 1) pairs.push([bottom + row, right + row]);
  };
  pair(0, 0, before.length, after.length);
  return pairs;
}

/**
 * Pairs rows whose identity occurs once on both sides (labels and keys do), as far as their order
 * agrees. Rows that occur several times, such as blank ones, follow what stands around them.
 */
function uniqueAnchors(before: readonly string[], after: readonly string[]): RowPairs {
  const places = oncePlaces(after);
  const pairs = [...oncePlaces(before)].flatMap(([identity, from]) => {
    const to = places.get(identity);
    return to === undefined || rowKind(identity) === 'bare' ? [] : [[from, to] as const];
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
