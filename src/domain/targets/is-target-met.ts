import { targetGap, type TargetGapOptions } from './target-gap';

/** What binary fractions may cost: a path that reaches its target by rule must not miss it by dust. */
const RELATIVE_SLACK = 1e-9;

/**
 * Tells whether a target is met, forgiving 1e-9 · max(1, |target|) of rounding. A target is met when
 * its gap is not above that; `moreThan` and `lessThan` only when the value is beyond the target, so
 * equality does not meet them.
 *
 * @returns false also where the gap has no value (see {@link targetGap})
 * @example isTargetMet({ value: 1000, target: 1000, comparator: 'atLeast' }) // true
 * @example isTargetMet({ value: 1000, target: 1000, comparator: 'moreThan' }) // false
 * @example isTargetMet({ value: 0.055, target: 0.06, comparator: 'about', tolerance: 0.005 }) // true
 */
export function isTargetMet(options: TargetGapOptions): boolean {
  const gap = targetGap(options);
  if (!gap.ok) return false;
  const slack = RELATIVE_SLACK * Math.max(1, Math.abs(options.target));
  const isStrict = options.comparator === 'moreThan' || options.comparator === 'lessThan';
  return isStrict ? gap.value < -slack : gap.value <= slack;
}
