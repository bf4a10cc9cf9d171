/** Neighbours in a list with the same key. */
export interface Run<Key> {
  readonly key: Key;
  readonly start: number;
  readonly count: number;
}

/** Numbers that follow each other. */
export interface NumberRun {
  readonly first: number;
  readonly count: number;
}

/**
 * Joins numbers that follow each other, such as the rows of one block.
 *
 * @example numberRuns([3, 4, 9]) // [{ first: 3, count: 2 }, { first: 9, count: 1 }]
 */
export function numberRuns(numbers: readonly number[]): readonly NumberRun[] {
  const found: NumberRun[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last.first + last.count) {
      found[found.length - 1] = { ...last, count: last.count + 1 };
    } else found.push({ first: number, count: 1 });
  }
  return found;
}

/**
 * Joins neighbours with the same key, so that one format or rule covers all of them.
 *
 * @example runs(['a', 'a', 'b']) // [{ key: 'a', start: 0, count: 2 }, { key: 'b', start: 2, count: 1 }]
 */
export function runs<Key>(keys: readonly Key[]): readonly Run<Key>[] {
  const found: Run<Key>[] = [];
  keys.forEach((key, index) => {
    const last = found.at(-1);
    if (last && last.key === key) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ key, start: index, count: 1 });
  });
  return found;
}
