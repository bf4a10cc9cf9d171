/**
 * Remembers what a function gives for an object that never changes, as long as the object lives.
 *
 * @example oncePer((list) => list.length)([1, 2]) // 2
 */
export function oncePer<Key extends object, Value>(
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}
