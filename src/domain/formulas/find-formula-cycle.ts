/** An id whose needs are being looked at, and how many of them have been. */
interface Visit {
  readonly id: string;
  next: number;
}

/**
 * Finds indicators that need each other within the same year. Looking back at an earlier year is no
 * cycle and is left out of `needs`.
 *
 * @param needs - for each indicator the ids that it needs in the same year; ids that are no key of
 * the map need nothing
 * @returns the ids along the first cycle, with the first again at the end; null where there is none
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
