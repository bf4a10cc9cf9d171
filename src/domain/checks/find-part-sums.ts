import type { IndicatorReport } from '../scenarios/plan-report';
import { areComparable, haveSameUnit, type CheckScope } from './check-scope';
import type { FindingOf } from './finding';

/** Rounding of figures that were added up and then written down. */
const SLACK = 1e-6;

/** Sets the sum of the parts beside the whole, in the year where they differ most. */
export function findPartSums(
  scope: CheckScope,
  whole: IndicatorReport,
): readonly FindingOf<'parts' | 'unitsDiffer'>[] {
  const parts = scope.partsOf(whole);
  if (whole.indicator.rollUp !== 'sum' || parts.length === 0) return [];
  const foreign = parts.find(({ indicator }) => !haveSameUnit(indicator, whole.indicator));
  if (foreign) return unitsDiffer(scope, foreign, whole);
  if (scope.isInherited(whole, ...parts)) return [];
  const wholes = scope.nominal(whole);
  const paths = parts.map((part) => scope.nominal(part));
  if (!paths.every((path) => areComparable(path, wholes))) return [];
  const sums = wholes.values.map((_, year) =>
    paths.reduce((sum, { values }) => sum + (values[year] ?? 0), 0),
  );
  const shares = sums.map((sum, year) => differenceShare(sum, wholes.values[year] ?? 0));
  const worst = shares.reduce(
    (most, share, year) => (Math.abs(share) > Math.abs(shares[most] ?? 0) + SLACK ? year : most),
    0,
  );
  const [share = 0, baseShare = 0] = [shares[worst], shares[0]];
  if (!(Math.abs(share) > SLACK)) return [];
  // Parts that are less than the whole from the start may well leave some out.
  const isIncomplete = share < 0 && baseShare < -SLACK;
  return [
    {
      ...{ kind: 'parts', severity: isIncomplete ? 'note' : 'warning' },
      scenario: scope.scenario,
      indicators: [whole, ...parts].map(({ indicator }) => indicator.id),
      years: [scope.years[worst] ?? 0],
      ...{ sum: sums[worst] ?? 0, whole: wholes.values[worst] ?? 0, baseShare },
    },
  ];
}

function differenceShare(sum: number, whole: number): number {
  const size = Math.max(Math.abs(whole), Math.abs(sum));
  return size === 0 ? 0 : sum / size - whole / size;
}

function unitsDiffer(
  scope: CheckScope,
  part: IndicatorReport,
  whole: IndicatorReport,
): readonly FindingOf<'unitsDiffer'>[] {
  if (scope.scenario !== scope.plan.scenarios[0]?.id) return [];
  const indicators = [part.indicator.id, whole.indicator.id];
  const frame = { severity: 'warning', scenario: null, indicators, years: [] } as const;
  return [{ kind: 'unitsDiffer', ...frame, relation: 'part' }];
}
