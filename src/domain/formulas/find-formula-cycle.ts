/** An id on the current path, and the index of its next dependency. */
interface Visit {
  readonly id: string;
  next: number;
}

/**
 * Finds a cycle of indicators that depend on each other within the same year. References to earlier
 * years make no cycle, so they are not in `needs`.
 *
 * @param needs - for each indicator the ids that it depends on in the same year; ids that are not a
 * key depend on nothing
 * @returns the ids along the first cycle, with the first repeated at the end; null if there is none
 * @example findFormulaCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])) // ['b', 'c', 'b']
 * @example findFormulaCycle(new Map([['a', ['b']], ['b', []]])) // null
 */
export function findFormulaCycle(
  needs: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const done = new Set<string>();
  for (const start of needs.keys()) {
    if (done.has(start)) continue;
    const path: Visit[] = [{ id: start, next: 0 }];
    const open = new Set([start]);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const need = needs.get(visit.id)?.[visit.next];
      visit.next += 1;
      if (need === undefined) {
        path.pop();
        open.delete(visit.id);
        done.add(visit.id);
      } else if (open.has(need)) {
        const ids = path.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(need)), need];
      } else if (!done.has(need)) {
        path.push({ id: need, next: 0 });
        open.add(need);
      }
    }
  }
  return null;
}
