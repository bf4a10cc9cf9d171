/**
 * Finds the ids that stand more than once, letter case aside, in lower case. Nobody knows which of
 * its bearers such an id means, nor what the other one was to be called.
 *
 * @example repeatedIds([{ id: 'gdp' }, { id: 'firms' }, { id: 'GDP' }]).has('gdp') // true
 */
export function repeatedIds(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of entries) {
    const key = id.toLowerCase();
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}
