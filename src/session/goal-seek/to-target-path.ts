import type { TargetReport } from '../../domain/index';
import type { Sought } from './find-sought';
import type { PathMethod, TargetPath } from './path-request';

/** How near a path has to come to what it aims at to have reached it. */
const SLACK = 1e-9;

/** Puts a path together from what was found. */
export function toTargetPath(
  { request, lever, aim, indicator, moved, target: { target } }: Sought,
  found: {
    readonly values: readonly (number | null)[];
    readonly method: PathMethod;
    readonly sought: number | null;
    /** How the target stands with the path. */
    readonly report: TargetReport;
    readonly reachedYear?: number | null;
    readonly evaluations: number;
    /** Given where a whole number cannot come nearer. */
    readonly isThere?: boolean;
  },
): TargetPath {
  const { values, method, sought, report, evaluations } = found;
  const missing = aim - report.value;
  const isThere = found.isThere ?? Math.abs(missing) <= SLACK * Math.max(1, Math.abs(aim));
  return {
    ...lever,
    ...{ scenario: request.scenario, target: target.id, values, method, sought, aim },
    reached: report.value,
    met: report.met,
    missing: isThere ? 0 : missing,
    reachedYear: isThere ? target.year : (found.reachedYear ?? null),
    illustrative: indicator.illustrative || moved.illustrative || target.provenance.illustrative,
    evaluations,
  };
}
