/**
 * Compares two lists entry by entry: whether they hold the same objects in the same order.
 *
 * @example sameItems([1, 2], [1, 2]) // true
 * @example sameItems([{}], [{}]) // false
 */
export function sameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  if (one === other) return true;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
