import type { Indicator, Plan, Target } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import { err, ok, type Result } from '../shared/result';
import type { IndicatorReport, PlanReport, ScenarioReport } from './plan-report';
import { orderByParent } from './order-by-parent';
import { reportIndicator } from './report-indicator';
import { resolveDrivers, type ResolvedDriver } from './resolve-drivers';

/**
 * Computes the numbers of every scenario of a plan: the path of every indicator, where each of its
 * driver values was said, and how its targets stand. What a scenario leaves as its parent has it
 * is shared with the parent's report, so the work grows with what is said, not with the scenarios.
 *
 * @param plan - a valid plan, as {@link readPlanFile} or {@link resolvePlan} returns it
 * @returns the report; a problem for every path that leaves the range of a cell (`overflow`) and
 * every growth target that follows a value of 0 (`growthFromZero`)
 * @example reportPlan(examplePlan).value.scenarios[0].indicators[0].values // [100, 106, 112.36, 119.1016]
 */
export function reportPlan(plan: Plan): Result<PlanReport, readonly PlanProblem[]> {
  const years = Array.from({ length: plan.years + 1 }, (_, index) => plan.baseYear + index);
  const drivers = resolveDrivers(plan);
  const targetsOf = groupTargets(plan.targets);
  const places = new Map(plan.scenarios.map(({ id }, index) => [id, index]));
  const known = new Map<ResolvedDriver, IndicatorReport>();
  const reports = new Map<string, ScenarioReport>();
  const problems: PlanProblem[] = [];
  for (const scenario of orderByParent(plan.scenarios)) {
    const indicators: IndicatorReport[] = [];
    for (const indicator of plan.indicators) {
      const driver = drivers.get(scenario.id)?.get(indicator.id);
      if (!driver) throw new Error(`${scenario.id} has no driver for ${indicator.id}`);
      const shared = known.get(driver);
      if (shared) {
        indicators.push(shared);
        continue;
      }
      const report = reportIndicator({ indicator, driver, years, targets: targetsOf(indicator) });
      if (report.ok) {
        known.set(driver, report.value);
        indicators.push(report.value);
      } else {
        const path = ['scenarios', places.get(scenario.id) ?? 0];
        problems.push({ ...report.error, path, scenario: scenario.id, indicator: indicator.id });
      }
    }
    reports.set(scenario.id, { scenario, indicators });
  }
  if (problems.length > 0) return err(problems);
  return ok({ plan, years, scenarios: plan.scenarios.flatMap(({ id }) => reports.get(id) ?? []) });
}

function groupTargets(targets: readonly Target[]): (indicator: Indicator) => readonly Target[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const group = groups.get(target.indicator);
    if (group) group.push(target);
    else groups.set(target.indicator, [target]);
  }
  return ({ id }) => groups.get(id) ?? [];
}
