/**
 * Orders indicators so that each stands after those that it needs in the same year, otherwise as
 * they stood.
 *
 * @param needs - for each indicator the ids that it needs in the same year, without a cycle; ids
 * that are no key of the map are left out
 * @returns the keys of the map in the order in which one year is computed
 * @example formulaOrder(new Map([['share', ['revenue', 'gdp']], ['revenue', ['gdp']], ['gdp', []]])) // ['gdp', 'revenue', 'share']
 */
export function formulaOrder(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const ordered = new Set<string>();
  const asked = new Set<string>();
  for (const start of needs.keys()) {
    const waiting = [start];
    for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
      const missing = asked.has(id)
        ? []
        : (needs.get(id) ?? []).filter((need) => needs.has(need) && !ordered.has(need));
      asked.add(id);
      if (missing.length > 0) {
        waiting.push(...[...missing].reverse());
      } else {
        waiting.pop();
        ordered.add(id);
      }
    }
  }
  return [...ordered];
}
