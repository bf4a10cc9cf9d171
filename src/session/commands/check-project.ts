import { PLAN_LIMITS, type Plan, type Project } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkNumberIn } from './check-number-in';
import { findIndicator } from './find-indicator';

/** Says why a plan cannot have a project; null where it can. */
export function checkProject(plan: Plan, project: Project): CommandProblem | null {
  const indicator = findIndicator(plan, project.indicator);
  if (!indicator.ok) return indicator.error;
  if (indicator.value.kind !== 'pipeline') {
    return { kind: 'notAPipeline', indicator: project.indicator };
  }
  const { startYear, investment, capacity, rampYears } = project;
  const { firstBaseYear, lastBaseYear } = PLAN_LIMITS;
  const isYear =
    Number.isInteger(startYear) && startYear >= firstBaseYear && startYear <= lastBaseYear;
  if (!isYear) return { kind: 'unknownYear', year: startYear };
  return (
    (investment === null ? null : checkNumberIn(investment, [null, null])) ??
    checkNumberIn(capacity, [null, null]) ??
    checkNumberIn(rampYears, [0, PLAN_LIMITS.rampYears])
  );
}
