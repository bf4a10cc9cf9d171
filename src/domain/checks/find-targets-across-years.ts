import type { Indicator, Plan, Target } from '../plan/plan';
import type { FindingOf } from './finding';
import {
  intersect,
  isEmptyBand,
  plainBand,
  targetBand,
  type End,
  type TargetBand,
} from './target-band';

const ANY: TargetBand = { low: null, high: null };

/** Growth that targets want from one year to a later one, years counted from the base year. */
interface Step {
  readonly from: number;
  readonly to: number;
  /** V_to / V_from. */
  readonly factor: TargetBand;
}

/**
 * Finds targets for growth that, from the base value or from a target's level on, lead to other
 * levels than a later target wants. Levels are followed as bands: V_t lies in V_{t−1} · (1 + g).
 */
export function findTargetsAcrossYears(plan: Plan): readonly FindingOf<'targetsAcrossYears'>[] {
  const targetsOf = new Map<string, Target[]>();
  for (const target of plan.targets) {
    const own = targetsOf.get(target.indicator);
    if (own) own.push(target);
    else targetsOf.set(target.indicator, [target]);
  }
  return plan.indicators.flatMap((indicator) =>
    acrossYears(plan, indicator, targetsOf.get(indicator.id) ?? []),
  );
}

function acrossYears(
  { baseYear, years }: Plan,
  { id, base }: Indicator,
  targets: readonly Target[],
): readonly FindingOf<'targetsAcrossYears'>[] {
  if (!base || base.value <= 0) return [];
  const steps = targets.flatMap((target) => stepsOf(target, baseYear));
  if (steps.length === 0) return [];
  const start: End = { value: base.value, open: false, targets: [] };
  const reach: TargetBand[] = [{ low: start, high: start }];
  for (let index = 1; index <= years; index += 1) {
    const wanted = levelBand(targets, baseYear + index);
    const bands = [
      ...steps
        .filter(({ to }) => to === index)
        .map(({ from, factor }) => scale(reach[from] ?? ANY, factor)),
      // Two levels that exclude each other are a finding of their own.
      ...(isEmptyBand(wanted) ? [] : [wanted]),
    ];
    let sofar = ANY;
    for (const band of bands) {
      const both = intersect(sofar, band);
      if (isEmptyBand(both)) return [conflict(id, baseYear + index, sofar, band)];
      sofar = both;
    }
    reach.push(sofar);
  }
  return [];
}

function stepsOf(target: Target, baseYear: number): readonly Step[] {
  const { basis, fromYear, year } = target;
  const to = year - baseYear;
  if (basis === 'growth') {
    const from = (fromYear ?? year) - baseYear;
    return Array.from({ length: to - from + 1 }, (_, index) => ({
      from: from + index - 1,
      to: from + index,
      factor: factorBand(target, 1),
    }));
  }
  if (basis !== 'averageGrowth' && basis !== 'cumulativeChange') return [];
  const from = fromYear === null ? 0 : fromYear - baseYear - 1;
  return [{ from, to, factor: factorBand(target, basis === 'averageGrowth' ? to - from : 1) }];
}

function factorBand(target: Target, years: number): TargetBand {
  const { low, high } = targetBand(target);
  const factor = (end: End | null): End | null =>
    end && { ...end, value: Math.max(0, 1 + end.value) ** years };
  return { low: factor(low), high: factor(high) };
}

function levelBand(targets: readonly Target[], year: number): TargetBand {
  return targets
    .filter(({ basis }) => basis === 'level' || basis === 'share')
    .filter((target) => year >= (target.fromYear ?? target.year) && year <= target.year)
    .map(targetBand)
    .reduce<TargetBand>(intersect, ANY);
}

function scale(level: TargetBand, factor: TargetBand): TargetBand {
  return { low: product(level.low, factor.low), high: product(level.high, factor.high) };
}

/** Below zero the ends change sides: such an end is left open, which misses rather than invents. */
function product(level: End | null, factor: End | null): End | null {
  if (!level || !factor || level.value < 0) return null;
  const value = level.value * factor.value;
  if (!Number.isFinite(value)) return null;
  const targets = [...new Set([...level.targets, ...factor.targets])];
  return { value, open: level.open || factor.open, targets };
}

function conflict(
  indicator: string,
  year: number,
  implied: TargetBand,
  wanted: TargetBand,
): FindingOf<'targetsAcrossYears'> {
  // The two ends that cross are those of the targets to be named.
  const isAbove = isEmptyBand({ low: implied.low, high: wanted.high });
  const ends = isAbove ? [implied.low, wanted.high] : [implied.high, wanted.low];
  return {
    ...{ kind: 'targetsAcrossYears', severity: 'warning', scenario: null },
    ...{ indicators: [indicator], years: [year] },
    targets: [...new Set(ends.flatMap((end) => end?.targets ?? []))],
    ...{ implied: plainBand(implied), wanted: plainBand(wanted) },
  };
}
