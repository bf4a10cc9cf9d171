/** The ranges that hold a row, by their place in the list, and whether others did before. */
interface ActiveRanges {
  readonly active: readonly number[];
  readonly hasChanged: boolean;
}

/**
 * Finds the ranges of rows that hold a row, asked for from the first row down; each range is looked
 * at twice only.
 *
 * @example activeRanges([[0, 2], [1, 3]])(1).active // [0, 1]
 */
export function activeRanges(ranges: Ranges): (row: number) => ActiveRanges {
  const starts = ranges
    .map((_, index) => index)
    .sort((one, other) => firstOf(ranges, one) - firstOf(ranges, other));
  let active: readonly number[] = [];
  let next = 0;
  let change = -Infinity;
  return (row) => {
    if (row < change) return { active, hasChanged: false };
    const kept = active.filter((index) => endOf(ranges, index) > row);
    for (; next < starts.length; next += 1) {
      const index = starts[next] ?? 0;
      if (firstOf(ranges, index) > row) break;
      if (endOf(ranges, index) > row) kept.push(index);
    }
    active = kept.sort((one, other) => one - other);
    const following = starts[next];
    change = active.reduce(
      (least, index) => Math.min(least, endOf(ranges, index)),
      following === undefined ? Infinity : firstOf(ranges, following),
    );
    return { active, hasChanged: true };
  };
}

type Ranges = readonly (readonly [first: number, end: number])[];

function firstOf(ranges: Ranges, index: number): number {
  return ranges[index]?.[0] ?? 0;
}

function endOf(ranges: Ranges, index: number): number {
  return ranges[index]?.[1] ?? 0;
}
