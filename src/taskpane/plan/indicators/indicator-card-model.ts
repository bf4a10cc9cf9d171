import type { IndicatorReport, Plan, PlanReport, ScenarioReport } from '../../../domain/index';
import type { Wording } from '../../controls/pane-context';
import { targetGoal, targetLine, type TargetLineModel } from '../../targets/target-line-model';

/** An indicator of a scenario as the card shows it. */
export interface IndicatorCardModel {
  readonly name: string;
  readonly unit: string;
  readonly targets: readonly TargetLineModel[];
  readonly first: { readonly year: number; readonly value: string };
  readonly last: { readonly year: number; readonly value: string };
  /** The chart as text. */
  readonly chartText: string;
}

/** Prepares the card of an indicator. */
export function indicatorCard(
  plan: Plan,
  { scenario }: ScenarioReport,
  report: IndicatorReport,
  { t, formats }: Wording,
): IndicatorCardModel {
  const { locale } = formats;
  const { indicator } = report;
  const name = indicator.name[locale];
  const unit = indicator.unit[locale];
  const points = report.years.map((year, index) => ({
    year,
    value: formats.level(report.values[index] ?? 0, indicator),
  }));
  const goals = report.targets.map(({ target }) =>
    t('chart.target', { goal: targetGoal(target, { t, formats, indicator, plan }) }),
  );
  const pathText = t('chart.text', {
    indicator: name,
    unit,
    scenario: scenario.name[locale],
    points: points.map((point) => t('chart.point', point)).join(locale === 'zh-CN' ? '，' : ', '),
  });
  const none = { year: plan.baseYear, value: '' };
  return {
    name,
    unit,
    targets: report.targets.map((target) => targetLine(target, { t, formats, indicator, plan })),
    first: points[0] ?? none,
    last: points.at(-1) ?? none,
    chartText: [pathText, ...goals].join(' '),
  };
}

/** The report of a scenario's parent; null for a root scenario. */
export function parentReport(
  report: PlanReport,
  { scenario }: ScenarioReport,
): ScenarioReport | null {
  return report.scenarios.find((other) => other.scenario.id === scenario.parent) ?? null;
}
