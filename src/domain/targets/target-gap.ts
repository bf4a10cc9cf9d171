import type { Comparator } from '../plan/plan';
import type { CalculationProblem } from '../shared/calculation-problem';
import { checkNumber } from '../shared/check-number';
import { isInRange } from '../shared/is-in-range';
import { err, ok, type Result } from '../shared/result';

/** Arguments of {@link targetGap}. */
export interface TargetGapOptions {
  /** What is projected or was reached. */
  readonly value: number;
  /** What is wanted, in the unit of `value`. */
  readonly target: number;
  readonly comparator: Comparator;
  /** Half-width of the band of `about`, 0 or more; only `about` has one. */
  readonly tolerance?: number | null | undefined;
}

/**
 * Computes what is still missing to a target: positive is short of it. `atLeast` and `moreThan`:
 * target − value; `about`: the distance outside the band target ± tolerance, never negative.
 *
 * @returns the gap in the unit of `value`; a problem when an argument is not a number, `about` has
 * no tolerance or a negative one, another comparator has one, or the gap leaves the range of a cell
 * @example targetGap({ value: 900, target: 1000, comparator: 'atLeast' }) // { ok: true, value: 100 }
 * @example targetGap({ value: 1050, target: 1000, comparator: 'moreThan' }) // { ok: true, value: -50 }
 * @example targetGap({ value: 0.05, target: 0.06, comparator: 'about', tolerance: 0.005 }) // { ok: true, value: 0.005 }
 * @example targetGap({ value: 0.062, target: 0.06, comparator: 'about', tolerance: 0.005 }) // { ok: true, value: 0 }
 */
export function targetGap(options: TargetGapOptions): Result<number, CalculationProblem> {
  const { value, target, comparator } = options;
  const tolerance = options.tolerance ?? null;
  const problem =
    checkNumber('value', value) ??
    checkNumber('target', target) ??
    checkTolerance(comparator, tolerance);
  if (problem) return err(problem);
  const gap =
    comparator === 'about'
      ? Math.max(0, Math.abs(value - target) - (tolerance ?? 0))
      : target - value;
  return isInRange(gap) ? ok(gap) : err({ kind: 'overflow' });
}

function checkTolerance(
  comparator: Comparator,
  tolerance: number | null,
): CalculationProblem | null {
  if (comparator !== 'about') {
    return tolerance === null ? null : { kind: 'notAllowed', argument: 'tolerance' };
  }
  if (tolerance === null) return { kind: 'missing', argument: 'tolerance' };
  return checkNumber('tolerance', tolerance, { min: 0 });
}
