/**
 * Finds the largest of any number of values; -Infinity of none. `Math.max(...values)` puts each of them on
 * the stack, which ends at some ten thousand.
 *
 * @example largest([1, 3, 2]) // 3
 */
export function largest(values: Iterable<number>): number {
  let found = -Infinity;
  for (const value of values) found = Math.max(found, value);
  return found;
}

/**
 * Finds the smallest of any number of values; Infinity of none.
 *
 * @example smallest([2, 1, 3]) // 1
 */
export function smallest(values: Iterable<number>): number {
  let found = Infinity;
  for (const value of values) found = Math.min(found, value);
  return found;
}

/**
 * Adds any number of items to a list; `push(...items)` puts each of them on the stack.
 *
 * @example pushAll([1], [2, 3]) // undefined
 */
export function pushAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
