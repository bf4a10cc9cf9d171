import type { Indicator, ScenarioReport, TargetReport } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';

/** One target in one scenario. */
export interface TargetResult {
  readonly scenario: ScenarioReport;
  readonly scenarioIndex: number;
  readonly indicator: Indicator;
  readonly report: TargetReport;
  /** The path of the indicator, the base year first. */
  readonly values: readonly number[];
  /** Number of the target in its table, and of the path in the projections, from 1. */
  readonly tableRow: number;
  readonly pathRow: number;
}

/** How every target stands in every scenario, in the order of the plan. */
export function targetResults({
  report,
}: Pick<SheetContext, 'report'>): readonly (readonly TargetResult[])[] {
  const { targets, indicators } = report.plan;
  const places = new Map(indicators.map(({ id }, index) => [id, index]));
  return report.scenarios.map((scenario, scenarioIndex) => {
    const reports = new Map(
      scenario.indicators.flatMap((each) => each.targets.map((found) => [found.target.id, found])),
    );
    return targets.flatMap((target, targetIndex): readonly TargetResult[] => {
      const index = places.get(target.indicator) ?? 0;
      const own = scenario.indicators[index];
      const found = reports.get(target.id);
      if (!own || !found) return [];
      return [
        {
          ...{
            scenario,
            scenarioIndex,
            indicator: own.indicator,
            report: found,
            values: own.values,
          },
          tableRow: targetIndex + 1,
          pathRow: scenarioIndex * indicators.length + index + 1,
        },
      ];
    });
  });
}
