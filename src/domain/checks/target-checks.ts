import { YEAR_PATTERN } from '../../shared/year-text';
import { BASIS_FACTS } from '../plan/target-basis';
import type { Indicator, Plan, Target } from '../plan/plan';
import type { FindingOf } from './finding';
import {
  type End,
  intersect,
  isEmptyBand,
  plainBand,
  targetBand,
  type TargetBand,
} from './target-band';

/** Finds two targets for one indicator on one basis in one year that no number meets both of. */
export function findExclusiveTargets(plan: Plan): readonly FindingOf<'targetsExclude'>[] {
  const seen = new Set<string>();
  return [...groupTargets(plan)].flatMap(([, { targets, year }]) => {
    const band = targets.map(targetBand).reduce<TargetBand>(intersect, { low: null, high: null });
    const [low = '', high = ''] = [band.low?.targets[0], band.high?.targets[0]];
    const pair = `${low} ${high}`;
    if (!isEmptyBand(band) || seen.has(pair)) return [];
    seen.add(pair);
    const ends = [low, high].flatMap((id) => targets.find((target) => target.id === id) ?? []);
    const [first, second] = ends;
    if (!first || !second) return [];
    const facts = {
      targets: [first.id, second.id] as const,
      bands: [plainBand(targetBand(first)), plainBand(targetBand(second))] as const,
      isRate: BASIS_FACTS[first.basis].isChange,
    };
    const indicators = [first.indicator];
    const frame = { severity: 'warning', scenario: null, indicators, years: [year] } as const;
    return [{ kind: 'targetsExclude', ...frame, ...facts }];
  });
}

interface TargetGroup {
  readonly year: number;
  readonly targets: Target[];
}

function groupTargets(plan: Plan): ReadonlyMap<string, TargetGroup> {
  const groups = new Map<string, TargetGroup>();
  for (const target of plan.targets) {
    for (const { key, year } of placesOf(target, plan.baseYear + 1)) {
      const group = groups.get(key);
      if (group) group.targets.push(target);
      else groups.set(key, { year, targets: [target] });
    }
  }
  return groups;
}

/** What a target is about: the basis, and the year or the period. */
function placesOf(
  { indicator, basis, fromYear, year, relativeTo }: Target,
  firstYear: number,
): readonly { readonly key: string; readonly year: number }[] {
  // A share in a year is the level of the year.
  const level = basis === 'share' ? 'level' : basis;
  // What is said of a lead over another indicator says nothing of the value itself.
  const measured = relativeTo === null ? level : `${level} ${relativeTo}`;
  if (level !== 'level' && level !== 'growth') {
    return [{ key: `${indicator} ${measured} ${fromYear ?? firstYear} ${year}`, year }];
  }
  const from = fromYear ?? year;
  return Array.from({ length: year - from + 1 }, (_, index) => ({
    key: `${indicator} ${measured} ${from + index}`,
    year: from + index,
  }));
}

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
  for (const target of plan.targets.filter(({ relativeTo }) => relativeTo === null)) {
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
      // Two levels that exclude each other are another finding.
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
    .filter(({ basis }) => BASIS_FACTS[basis].isLevel)
    .filter((target) => year >= (target.fromYear ?? target.year) && year <= target.year)
    .map(targetBand)
    .reduce<TargetBand>(intersect, ANY);
}

function scale(level: TargetBand, factor: TargetBand): TargetBand {
  return { low: product(level.low, factor.low), high: product(level.high, factor.high) };
}

/**
 * Below zero the ends change sides, so such an end is left open: a conflict may be missed, but none
 * is invented.
 */
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
  // The ends that cross belong to the targets to name.
  const isAbove = isEmptyBand({ low: implied.low, high: wanted.high });
  const ends = isAbove ? [implied.low, wanted.high] : [implied.high, wanted.low];
  return {
    ...{ kind: 'targetsAcrossYears', severity: 'warning', scenario: null },
    ...{ indicators: [indicator], years: [year] },
    targets: [...new Set(ends.flatMap((end) => end?.targets ?? []))],
    ...{ implied: plainBand(implied), wanted: plainBand(wanted) },
  };
}

/** A year as a document names one: `2025年`, `by 2025`. A bare number may be anything. */
const NAMED_YEARS = new RegExp(
  `(?<!\\d)(?:(${YEAR_PATTERN})\\s*[-–—~～至到]\\s*)?(${YEAR_PATTERN})\\s*年|\\b(?:in|by|until|during|since)\\s+(${YEAR_PATTERN})(?!\\d|[.,]\\d)`,
  'giu',
);

/** Finds targets whose quoted words name years, but none of the target's own. */
export function findPhraseYears(plan: Plan): readonly FindingOf<'phraseYears'>[] {
  return plan.targets.flatMap((target): readonly FindingOf<'phraseYears'>[] => {
    const { phrase } = target.provenance;
    if (phrase === null) return [];
    const named = yearsIn(phrase);
    const from = target.fromYear ?? target.year;
    if (named.length === 0 || named.some((year) => year >= from && year <= target.year)) return [];
    // A phrase about years before the plan cannot be a target of the plan.
    const isBefore = named.every((year) => year <= plan.baseYear);
    return [
      {
        ...{ kind: 'phraseYears', severity: isBefore ? 'warning' : 'note', scenario: null },
        indicators: [target.indicator],
        years: [target.year],
        ...{ target: target.id, phrase, named },
      },
    ];
  });
}

function yearsIn(phrase: string): readonly number[] {
  const found = [...phrase.matchAll(NAMED_YEARS)].flatMap((groups) =>
    groups.slice(1).flatMap((year: string | undefined) => (year === undefined ? [] : Number(year))),
  );
  return [...new Set(found)].sort((one, other) => one - other);
}
