import type { Indicator, Target } from '../plan/plan';
import { isInRange } from '../shared/is-in-range';
import { err, ok, type Result } from '../shared/result';
import { isTargetMet } from '../targets/is-target-met';
import { requiredGrowth } from '../targets/required-growth';
import { requiredIncrement } from '../targets/required-increment';
import { targetGap } from '../targets/target-gap';
import type { TargetReport } from './plan-report';

/**
 * Computes how one target stands on a path.
 *
 * @param values - the path, its first value that of the base year
 */
export function reportTarget(
  indicator: Indicator,
  target: Target,
  values: readonly number[],
): Result<TargetReport, 'overflow' | 'growthFromZero'> {
  const yearsLeft = target.year - indicator.base.year;
  const level = values[yearsLeft];
  const before = values[yearsLeft - 1];
  if (level === undefined || before === undefined) {
    throw new Error(`Target ${target.id} lies outside the horizon`);
  }
  if (target.basis === 'growth' && before === 0) return err('growthFromZero');
  const value = target.basis === 'growth' ? level / before - 1 : level;
  const { comparator, tolerance } = target;
  const comparison = { value, target: target.value, comparator, tolerance };
  const gap = targetGap(comparison);
  if (!gap.ok) return err('overflow');
  const way = { base: indicator.base.value, target: target.value, years: yearsLeft };
  const growth = requiredGrowth(way);
  const increment = requiredIncrement(way);
  const isLevel = target.basis === 'level';
  return ok({
    target,
    value,
    gap: gap.value,
    gapShare: shareOf(gap.value, target.value),
    met: isTargetMet(comparison),
    requiredGrowth: isLevel && growth.ok ? growth.value : null,
    requiredIncrement: isLevel && increment.ok ? increment.value : null,
  });
}

/** Null for a target of 0 and for one so near to 0 that no cell can hold the share. */
function shareOf(gap: number, target: number): number | null {
  const share = gap / Math.abs(target);
  return isInRange(share) ? share : null;
}
