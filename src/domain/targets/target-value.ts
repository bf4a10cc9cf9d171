import { err, ok, type Result } from '../../shared/result';
import { isInRange } from '../numbers/limits';
import type { Target, TargetBasis } from '../plan/plan';

/** Arguments of {@link targetValue}. */
interface TargetValueOptions {
  readonly basis: TargetBasis;
  /** The base year's value and those of the projected years. */
  readonly path: readonly number[];
  /** The year of the target, counted from the base year, 1 or more. */
  readonly index: number;
  /** The first year of the period, counted from the base year, 1 or more; default 1. */
  readonly fromIndex?: number | undefined;
  /** Whether the path is a flow, which is summed, rather than a stock or a running sum. */
  readonly flow: boolean;
}

/** Why a path has no value for a basis. */
type TargetValueProblem =
  /** Growth from 0, or average growth between values of different sign or to 0. */
  { readonly kind: 'rateFromZero'; readonly index: number } | { readonly kind: 'overflow' };

/**
 * Computes the value of a path that a target of this basis is compared with: its level or share in a
 * year, its growth in a year, or over a period its average growth (level method), sum or change.
 *
 * @example targetValue({ basis: 'growth', path: [100, 104, 109.2], index: 1, flow: true }).value.toFixed(4) // '0.0400'
 * @example targetValue({ basis: 'cumulative', path: [0, 6, 14], index: 2, flow: false }) // { ok: true, value: 14 }
 * @example targetValue({ basis: 'cumulative', path: [5, 6, 14], index: 2, flow: true }) // { ok: true, value: 20 }
 * @example targetValue({ basis: 'cumulativeChange', path: [100, 95, 86.5], index: 2, flow: true }).value.toFixed(3) // '-0.135'
 */
export function targetValue({
  basis,
  path,
  index,
  fromIndex = 1,
  flow,
}: TargetValueOptions): Result<number, TargetValueProblem> {
  const now = path[index];
  if (now === undefined) throw new Error(`The path has no year ${String(index)}`);
  switch (basis) {
    case 'level':
    case 'share':
      return ok(now);
    case 'growth':
      return changeOf(path, index - 1, now, 1);
    case 'cumulativeChange':
      return changeOf(path, fromIndex - 1, now, 1);
    case 'averageGrowth':
      return changeOf(path, fromIndex - 1, now, index - fromIndex + 1);
    case 'cumulative': {
      const period = path.slice(fromIndex, index + 1);
      const sum = flow
        ? period.reduce((all, value) => all + value, 0)
        : now - (path[fromIndex - 1] ?? 0);
      return isInRange(sum) ? ok(sum) : err({ kind: 'overflow' });
    }
  }
}

function changeOf(
  path: readonly number[],
  from: number,
  now: number,
  years: number,
): Result<number, TargetValueProblem> {
  const before = path[from] ?? 0;
  // The root needs a ratio above zero.
  if (before === 0 || (years > 1 && now / before <= 0)) {
    return err({ kind: 'rateFromZero', index: from });
  }
  const change = years === 1 ? now / before - 1 : (now / before) ** (1 / years) - 1;
  return isInRange(change) ? ok(change) : err({ kind: 'overflow' });
}

/**
 * Finds the headline target of an indicator: the first that the plan sets for it.
 *
 * @example headlineTarget([], 'gdp') // null
 */
export function headlineTarget(targets: readonly Target[], indicator: string): Target | null {
  return targets.find((target) => target.indicator === indicator) ?? null;
}
