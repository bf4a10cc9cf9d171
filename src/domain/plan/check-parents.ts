import type { PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

/** Finds scenarios that inherit from themselves by way of their parents; each circle once. */
export function checkParents(spec: PlanParts): readonly PlanProblem[] {
  const parentOf = new Map<string, string | undefined>();
  for (const { id, parent } of spec.scenarios) {
    // Of an id that stands twice, which is reported as such, the first bearer counts.
    if (!parentOf.has(id)) parentOf.set(id, parent);
  }
  const settled = new Set<string>();
  const problems: PlanProblem[] = [];
  for (const { id } of spec.scenarios) {
    const walked = new Set<string>();
    let current: string | undefined = id;
    while (current !== undefined && !settled.has(current) && !walked.has(current)) {
      walked.add(current);
      current = parentOf.get(current);
    }
    if (current !== undefined && walked.has(current)) {
      const line = [...walked];
      const cycle = [...line.slice(line.indexOf(current)), current];
      const index = spec.scenarios.findIndex((scenario) => scenario.id === current);
      problems.push({ kind: 'parentCycle', path: ['scenarios', index, 'parent'], cycle });
    }
    for (const scenario of walked) settled.add(scenario);
  }
  return problems;
}
