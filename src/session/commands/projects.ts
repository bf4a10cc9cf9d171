import { findProjectProblem, type Plan, PLAN_LIMITS, type Project } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { CommandProblem, ProjectDraft } from './command-types';
import { findIndicator, newId, OWN_JUDGEMENT } from './parts';
import { checkText } from './texts';

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

/** What a planner changes of a project. */
type ProjectChange = Partial<Omit<ProjectDraft, 'name' | 'indicator'>>;

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

/** Removes a project. */
export function removeProject(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const projects = plan.projects.filter((project) => project.id !== id);
  if (projects.length === plan.projects.length) return err({ kind: 'unknownProject', project: id });
  return ok({ ...plan, projects });
}

/** Returns why a plan cannot have a project; null where it can. */
function checkProject(plan: Plan, project: Project): CommandProblem | null {
  const indicator = findIndicator(plan, project.indicator);
  if (!indicator.ok) return indicator.error;
  const problem = findProjectProblem(project, indicator.value.kind);
  if (problem?.kind === 'notAPipeline') {
    return { kind: 'notAPipeline', indicator: project.indicator };
  }
  if (problem?.field === 'startYear') return { kind: 'unknownYear', year: problem.value };
  const { investment, capacity, rampYears } = project;
  if (![investment ?? 0, capacity, rampYears].every(Number.isFinite)) return { kind: 'notANumber' };
  if (!problem) return null;
  return { kind: 'numberOutOfRange', value: problem.value, min: problem.min, max: problem.max };
}
