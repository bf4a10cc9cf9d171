/**
 * Reads a percentile off sorted numbers, on the line between the two nearest (PERCENTILE.INC of
 * Excel; definition 7 of Hyndman and Fan, 1996): the lowest is 0, the highest is 1.
 *
 * @param sorted - one number or more, in rising order
 * @param share - from 0 to 1
 * @returns a number between the lowest and the highest
 * @example percentile([1, 2, 3, 4], 0.3) // 1.9
 * @example percentile([7], 0.9) // 7
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const index = Math.floor(place);
  const lower = sorted[index];
  if (lower === undefined) throw new Error('A percentile needs a number and a share from 0 to 1');
  const upper = sorted[index + 1] ?? lower;
  return lower + (upper - lower) * (place - index);
}
