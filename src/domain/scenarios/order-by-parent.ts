import type { Scenario } from '../plan/plan';

/** Orders scenarios so that every parent stands before its children; no recursion, however deep. */
export function orderByParent(scenarios: readonly Scenario[]): readonly Scenario[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const placed = new Set<string>();
  const ordered: Scenario[] = [];
  for (const scenario of scenarios) {
    const line: Scenario[] = [];
    let current: Scenario | undefined = scenario;
    while (current && !placed.has(current.id)) {
      placed.add(current.id);
      line.push(current);
      current = current.parent === null ? undefined : byId.get(current.parent);
    }
    ordered.push(...line.reverse());
  }
  return ordered;
}
