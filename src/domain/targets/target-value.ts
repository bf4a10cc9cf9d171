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
  /** The first year of the period, counted from the base year; default 1. */
  readonly fromIndex?: number | undefined;
  /** The values of the years before the base year, by their distance from it: −1 is the year before. */
  readonly earlier?: ReadonlyMap<number, number> | undefined;
  /** Whether the path is a flow, which is summed, rather than a stock or a running sum. */
  readonly flow: boolean;
}

/** Why a path has no value for a basis. */
export type TargetValueProblem =
  /** A rate of change from zero or below. */
  | { readonly kind: 'rateFromZero'; readonly index: number }
  /** A rate per year over several years that ends below zero: it has no root. */
  | { readonly kind: 'rateBelowZero'; readonly index: number }
  /** The period begins before the base year, and a value of it is not known. */
  | { readonly kind: 'notKnown'; readonly index: number }
  | { readonly kind: 'overflow' };

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
  earlier,
  flow,
}: TargetValueOptions): Result<number, TargetValueProblem> {
  const valueAt = (place: number): number | undefined =>
    place < 0 ? earlier?.get(place) : path[place];
  const now = path[index];
  if (now === undefined) throw new Error(`The path has no year ${String(index)}`);
  switch (basis) {
    case 'level':
    case 'share':
      return ok(now);
    case 'growth':
      return changeOf(valueAt, index - 1, now, 1);
    case 'cumulativeChange':
      return changeOf(valueAt, fromIndex - 1, now, 1);
    case 'averageGrowth':
      return changeOf(valueAt, fromIndex - 1, now, index - fromIndex + 1);
    case 'cumulative':
      return flow ? sumOf(valueAt, fromIndex, index) : differenceOf(valueAt, fromIndex - 1, now);
  }
}

type ValueAt = (index: number) => number | undefined;

function sumOf(valueAt: ValueAt, from: number, to: number): Result<number, TargetValueProblem> {
  let sum = 0;
  for (let index = from; index <= to; index += 1) {
    const value = valueAt(index);
    if (value === undefined) return err({ kind: 'notKnown', index });
    sum += value;
  }
  return isInRange(sum) ? ok(sum) : err({ kind: 'overflow' });
}

function differenceOf(
  valueAt: ValueAt,
  from: number,
  now: number,
): Result<number, TargetValueProblem> {
  const before = valueAt(from);
  if (before === undefined) return err({ kind: 'notKnown', index: from });
  return isInRange(now - before) ? ok(now - before) : err({ kind: 'overflow' });
}

function changeOf(
  valueAt: ValueAt,
  from: number,
  now: number,
  years: number,
): Result<number, TargetValueProblem> {
  const before = valueAt(from);
  if (before === undefined) return err({ kind: 'notKnown', index: from });
  // From −10 to −5 would be a fall of 50 % by its formula, though the value rises.
  if (before <= 0) return err({ kind: 'rateFromZero', index: from });
  if (years > 1 && now < 0) return err({ kind: 'rateBelowZero', index: from });
  const change = years === 1 ? now / before - 1 : (now / before) ** (1 / years) - 1;
  return isInRange(change) ? ok(change) : err({ kind: 'overflow' });
}

/**
 * Finds the headline target of an indicator: the first that the plan sets for it. A stretch target
 * is the headline only where there is no other.
 *
 * @example headlineTarget([], 'gdp') // null
 */
export function headlineTarget(targets: readonly Target[], indicator: string): Target | null {
  const own = targets.filter((target) => target.indicator === indicator);
  return own.find(({ stretch }) => !stretch) ?? own[0] ?? null;
}
