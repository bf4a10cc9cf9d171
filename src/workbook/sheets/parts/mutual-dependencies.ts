import { needsOf, type Plan } from '../../../domain/index';

/** Which indicators of a plan need each other, in whatever year. */
export interface MutualDependencies {
  readonly isMutual: (one: string, other: string) => boolean;
  /** An indicator and those that it needs and that need it, in the order of the plan. */
  readonly cycleOf: (indicator: string) => readonly string[];
}

/** Finds the indicators of a plan that need each other, directly or by way of others. */
export function mutualDependencies({ indicators }: Plan): MutualDependencies {
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
  const isMutual: MutualDependencies['isMutual'] = (one, other) =>
    reachOf(one).has(other) && reachOf(other).has(one);
  const circleOf: MutualDependencies['cycleOf'] = (id) => {
    if (!reachOf(id).has(id)) return [id];
    return indicators.flatMap((each) => (isMutual(id, each.id) ? [each.id] : []));
  };
  return { isMutual, cycleOf: circleOf };
}
