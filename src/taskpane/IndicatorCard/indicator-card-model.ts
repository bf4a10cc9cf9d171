import type { IndicatorReport, Plan, PlanReport, ScenarioReport } from '../../domain/index';
import type { Formats } from '../format/create-formats';
import type { PaneTranslate } from '../pane-context';
import { targetGoal, targetLine, type TargetLineModel } from '../TargetLine/target-line-model';

/** The assumption of one year as the card shows it. */
export interface YearRow {
  readonly year: number;
  readonly value: number;
  /** The indicator's projected level. */
  readonly level: number;
  readonly isOwn: boolean;
  readonly saidBy: string;
  /** What the parent scenario has; null for a scenario that stands alone. */
  readonly inherited: number | null;
}

/** An indicator of a scenario as the card shows it. */
export interface IndicatorCardModel {
  readonly name: string;
  readonly unit: string;
  readonly rows: readonly YearRow[];
  readonly targets: readonly TargetLineModel[];
  readonly first: { readonly year: number; readonly value: string };
  readonly last: { readonly year: number; readonly value: string };
  /** The chart in words. */
  readonly chartText: string;
}

interface Speech {
  readonly t: PaneTranslate;
  readonly formats: Formats;
}

/** Prepares a card: `parent` is the same indicator in the parent scenario. */
export function indicatorCard(
  plan: Plan,
  { scenario }: ScenarioReport,
  report: IndicatorReport,
  parent: IndicatorReport | null,
  { t, formats }: Speech,
): IndicatorCardModel {
  const { locale } = formats;
  const { indicator } = report;
  const name = indicator.name[locale];
  const unit = indicator.unit[locale];
  const points = report.years.map((year, index) => ({
    year,
    value: formats.number(report.values[index] ?? 0, indicator.decimals),
  }));
  const nameOf = new Map(plan.scenarios.map((each) => [each.id, each.name[locale]]));
  const goals = report.targets.map(({ target }) =>
    t('chart.target', { goal: targetGoal(target, { t, formats, indicator }) }),
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
    rows: report.driverValues.map(({ year, value, saidBy }, index) => ({
      year,
      value,
      level: report.values[index + 1] ?? 0,
      isOwn: saidBy === scenario.id,
      saidBy: nameOf.get(saidBy) ?? saidBy,
      inherited: parent?.driverValues[index]?.value ?? null,
    })),
    targets: report.targets.map((target) => targetLine(target, { t, formats, indicator })),
    first: points[0] ?? none,
    last: points.at(-1) ?? none,
    chartText: [pathText, ...goals].join(' '),
  };
}

/** The report of a scenario's parent, null for a scenario that stands alone. */
export function parentReport(
  report: PlanReport,
  { scenario }: ScenarioReport,
): ScenarioReport | null {
  return report.scenarios.find((other) => other.scenario.id === scenario.parent) ?? null;
}
