import { err, ok, type Result } from '../../shared/result';
import { runSteps, type Steps } from '../../shared/steps';
import type { Plan, Scenario } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import type { IndicatorReport, PlanReport, ScenarioReport } from './plan-report';
import {
  type IndicatorFailure,
  planFrame,
  type PlanFrame,
  projectScenario,
  type ScenarioPaths,
} from './project-scenario';
import { indicatorReports, madeReports, type MadeReports } from './report-indicator';
import { pushAll } from '../../shared/extremes';

/**
 * Computes the numbers of every scenario of a plan: the path of every indicator, where each of its
 * driver values is set, and how far its targets are met. What a scenario does not change is shared
 * with its parent's report, so the work grows with what is set, not with the number of scenarios.
 *
 * @param plan - a valid plan, as {@link readPlanFile} or {@link resolvePlan} returns it
 * @param earlier - the report of the plan from before a change; whatever the change does not touch is
 * taken from it as the same object, so that it is neither computed nor drawn again
 * @returns the report; a problem for every path that leaves the range of a cell (`overflow`) or has
 * no value in a year (`noResult`). A target that cannot be judged, such as a growth from zero, says
 * so in its report. All paths and targets are computed at once; the objects that describe a
 * scenario are made when its `indicators` are first read.
 * @example reportPlan(examplePlan).value.scenarios[0].indicators[0].values // [100, 106, 112.36, 119.1016]
 */
export function reportPlan(
  plan: Plan,
  earlier: PlanReport | null = null,
): Result<PlanReport, readonly PlanProblem[]> {
  return runSteps(reportSteps(plan, earlier));
}

/**
 * Computes the same numbers in steps, one for each scenario, so that a page may have its turns.
 *
 * @example [...reportSteps(examplePlan)].length >= examplePlan.scenarios.length // true
 */
export function* reportSteps(
  plan: Plan,
  earlier: PlanReport | null = null,
): Steps<Result<PlanReport, readonly PlanProblem[]>> {
  const before = (earlier && workings.get(earlier)) ?? null;
  const frame = planFrame(plan, before?.frame);
  const places = new Map(plan.scenarios.map(({ id }, index) => [id, index]));
  const done = new Map<string, ScenarioPaths>();
  const problems: PlanProblem[] = [];
  for (const scenario of orderByParent(plan.scenarios)) {
    const { id, parent } = scenario;
    const was = before?.done.get(id);
    const earlierPaths = before && was ? { frame: before.frame, paths: was } : null;
    const paths = projectScenario(frame, scenario, done.get(parent ?? '') ?? null, earlierPaths);
    done.set(id, paths);
    for (const failure of paths.failures) {
      problems.push(problemOf(failure, id, ['scenarios', places.get(id) ?? 0]));
    }
    yield;
  }
  if (problems.length > 0) return err(problems);
  const isSameTime = before?.frame.years === frame.years;
  const made = isSameTime ? before.made : madeReports(plan.baseYear + 1);
  const reportsOf = before?.frame === frame ? before.reportsOf : indicatorReports(frame, made);
  const reports = new Map<ScenarioPaths, ScenarioReport>();
  const scenarios = plan.scenarios.flatMap(({ id }) => {
    const paths = done.get(id);
    if (!paths) return [];
    const report = before?.reports.get(paths) ?? new LazyScenarioReport(paths, reportsOf);
    reports.set(paths, report);
    return [report];
  });
  const report = { plan, years: frame.years, scenarios };
  workings.set(report, { frame, done, made, reportsOf, reports });
  return ok(report);
}

/** What a report was made of, for the report of the plan after a change. */
interface Workings {
  readonly frame: PlanFrame;
  readonly done: ReadonlyMap<string, ScenarioPaths>;
  readonly made: MadeReports;
  readonly reportsOf: (paths: ScenarioPaths) => readonly IndicatorReport[];
  readonly reports: ReadonlyMap<ScenarioPaths, ScenarioReport>;
}

const workings = new WeakMap<PlanReport, Workings>();

/**
 * The report of a scenario, whose `indicators` are made when they are read. All reports share one
 * getter: with a getter each, V8 gives every report a hidden class of its own and collects none of
 * them until the next full collection, which took half of the time of a projection.
 */
class LazyScenarioReport implements ScenarioReport {
  static readonly #lazily = {
    enumerable: true,
    get(this: LazyScenarioReport) {
      return this.#reportsOf(this.#paths);
    },
  };

  readonly scenario: Scenario;
  declare readonly indicators: readonly IndicatorReport[];
  readonly #paths: ScenarioPaths;
  readonly #reportsOf: (paths: ScenarioPaths) => readonly IndicatorReport[];

  constructor(
    paths: ScenarioPaths,
    reportsOf: (paths: ScenarioPaths) => readonly IndicatorReport[],
  ) {
    this.scenario = paths.scenario;
    this.#paths = paths;
    this.#reportsOf = reportsOf;
    Object.defineProperty(this, 'indicators', LazyScenarioReport.#lazily);
  }
}

function problemOf(
  { kind, year, reason, indicator }: IndicatorFailure,
  scenario: string,
  path: PlanProblem['path'],
): PlanProblem {
  return kind === 'noResult' && reason
    ? { kind, path, scenario, indicator, year, reason }
    : { kind: kind === 'noResult' ? 'overflow' : kind, path, scenario, indicator, year };
}

/** Orders scenarios so that every parent comes before its children; without recursion. */
function orderByParent(scenarios: readonly Scenario[]): readonly Scenario[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const placed = new Set<string>();
  const ordered: Scenario[] = [];
  for (const scenario of scenarios) {
    const line: Scenario[] = [];
    let current: Scenario | undefined = scenario;
    while (current && !placed.has(current.id)) {
      placed.add(current.id);
      line.push(current);
      current = current.parent === null ? undefined : byId.get(current.parent);
    }
    pushAll(ordered, line.reverse());
  }
  return ordered;
}
