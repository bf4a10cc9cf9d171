import type { PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

/** Finds projects that add to an indicator that is no pipeline. */
export function checkProjects({ projects = [], indicators }: PlanParts): readonly PlanProblem[] {
  const kindOf = new Map(indicators.map(({ id, kind }) => [id, kind]));
  return projects.flatMap(({ indicator }, index): readonly PlanProblem[] => {
    const kind = kindOf.get(indicator);
    return kind === undefined || kind === 'pipeline'
      ? []
      : [{ kind: 'notAPipeline', path: ['projects', index, 'indicator'], indicator }];
  });
}
