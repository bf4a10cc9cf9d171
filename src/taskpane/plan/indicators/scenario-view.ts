import type { IndicatorReport, PlanReport, ScenarioReport } from '../../../domain/index';
import { parentReport } from './indicator-card-model';

/** A report and its selected scenario. */
export interface ShownReport {
  readonly report: PlanReport | null;
  readonly selected: string | null;
}

/** A scenario with the report that contains it, and its parent. */
export interface ScenarioView {
  readonly plan: PlanReport;
  readonly scenario: ScenarioReport;
  readonly parent: ScenarioReport | null;
  readonly own: ReadonlyMap<string, IndicatorReport>;
  readonly inherited: ReadonlyMap<string, IndicatorReport>;
}

/** Looks up the selected scenario; null where the report has none. */
export function viewOf({ report, selected }: ShownReport): ScenarioView | null {
  const scenario = report?.scenarios.find((each) => each.scenario.id === selected);
  if (!report || !scenario) return null;
  const parent = parentReport(report, scenario);
  return { plan: report, scenario, parent, own: byId(scenario), inherited: byId(parent) };
}

function byId(scenario: ScenarioReport | null): ReadonlyMap<string, IndicatorReport> {
  return new Map((scenario?.indicators ?? []).map((report) => [report.indicator.id, report]));
}
