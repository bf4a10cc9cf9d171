import { needsOf, type Plan } from '../../domain/index';

/** Tells of two indicators of a plan whether each needs the other in some year. */
export function mutualNeeds({ indicators }: Plan): (one: string, other: string) => boolean {
  const needs = new Map(indicators.map((indicator) => [indicator.id, needsOf(indicator)]));
  const reach = new Map<string, ReadonlySet<string>>();
  const reachOf = (id: string): ReadonlySet<string> => {
    const known = reach.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [...(needs.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    reach.set(id, found);
    return found;
  };
  return (one, other) => reachOf(one).has(other) && reachOf(other).has(one);
}
