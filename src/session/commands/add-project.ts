import { err, ok, PLAN_LIMITS, type Plan, type Project, type Result } from '../../domain/index';
import type { CommandProblem, ProjectDraft } from '../session';
import { checkProject } from './check-project';
import { checkText } from './check-text';
import { newId } from './new-id';
import { OWN_JUDGEMENT } from './own-judgement';

/** Adds a project after the others. */
export function addProject(plan: Plan, draft: ProjectDraft): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.projects;
  if (plan.projects.length >= limit) return err({ kind: 'tooManyProjects', limit });
  const name = checkText(draft.name, PLAN_LIMITS.nameLength);
  if (!name.ok) return name;
  const project: Project = {
    id: newId('project', plan.projects),
    name: { en: name.value, 'zh-CN': name.value },
    indicator: draft.indicator,
    startYear: draft.startYear,
    investment: draft.investment ?? null,
    capacity: draft.capacity,
    rampYears: draft.rampYears ?? 0,
    ramp: draft.ramp ?? 'equal',
    provenance: draft.provenance ?? OWN_JUDGEMENT,
  };
  const problem = checkProject(plan, project);
  return problem ? err(problem) : ok({ ...plan, projects: [...plan.projects, project] });
}
