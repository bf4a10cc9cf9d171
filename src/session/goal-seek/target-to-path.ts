import type { PlanReport } from '../../domain/index';
import { ok, type Result } from '../../shared/result';
import { closedForm } from './closed-form';
import { seekTask } from './seek-task';
import type { PathProblem, PathRequest, TargetPath } from './path-request';
import { seekFullYear, seekNumber } from './seek-number';

/**
 * Works back from a target to a path of one driver in one scenario. A level or stock has a closed
 * form, which reports how much is missing where the bounds leave no path; the rest is searched by
 * computing the plan, at most 60 times. Nothing is changed: `applyPath` puts the path in.
 */
export function targetToPath(
  report: PlanReport,
  request: PathRequest,
): Result<TargetPath, PathProblem> {
  const task = seekTask(report, request);
  if (!task.ok) return task;
  if (task.value.driverRef.driver === 'fullYear') return seekFullYear(task.value);
  const closed = closedForm(task.value);
  return closed ? ok(closed) : seekNumber(task.value);
}
