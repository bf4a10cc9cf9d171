import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange, roundingSlack } from '../numbers/limits';
import type { Comparator } from '../plan/plan';

/** Arguments of {@link targetGap}. */
export interface TargetGapOptions {
  /** The projected or actual value. */
  readonly value: number;
  /** The target, in the unit of `value`; the lower end of `between`. */
  readonly target: number;
  readonly comparator: Comparator;
  /** The upper end of `between`, not below `target`; only `between` has one. */
  readonly upper?: number | null | undefined;
  /** Half-width of the band of `about`, 0 or more; only `about` has one. */
  readonly tolerance?: number | null | undefined;
}

/**
 * Computes the gap to a target: positive means short of it, for every comparator. `atLeast`, `moreThan` and `full`: target − value; `atMost` and `lessThan`: value − target;
 * `about` and `between`: the distance outside the band, never negative.
 *
 * @returns the gap in the unit of `value`; a problem if an argument is not a number, `about` has no
 * tolerance or a negative one, `between` has no upper end or one below the lower, another comparator
 * has either, or a cell cannot hold the gap
 * @example targetGap({ value: 900, target: 1000, comparator: 'atLeast' }) // { ok: true, value: 100 }
 * @example targetGap({ value: 1050, target: 1000, comparator: 'moreThan' }) // { ok: true, value: -50 }
 * @example targetGap({ value: 0.05, target: 0.06, comparator: 'about', tolerance: 0.005 }) // { ok: true, value: 0.005 }
 * @example targetGap({ value: 0.062, target: 0.06, comparator: 'about', tolerance: 0.005 }) // { ok: true, value: 0 }
 * @example targetGap({ value: 6, target: 5, comparator: 'atMost' }) // { ok: true, value: 1 }
 * @example targetGap({ value: 8, target: 5, upper: 6, comparator: 'between' }) // { ok: true, value: 2 }
 * @example targetGap({ value: 0.75, target: 1, comparator: 'full' }) // { ok: true, value: 0.25 }
 */
export function targetGap(options: TargetGapOptions): Result<number, CalculationProblem> {
  const { value, target } = options;
  const problem =
    checkNumber('value', value) ??
    checkNumber('target', target) ??
    checkUpper(options) ??
    checkTolerance(options);
  if (problem) return err(problem);
  const gap = gapFinder(options)(value);
  return isInRange(gap) ? ok(gap) : err({ kind: 'overflow' });
}

/**
 * Makes the function that tells what is missing from a value; see {@link targetGap}. Nothing is checked.
 *
 * @example gapFinder({ target: 1000, comparator: 'atLeast' })(900) // 100
 */
export function gapFinder({
  target,
  comparator,
  upper,
  tolerance,
}: Omit<TargetGapOptions, 'value'>): (value: number) => number {
  switch (comparator) {
    case 'atLeast':
    case 'moreThan':
    case 'full':
      return (value) => target - value;
    case 'atMost':
    case 'lessThan':
      return (value) => value - target;
    case 'about':
      return (value) => Math.max(0, Math.abs(value - target) - (tolerance ?? 0));
    case 'between':
      return (value) => Math.max(0, target - value, value - (upper ?? target));
  }
}

function checkUpper({
  comparator,
  target,
  upper = null,
}: TargetGapOptions): CalculationProblem | null {
  if (comparator !== 'between') {
    return upper === null ? null : { kind: 'notAllowed', argument: 'upper' };
  }
  if (upper === null) return { kind: 'missing', argument: 'upper' };
  return checkNumber('upper', upper, { min: target });
}

function checkTolerance({
  comparator,
  tolerance = null,
}: TargetGapOptions): CalculationProblem | null {
  if (comparator !== 'about') {
    return tolerance === null ? null : { kind: 'notAllowed', argument: 'tolerance' };
  }
  if (tolerance === null) return { kind: 'missing', argument: 'tolerance' };
  return checkNumber('tolerance', tolerance, { min: 0 });
}

/**
 * Tells whether a target is met, with a rounding tolerance of a billionth of the target, of its
 * upper end or of its tolerance, whichever is largest; 1e-9 where all are 0. A target is met if its gap is within the tolerance; `moreThan` and `lessThan` need a value beyond the target,
 * so equality does not meet them.
 *
 * @returns false also if the gap cannot be computed (see {@link targetGap})
 * @example isTargetMet({ value: 1000, target: 1000, comparator: 'atLeast' }) // true
 * @example isTargetMet({ value: 1000, target: 1000, comparator: 'moreThan' }) // false
 * @example isTargetMet({ value: 0.055, target: 0.06, comparator: 'about', tolerance: 0.005 }) // true
 */
export function isTargetMet(options: TargetGapOptions): boolean {
  const gap = targetGap(options);
  if (!gap.ok) return false;
  // A path that is computed to reach its target must meet it.
  const slack = roundingSlack(options.target, options.upper ?? null, options.tolerance ?? null);
  const isStrict = options.comparator === 'moreThan' || options.comparator === 'lessThan';
  return isStrict ? gap.value < -slack : gap.value <= slack;
}
