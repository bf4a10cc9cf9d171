import { err, ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Removes a project. */
export function removeProject(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const projects = plan.projects.filter((project) => project.id !== id);
  if (projects.length === plan.projects.length) return err({ kind: 'unknownProject', project: id });
  return ok({ ...plan, projects });
}
