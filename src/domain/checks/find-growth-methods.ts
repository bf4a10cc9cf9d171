import type { IndicatorKind } from '../indicators/indicator-model';
import { averageGrowth } from '../projection/average-growth';
import type { IndicatorReport } from '../scenarios/plan-report';
import type { CheckScope } from './check-scope';
import type { FindingOf } from './finding';

/** Kinds that are quoted as a level and spoken of by their average growth. */
const LEVELS: readonly IndicatorKind[] = ['level', 'linked', 'pipeline'];

/** Finds paths whose average growth depends on how it is averaged. */
export function findGrowthMethods(
  scope: CheckScope,
  report: IndicatorReport,
): readonly FindingOf<'growthMethods'>[] {
  const { indicator, values: path } = report;
  if (!LEVELS.includes(indicator.kind) || path.length < 3 || scope.isInherited(report)) return [];
  const level = averageGrowth({ path, method: 'level' });
  const accumulative = averageGrowth({ path, method: 'accumulative' });
  if (!level.ok || !accumulative.ok) return [];
  const { methodDifference: mostDifference } = scope.bounds;
  const difference = Math.abs(level.value - accumulative.value);
  if (!(difference > mostDifference + 1e-12) || !Number.isFinite(difference)) return [];
  return [
    {
      ...{ kind: 'growthMethods', severity: 'warning', scenario: scope.scenario },
      indicators: [indicator.id],
      years: [scope.years[1] ?? 0, scope.years.at(-1) ?? 0],
      ...{ level: level.value, accumulative: accumulative.value, mostDifference },
    },
  ];
}
