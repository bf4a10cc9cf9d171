import { err, goalSeek, ok, type Result, type TargetReport } from '../../domain/index';
import type { Sought } from './find-sought';
import { leverInterval } from './lever-interval';
import type { PathProblem, TargetPath } from './path-request';
import { toTargetPath } from './to-target-path';
import { tryValues } from './try-values';
import { valuesAt } from './values-at';

/** Seeks the one number, or the one shift, that brings the target to its aim. */
export function seekNumber(sought: Sought): Result<TargetPath, PathProblem> {
  const { aim, lever, request } = sought;
  const [low, high] = leverInterval(sought);
  const tried = new Map<number, TargetReport | null>();
  const evaluate = (x: number): number | null => {
    const report = tryValues(sought, valuesAt(sought, x));
    tried.set(x, report);
    return report?.value ?? null;
  };
  const found = goalSeek({ evaluate, goal: aim, low, high });
  if (!found.ok) {
    const { valueAtLow, valueAtHigh, nearest } = found.error;
    return err({
      ...{ kind: 'noSolution', lever, mode: request.mode, low, high, aim },
      ...{ valueAtLow, valueAtHigh, nearest },
    });
  }
  const { x, evaluations } = found.value;
  const report = tried.get(x);
  if (!report) throw new Error(`What was found at ${String(x)} was never tried`);
  const isGross = lever.driver === 'grossAdditions' && request.mode === 'even';
  const method = request.mode === 'shift' ? 'goalSeekShift' : 'goalSeek';
  return ok(
    toTargetPath(sought, {
      ...{ values: valuesAt(sought, x), sought: x, report, evaluations },
      method: isGross ? 'requiredGrossAdditions' : method,
    }),
  );
}
