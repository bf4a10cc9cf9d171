import type { Plan, Target } from '../plan/plan';
import type { FindingOf } from './finding';
import { intersect, isEmptyBand, plainBand, targetBand, type TargetBand } from './target-band';

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
      isRate: RATES.has(first.basis),
    };
    const indicators = [first.indicator];
    const frame = { severity: 'warning', scenario: null, indicators, years: [year] } as const;
    return [{ kind: 'targetsExclude', ...frame, ...facts }];
  });
}

const RATES: ReadonlySet<Target['basis']> = new Set([
  ...(['growth', 'averageGrowth', 'cumulativeChange'] as const),
]);

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

/** What a target speaks of: the basis, and the year or the period. */
function placesOf(
  { indicator, basis, fromYear, year }: Target,
  firstYear: number,
): readonly { readonly key: string; readonly year: number }[] {
  // A share in a year is the level of the year.
  const measured = basis === 'share' ? 'level' : basis;
  if (measured !== 'level' && measured !== 'growth') {
    return [{ key: `${indicator} ${measured} ${fromYear ?? firstYear} ${year}`, year }];
  }
  const from = fromYear ?? year;
  return Array.from({ length: year - from + 1 }, (_, index) => ({
    key: `${indicator} ${measured} ${from + index}`,
    year: from + index,
  }));
}
