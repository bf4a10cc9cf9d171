import type { Indicator, Plan, Project, Target } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import { err, ok, type Result } from '../../shared/result';
import { evaluationOrder, needsOf } from './evaluation-order';
import { orderByParent } from './order-by-parent';
import type { IndicatorReport, PlanReport, ScenarioReport } from './plan-report';
import { projectGroup } from '../indicators/project-group';
import type { ProjectionInput, ProjectionResult } from '../indicators/projection-input';
import { reportIndicator, type IndicatorFailure } from './report-indicator';
import { resolveDrivers, type IndicatorDrivers } from './resolve-drivers';

/** The reports of one scenario so far, by indicator. */
type Reports = ReadonlyMap<string, IndicatorReport>;

/** What is worked out once for a whole plan. */
interface Frame {
  readonly plan: Plan;
  readonly years: readonly number[];
  readonly groups: readonly (readonly Indicator[])[];
  readonly phaseEnd: number | null;
  readonly targetsOf: (id: string) => readonly Target[];
  readonly projectsOf: (id: string) => readonly Project[];
}

/**
 * Computes the numbers of every scenario of a plan: the path of every indicator, where each of its
 * driver values was said, and how its targets stand. What a scenario leaves as its parent has it
 * is shared with the parent's report, so the work grows with what is said, not with the scenarios.
 *
 * @param plan - a valid plan, as {@link readPlanFile} or {@link resolvePlan} returns it
 * @returns the report; a problem for every path that leaves the range of a cell (`overflow`) or has
 * no value in a year (`noResult`), and every growth target that follows a value of 0
 * (`growthFromZero`)
 * @example reportPlan(examplePlan).value.scenarios[0].indicators[0].values // [100, 106, 112.36, 119.1016]
 */
export function reportPlan(plan: Plan): Result<PlanReport, readonly PlanProblem[]> {
  const years = Array.from({ length: plan.years + 1 }, (_, index) => plan.baseYear + index);
  const frame: Frame = {
    plan,
    years,
    groups: evaluationOrder(plan.indicators),
    phaseEnd: plan.phases.reduce<number | null>(
      (end, { lastYear }) => Math.max(end ?? lastYear, lastYear),
      null,
    ),
    targetsOf: groupBy(plan.targets),
    projectsOf: groupBy(plan.projects),
  };
  const drivers = resolveDrivers(plan);
  const places = new Map(plan.scenarios.map(({ id }, index) => [id, index]));
  const done = new Map<string, Reports>();
  const reports = new Map<string, ScenarioReport>();
  const problems: PlanProblem[] = [];
  for (const scenario of orderByParent(plan.scenarios)) {
    const own = drivers.get(scenario.id) ?? new Map<string, IndicatorDrivers>();
    const { id, parent } = scenario;
    const inherited =
      parent === null ? null : { reports: done.get(parent), drivers: drivers.get(parent) };
    const { reports: found, failures } = reportScenario(frame, own, inherited);
    const path = ['scenarios', places.get(id) ?? 0];
    problems.push(...failures.map((failure) => problemOf(failure, id, path)));
    done.set(id, found);
    const indicators = plan.indicators.flatMap((each) => found.get(each.id) ?? []);
    reports.set(id, { scenario, indicators });
  }
  if (problems.length > 0) return err(problems);
  return ok({ plan, years, scenarios: plan.scenarios.flatMap(({ id }) => reports.get(id) ?? []) });
}

interface Failure extends IndicatorFailure {
  readonly indicator: string;
}

function reportScenario(
  frame: Frame,
  drivers: ReadonlyMap<string, IndicatorDrivers>,
  inherited: {
    readonly reports: Reports | undefined;
    readonly drivers: ReadonlyMap<string, IndicatorDrivers> | undefined;
  } | null,
): { readonly reports: Reports; readonly failures: readonly Failure[] } {
  const reports = new Map<string, IndicatorReport>();
  const failures: Failure[] = [];
  const isShared = ({ id }: Indicator): boolean =>
    inherited?.reports !== undefined && drivers.get(id) === inherited.drivers?.get(id);
  for (const group of frame.groups) {
    const members = new Set(group.map(({ id }) => id));
    const needs = group.flatMap(needsOf).filter((id) => !members.has(id));
    // What an indicator needs had no numbers: that is said once, where it began.
    if (needs.some((id) => !reports.has(id))) continue;
    const sameNeeds = needs.every((id) => reports.get(id) === inherited?.reports?.get(id));
    if (sameNeeds && group.every(isShared)) {
      for (const { id } of group) {
        const shared = inherited?.reports?.get(id);
        if (shared) reports.set(id, shared);
      }
      continue;
    }
    for (const report of reportGroup(frame, group, drivers, reports)) {
      if (report.ok) reports.set(report.value.indicator.id, report.value);
      else failures.push(report.error);
    }
  }
  return { reports, failures };
}

function reportGroup(
  frame: Frame,
  group: readonly Indicator[],
  drivers: ReadonlyMap<string, IndicatorDrivers>,
  reports: Reports,
): readonly Result<IndicatorReport, Failure>[] {
  const { years, phaseEnd } = frame;
  const pathOf = (id: string) => reports.get(id)?.values ?? [];
  const inputs = group.map((indicator): ProjectionInput => {
    const { id } = indicator;
    const own = drivers.get(id);
    if (!own) throw new Error(`Nothing is said of ${id}`);
    return { indicator, years, phaseEnd, drivers: own, projects: frame.projectsOf(id), pathOf };
  });
  // Indicators that need each other all rest on what one of them rests on.
  const illustrative = inputs.some((input) => isIllustrative(frame, input, reports));
  return projectGroup(inputs).map(({ input, projection }) =>
    reportOne(frame, input, projection, illustrative),
  );
}

/** Whether an indicator rests on a mark of its own or of one that stands before its group. */
function isIllustrative(
  { projectsOf }: Frame,
  { indicator, drivers }: ProjectionInput,
  reports: Reports,
): boolean {
  return (
    (indicator.base?.provenance.illustrative ?? false) ||
    [...drivers.values()].some(({ illustrative }) => illustrative) ||
    projectsOf(indicator.id).some(({ provenance }) => provenance.illustrative) ||
    needsOf(indicator).some((id) => reports.get(id)?.illustrative ?? false)
  );
}

function reportOne(
  frame: Frame,
  { indicator, drivers }: ProjectionInput,
  projection: ProjectionResult,
  illustrative: boolean,
): Result<IndicatorReport, Failure> {
  const report = reportIndicator({
    indicator,
    drivers,
    projection,
    years: frame.years,
    targets: frame.targetsOf(indicator.id),
    illustrative,
  });
  return report.ok ? report : err({ ...report.error, indicator: indicator.id });
}

function problemOf(
  { kind, year, reason, indicator }: Failure,
  scenario: string,
  path: PlanProblem['path'],
): PlanProblem {
  return kind === 'noResult' && reason
    ? { kind, path, scenario, indicator, year, reason }
    : { kind: kind === 'noResult' ? 'overflow' : kind, path, scenario, indicator, year };
}

function groupBy<Entry extends { readonly indicator: string }>(
  entries: readonly Entry[],
): (id: string) => readonly Entry[] {
  const none: readonly Entry[] = [];
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.indicator);
    if (group) group.push(entry);
    else groups.set(entry.indicator, [entry]);
  }
  return (id) => groups.get(id) ?? none;
}
