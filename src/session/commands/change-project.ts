import { err, ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem, ProjectDraft } from '../session';
import { checkProject } from './check-project';
import { OWN_JUDGEMENT } from './own-judgement';

/** What a planner changes of a project. */
export type ProjectChange = Partial<Omit<ProjectDraft, 'name' | 'indicator'>>;

const NUMBERS = ['startYear', 'investment', 'capacity', 'rampYears', 'ramp'] as const;

/** Changes the numbers of a project; without a source they are the planner's own judgement. */
export function changeProject(
  plan: Plan,
  id: string,
  change: ProjectChange,
): Result<Plan, CommandProblem> {
  const before = plan.projects.find((project) => project.id === id);
  if (!before) return err({ kind: 'unknownProject', project: id });
  const changed = { ...before, ...change };
  const isOther = NUMBERS.some((part) => changed[part] !== before[part]);
  const provenance = change.provenance ?? (isOther ? OWN_JUDGEMENT : before.provenance);
  const project = { ...changed, provenance };
  const problem = checkProject(plan, project);
  if (problem) return err(problem);
  return ok({ ...plan, projects: plan.projects.map((each) => (each.id === id ? project : each)) });
}
