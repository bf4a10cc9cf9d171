import type { PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

/** Finds phases whose years stand in the wrong order or belong to two of them. */
export function checkPhases({ phases = [] }: PlanParts): readonly PlanProblem[] {
  const taken = new Set<number>();
  return phases.flatMap(({ firstYear: first, lastYear: last = first }, index): PlanProblem[] => {
    const path = ['phases', index];
    if (last < first) {
      return [{ kind: 'yearsReversed', path: [...path, 'lastYear'], first, last }];
    }
    const years = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const year = years.find((each) => taken.has(each));
    for (const each of years) taken.add(each);
    return year === undefined
      ? []
      : [{ kind: 'phasesOverlap', path: [...path, 'firstYear'], year }];
  });
}
