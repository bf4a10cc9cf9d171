import type { Indicator, Target } from '../plan/plan';
import type { NoResultReason } from '../plan/plan-problem';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';
import { isTargetMet } from '../targets/is-target-met';
import { requiredGrowth } from '../targets/required-growth';
import { requiredIncrement } from '../targets/required-increment';
import { targetGap } from '../targets/target-gap';
import { targetValue } from '../targets/target-value';
import type { TargetReport } from './plan-report';

/** Why a target cannot be judged. */
export interface TargetFailure {
  readonly kind: 'overflow' | 'growthFromZero' | 'noResult';
  readonly reason: NoResultReason | null;
}

interface Path {
  readonly indicator: Indicator;
  readonly target: Target;
  /** The path, its first value that of the base year. */
  readonly values: readonly number[];
  readonly years: readonly number[];
  /** Projected years whose value is an actual. */
  readonly knownYears: readonly number[];
}

/** Computes how one target stands on a path. */
export function reportTarget(path: Path): Result<TargetReport, TargetFailure> {
  const { target } = path;
  let worst: Judgement | null = null;
  for (const year of judgedYears(target)) {
    const judged = judge(path, year);
    if (!judged.ok) return judged;
    if (!worst || judged.value.gap > worst.gap) worst = judged.value;
  }
  if (!worst) throw new Error(`Target ${target.id} lies outside the horizon`);
  return ok({
    target,
    value: worst.value,
    year: worst.year,
    gap: worst.gap,
    gapShare: shareOf(worst.gap, target.value),
    met: worst.met,
    ...whatItTakes(path),
  });
}

/** The years in which a target has to hold, the target's own last. */
function judgedYears({ basis, fromYear, year }: Target): readonly number[] {
  const isOverPeriod = PERIOD_BASES.has(basis);
  if (isOverPeriod || fromYear === null) return [year];
  return Array.from({ length: year - fromYear + 1 }, (_, index) => fromYear + index);
}

const PERIOD_BASES: ReadonlySet<string> = new Set([
  'averageGrowth',
  'cumulative',
  'cumulativeChange',
]);

interface Judgement {
  readonly year: number;
  readonly value: number;
  readonly gap: number;
  readonly met: boolean;
}

function judge(
  { indicator, target, values, years }: Path,
  year: number,
): Result<Judgement, TargetFailure> {
  const [baseYear = 0] = years;
  const value = targetValue({
    basis: target.basis,
    path: values,
    index: year - baseYear,
    fromIndex: target.fromYear === null ? 1 : target.fromYear - baseYear,
    flow: isFlow(indicator),
  });
  if (!value.ok) {
    if (value.error.kind === 'overflow') return err({ kind: 'overflow', reason: null });
    return err(
      target.basis === 'growth'
        ? { kind: 'growthFromZero', reason: null }
        : { kind: 'noResult', reason: 'rateFromZero' },
    );
  }
  const { comparator, tolerance, upper } = target;
  const comparison = { value: value.value, target: target.value, upper, comparator, tolerance };
  const gap = targetGap(comparison);
  if (!gap.ok) return err({ kind: 'overflow', reason: null });
  return ok({ year, value: value.value, gap: gap.value, met: isTargetMet(comparison) });
}

/**
 * Tells a flow, which is added up over a period, from a state or a running sum, of which the
 * difference counts.
 *
 * @example isFlow({ kind: 'level' }) // true
 * @example isFlow({ kind: 'programme' }) // false
 */
export function isFlow({ kind }: Pick<Indicator, 'kind'>): boolean {
  return kind !== 'stock' && kind !== 'renewable' && kind !== 'programme' && kind !== 'coverage';
}

/** Growth and increment per year from the latest known value to a level. */
function whatItTakes({
  indicator,
  target,
  values,
  years,
  knownYears,
}: Path): Pick<TargetReport, 'knownYear' | 'requiredGrowth' | 'requiredIncrement'> {
  const [baseYear = 0] = years;
  const knownYear = knownYears.reduce(
    (latest, year) => (year < target.year && year > latest ? year : latest),
    baseYear,
  );
  const isLevel = target.basis === 'level' || target.basis === 'share';
  const base = values[knownYear - baseYear] ?? indicator.base?.value ?? 0;
  const way = { base, target: target.value, years: target.year - knownYear };
  // What is added up step by step, or bounded, does not grow by a rate.
  const grows = indicator.kind !== 'programme' && indicator.kind !== 'coverage';
  const growth = requiredGrowth(way);
  const increment = requiredIncrement(way);
  return {
    knownYear,
    requiredGrowth: isLevel && grows && growth.ok ? growth.value : null,
    requiredIncrement: isLevel && increment.ok ? increment.value : null,
  };
}

/** Null for a target of 0 and for one so near to 0 that no cell can hold the share. */
function shareOf(gap: number, target: number): number | null {
  const share = gap / Math.abs(target);
  return isInRange(share) ? share : null;
}
