import { KIND_FACTS } from '../indicators/kinds';
import type { NoResultReason } from '../indicators/projection';
import { isInRange } from '../numbers/limits';
import type { Indicator, Target } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { err, ok, type Result } from '../../shared/result';
import { isTargetMet, targetGap } from '../targets/target-gap';
import { requiredGrowth, requiredIncrement } from '../targets/required-change';
import { targetValue } from '../targets/target-value';
import type { TargetReport } from './plan-report';

/** Why a target cannot be evaluated. */
export interface TargetFailure {
  readonly kind: 'overflow' | 'growthFromZero' | 'noResult';
  readonly reason: NoResultReason | null;
}

/** The path that a target is evaluated on. */
export interface EvaluatedPath {
  readonly indicator: Indicator;
  readonly target: Target;
  /** The path, its first value that of the base year. */
  readonly values: readonly number[];
  readonly years: readonly number[];
}

interface TargetEvaluation {
  readonly year: number;
  readonly value: number;
  readonly gap: number;
}

/**
 * Evaluates a target in every year in which it has to be met.
 *
 * @returns the worst of these years, the earliest if several tie; or the reason why there is none
 */
export function evaluateTarget(path: EvaluatedPath): Result<TargetEvaluation, TargetFailure> {
  const { basis, fromYear, year: last, id } = path.target;
  const isOneYear = BASIS_FACTS[basis].isOverPeriod || fromYear === null;
  let worst: Result<TargetEvaluation, TargetFailure> | null = null;
  for (let year = isOneYear ? last : fromYear; year <= last; year += 1) {
    const evaluated = evaluateYear(path, year);
    if (!evaluated.ok) return evaluated;
    if (!worst?.ok || evaluated.value.gap > worst.value.gap) worst = evaluated;
  }
  if (!worst) throw new Error(`Target ${id} lies outside the horizon`);
  return worst;
}

function evaluateYear(
  { indicator, target, values, years }: EvaluatedPath,
  year: number,
): Result<TargetEvaluation, TargetFailure> {
  const [baseYear = 0] = years;
  const { basis, comparator, tolerance, upper, fromYear } = target;
  const value = targetValue({
    basis,
    path: values,
    index: year - baseYear,
    fromIndex: fromYear === null ? 1 : fromYear - baseYear,
    flow: isFlow(indicator),
  });
  if (!value.ok) {
    if (value.error.kind === 'overflow') return err({ kind: 'overflow', reason: null });
    return err(
      basis === 'growth'
        ? { kind: 'growthFromZero', reason: null }
        : { kind: 'noResult', reason: 'rateFromZero' },
    );
  }
  const gap = targetGap({
    value: value.value,
    target: target.value,
    upper,
    comparator,
    tolerance,
  });
  if (!gap.ok) return err({ kind: 'overflow', reason: null });
  return ok({ year, value: value.value, gap: gap.value });
}

/**
 * Reports how far a target is met on a path.
 *
 * @param knownYears - projected years whose value is an actual
 */
export function reportTarget(
  path: EvaluatedPath,
  { year, value, gap }: TargetEvaluation,
  knownYears: readonly number[],
): TargetReport {
  const { target } = path;
  const { comparator, tolerance, upper } = target;
  return {
    target,
    value,
    year,
    gap,
    gapShare: shareOf(gap, target.value),
    met: isTargetMet({ value, target: target.value, upper, comparator, tolerance }),
    ...whatItTakes(path, knownYears),
  };
}

/**
 * Tells a flow, which is added up over a period, from a state or a running sum, of which the
 * difference counts.
 *
 * @example isFlow({ kind: 'level' }) // true
 * @example isFlow({ kind: 'programme' }) // false
 */
export function isFlow({ kind }: Pick<Indicator, 'kind'>): boolean {
  return KIND_FACTS[kind].isFlow;
}

/** Growth and increment per year from the latest known value to a level. */
function whatItTakes(
  { indicator, target, values, years }: EvaluatedPath,
  knownYears: readonly number[],
): Pick<TargetReport, 'knownYear' | 'requiredGrowth' | 'requiredIncrement'> {
  const [baseYear = 0] = years;
  const knownYear = knownYears.reduce(
    (latest, year) => (year < target.year && year > latest ? year : latest),
    baseYear,
  );
  const { isLevel } = BASIS_FACTS[target.basis];
  const base = values[knownYear - baseYear] ?? indicator.base?.value ?? 0;
  const way = { base, target: target.value, years: target.year - knownYear };
  const growth = requiredGrowth(way);
  const increment = requiredIncrement(way);
  const hasGrowth = isLevel && KIND_FACTS[indicator.kind].hasGrowthRate;
  return {
    knownYear,
    requiredGrowth: hasGrowth && growth.ok ? growth.value : null,
    requiredIncrement: isLevel && increment.ok ? increment.value : null,
  };
}

/** Null for a target of 0 and for one so near to 0 that no cell can hold the share. */
function shareOf(gap: number, target: number): number | null {
  const share = gap / Math.abs(target);
  return isInRange(share) ? share : null;
}
