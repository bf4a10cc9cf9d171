/**
 * Sorts targets, projects and the like by their indicator, in their order.
 *
 * @example byIndicator([{ indicator: 'gdp', year: 2030 }])('gdp') // [{ indicator: 'gdp', year: 2030 }]
 * @example byIndicator([])('gdp') // []
 */
export function byIndicator<Entry extends { readonly indicator: string }>(
  entries: readonly Entry[],
): (id: string) => readonly Entry[] {
  const none: readonly Entry[] = [];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.indicator);
    if (group) group.push(entry);
    else groups.set(entry.indicator, [entry]);
  }
  return (id) => groups.get(id) ?? none;
}
