import { isIndex } from '../indicators/index-path';
import { KIND_FACTS } from '../indicators/kinds';
import { isInRange } from '../numbers/limits';
import type { Indicator, Target } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { err, type Result } from '../../shared/result';
import { isTargetMet, targetGap } from '../targets/target-gap';
import { requiredGrowth, requiredIncrement } from '../targets/required-change';
import { targetValue } from '../targets/target-value';
import type { TargetReport, UnjudgedReason } from './plan-report';

/** The path of an indicator. */
export interface IndicatorPath {
  readonly indicator: Indicator;
  /** The path, its first value that of the base year. */
  readonly values: readonly number[];
}

/** The path that a target is evaluated on. */
export interface EvaluatedPath extends IndicatorPath {
  readonly target: Target;
  readonly years: readonly number[];
  /** The path that it is compared with; null where the target is none of comparison. */
  readonly compared: IndicatorPath | null;
}

interface TargetEvaluation {
  readonly year: number;
  /** Null with the reason why the target cannot be judged. */
  readonly value: number | null;
  readonly gap: number | null;
  readonly unjudged: UnjudgedReason | null;
}

/**
 * Evaluates a target in every year in which it has to be met.
 *
 * @returns the worst of these years, the earliest if several tie; the first that cannot be judged;
 * null where a number leaves the range of a cell
 */
export function evaluateTarget(path: EvaluatedPath): TargetEvaluation | null {
  const { basis, fromYear, year: last, id } = path.target;
  const isOneYear = BASIS_FACTS[basis].isOverPeriod || fromYear === null;
  let worst: TargetEvaluation | null = null;
  for (let year = isOneYear ? last : fromYear; year <= last; year += 1) {
    const evaluated = evaluateYear(path, year);
    if (!evaluated || evaluated.unjudged !== null) return evaluated;
    if (!worst || (evaluated.gap ?? 0) > (worst.gap ?? 0)) worst = evaluated;
  }
  if (!worst) throw new Error(`Target ${id} lies outside the horizon`);
  return worst;
}

function evaluateYear(path: EvaluatedPath, year: number): TargetEvaluation | null {
  const { target, compared } = path;
  const own = valueOf(path, path, year);
  const other = compared && valueOf(path, compared, year);
  const problem = own.ok ? (other && !other.ok ? other.error : null) : own.error;
  if (problem === 'overflow') return null;
  if (!own.ok || problem) {
    return { year: target.year, value: null, gap: null, unjudged: problem };
  }
  const value = own.value - (other?.ok ? other.value : 0);
  const { comparator, tolerance, upper } = target;
  const gap = targetGap({ value, target: target.value, upper, comparator, tolerance });
  return gap.ok ? { year, value, gap: gap.value, unjudged: null } : null;
}

/**
 * Returns the value that a target is compared with in a year: of a target of comparison the lead over
 * the other indicator. Null where it cannot be judged.
 *
 * @example targetValueIn({ indicator: examplePlan.indicators[0], target: examplePlan.targets[0], values: [100, 106], years: [2023, 2024], compared: null }, 2024).toFixed(2) // '0.06'
 */
export function targetValueIn(path: EvaluatedPath, year: number): number | null {
  return evaluateYear(path, year)?.value ?? null;
}

/** The value of a path on the basis of a target. */
function valueOf(
  { target: { basis, fromYear }, years }: EvaluatedPath,
  { indicator, values }: IndicatorPath,
  year: number,
): Result<number, UnjudgedReason | 'overflow'> {
  const [baseYear = 0] = years;
  if (isIndex(indicator) && !BASIS_FACTS[basis].isChange) return err('noBase');
  const value = targetValue({
    basis,
    path: values,
    index: year - baseYear,
    fromIndex: fromYear === null ? 1 : fromYear - baseYear,
    earlier: earlierValues(indicator, baseYear),
    flow: isFlow(indicator),
  });
  return value.ok ? value : err(value.error.kind);
}

/** The known values of an indicator by their distance from the base year; an index has none. */
function earlierValues(indicator: Indicator, baseYear: number): ReadonlyMap<number, number> {
  const { known } = indicator;
  if (known.length === 0 || isIndex(indicator)) return NONE;
  return new Map(known.map(({ year, value }) => [year - baseYear, value]));
}

const NONE: ReadonlyMap<number, number> = new Map();

/**
 * Reports how far a target is met on a path.
 *
 * @param knownYears - projected years whose value is an actual
 */
export function reportTarget(
  path: EvaluatedPath,
  { year, value, gap, unjudged }: TargetEvaluation,
  knownYears: readonly number[],
): TargetReport {
  const { target } = path;
  const { comparator, tolerance, upper } = target;
  const isMet =
    value !== null && isTargetMet({ value, target: target.value, upper, comparator, tolerance });
  return {
    ...{ target, value, year, gap, unjudged },
    gapShare: gap === null ? null : shareOf(gap, target.value),
    met: isMet,
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
  { indicator, target, values, years, compared }: EvaluatedPath,
  knownYears: readonly number[],
): Pick<TargetReport, 'knownYear' | 'requiredGrowth' | 'requiredIncrement'> {
  const [baseYear = 0] = years;
  const knownYear = knownYears.reduce(
    (latest, year) => (year < target.year && year > latest ? year : latest),
    baseYear,
  );
  const isLevel = BASIS_FACTS[target.basis].isLevel && !compared && !isIndex(indicator);
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
