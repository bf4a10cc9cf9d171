import type { IndicatorReport, Plan, PlanReport, ScenarioReport } from '../../../domain/index';
import type { LocalText } from '../../../shared/local-text';
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

/** What a card names besides its indicator. */
interface CardSetting {
  /** The name of the scenario. */
  readonly scenario: LocalText;
  /** The plan's indicators, which a target may be compared with. */
  readonly indicators: Plan['indicators'];
}

/** Prepares the card of an indicator. */
export function indicatorCard(
  report: IndicatorReport,
  { scenario, indicators }: CardSetting,
  { t, formats }: Wording,
): IndicatorCardModel {
  const { locale } = formats;
  const { indicator } = report;
  const wording = { t, formats, indicator, plan: { indicators } };
  const name = indicator.name[locale];
  const unit = indicator.unit[locale];
  const points = report.years.map((year, index) => ({
    year,
    value: formats.level(report.values[index] ?? 0, indicator),
  }));
  const goals = report.targets.map(({ target }) =>
    t('chart.target', { goal: targetGoal(target, wording) }),
  );
  const pathText = t('chart.text', {
    indicator: name,
    unit,
    scenario: scenario[locale],
    points: points.map((point) => t('chart.point', point)).join(locale === 'zh-CN' ? '，' : ', '),
  });
  const none = { year: report.years[0] ?? 0, value: '' };
  return {
    name,
    unit,
    targets: report.targets.map((target) => targetLine(target, wording)),
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
