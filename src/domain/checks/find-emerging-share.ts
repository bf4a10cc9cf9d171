import type { IndicatorReport } from '../scenarios/plan-report';
import { areComparable, haveSameUnit, type CheckScope } from './check-scope';
import type { FindingOf } from './finding';

/** Says how large emerging industry is in output, where both are measured in the same unit. */
export function findEmergingShare(
  scope: CheckScope,
): readonly FindingOf<'emergingShare' | 'unitsDiffer'>[] {
  return scope
    .withRole('emergingIndustry')
    .flatMap((industry) =>
      scope.withRole('output').flatMap((output) => shareOf(scope, industry, output)),
    );
}

function shareOf(
  scope: CheckScope,
  industry: IndicatorReport,
  output: IndicatorReport,
): readonly FindingOf<'emergingShare' | 'unitsDiffer'>[] {
  const indicators = [industry.indicator.id, output.indicator.id];
  if (!haveSameUnit(industry.indicator, output.indicator)) {
    // The same in every scenario, so it is said of the plan and once.
    if (scope.scenario !== scope.plan.scenarios[0]?.id) return [];
    const frame = { kind: 'unitsDiffer', severity: 'note', scenario: null, years: [] } as const;
    return [{ ...frame, indicators, relation: 'role' }];
  }
  if (scope.isInherited(industry, output)) return [];
  const [parts, wholes] = [scope.nominal(industry), scope.nominal(output)];
  if (!areComparable(parts, wholes) || !wholes.values.every((value) => value > 0)) return [];
  const shares = parts.values.map((value, index) => value / (wholes.values[index] ?? 1));
  const largest = shares.reduce((most, share) => Math.max(most, share), -Infinity);
  const rises = shares.slice(1).map((share, index) => share - (shares[index] ?? 0));
  const rise = rises.reduce((most, each) => Math.max(most, each), -Infinity);
  if (!Number.isFinite(largest) || !Number.isFinite(rise)) return [];
  const { shareRise: mostRise } = scope.bounds;
  return [
    {
      kind: 'emergingShare',
      severity: largest > 1 || rise > mostRise + 1e-12 ? 'warning' : 'note',
      scenario: scope.scenario,
      indicators,
      years: [scope.years[0] ?? 0, scope.years[shares.indexOf(largest)] ?? 0],
      ...{ first: shares[0] ?? 0, largest, rise, mostRise },
    },
  ];
}
