import { numbersOfDriver } from '../scenarios/resolve-drivers';
import type { Driver } from '../indicators/drivers';
import { DRIVERS } from '../indicators/drivers';
import { driversOf } from '../indicators/kinds';
import type { Plan, Target } from '../plan/plan';
import { simulatedScenario, type SimulatedScenario } from '../risk/simulation/simulated-scenario';
import { projectChanged, standingOf, type DriverChange } from '../risk/what-if';
import { largest, smallest } from '../../shared/extremes';
import { err, ok, type Result } from '../../shared/result';
import { runSteps, type Steps } from '../../shared/steps';
import { casesOf, type Cluster, type ClusterCase, clustersOf } from './component';
import { findConflict, type Conflict } from './find-conflict';
import { type Decision } from './find-path';
import { type AskedBound, type BoundsSource, driverTable, type DriverTable } from './driver-bounds';
import { leastRelaxation, type Relaxation } from './least-relaxation';
import type { LinearSolver } from './linear-program';
import { decideCluster } from './decide-cluster';
import type { Simplification } from './surroundings';

/** Arguments of {@link planFeasibility}. */
export interface FeasibilityOptions {
  /** The scenario whose numbers hold where a driver has no room. */
  readonly scenario: string;
  /** Floors and caps of drivers; they come before those of the plan. */
  readonly bounds?: readonly AskedBound[];
  readonly solve: LinearSolver;
}

/** Values of a driver for a scenario, one per projected year; a single one for a single number. */
export interface PathRow {
  readonly indicator: string;
  readonly driver: Driver;
  readonly values: readonly number[];
}

/** What a driver could be. */
export interface FreeRange {
  readonly indicator: string;
  readonly driver: Driver;
  readonly low: number;
  readonly high: number;
  readonly from: BoundsSource;
}

/** Whether all targets of a plan can be met together. */
export interface FeasibilityReport {
  readonly scenario: string;
  /** `undecided`: neither was a path found, nor is it proved that there is none. */
  readonly outcome: 'path' | 'conflict' | 'undecided';
  /** The drivers of a path that meets every target, checked by projecting it; else null. */
  readonly path: readonly PathRow[] | null;
  /** One for each group of indicators that has one. */
  readonly conflicts: readonly Conflict[];
  /** What the targets in conflict would have to give up, at least; null where nothing has to. */
  readonly relaxations: readonly Relaxation[] | null;
  /** Targets that could be decided neither way. */
  readonly undecided: readonly string[];
  /** Targets that no path can be judged by, such as a level without a base value. */
  readonly unjudged: readonly string[];
  readonly ranges: readonly FreeRange[];
  readonly simplifications: readonly Simplification[];
}

export type FeasibilityProblem =
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  /** An indicator of the scenario has no path. */
  | { readonly kind: 'noPaths'; readonly indicator: string }
  | { readonly kind: 'unknownDriver'; readonly indicator: string; readonly driver: string }
  | { readonly kind: 'boundsReversed'; readonly floor: number; readonly cap: number };

/**
 * Decides whether every target of a plan can be met at once by drivers within their bounds. A path is
 * checked by projecting it. A conflict follows from bounds that every path keeps, so nothing is
 * assumed beyond what `simplifications` lists.
 *
 * @returns the report; a problem where the scenario or a bound cannot be used
 * @example planFeasibility(examplePlan, { scenario: 'base', solve: await loadLinearSolver() }).value.conflicts[0].targets // ['firms-2025']
 */
export function planFeasibility(
  plan: Plan,
  options: FeasibilityOptions,
): Result<FeasibilityReport, FeasibilityProblem> {
  return runSteps(feasibilitySteps(plan, options));
}

/**
 * Decides the same in steps, so that a page or a worker can leave off between two of them.
 *
 * @example runSteps(feasibilitySteps(examplePlan, { scenario: 'base', solve: await loadLinearSolver() })).value.outcome // 'conflict'
 */
export function* feasibilitySteps(
  plan: Plan,
  { scenario, bounds = [], solve }: FeasibilityOptions,
): Steps<Result<FeasibilityReport, FeasibilityProblem>> {
  const problem = findProblem(plan, bounds);
  if (problem) return err(problem);
  const found = simulatedScenario(plan, scenario);
  if (!found.ok) return err(found.error as FeasibilityProblem);
  const table = driverTable(found.value, bounds);
  const { judged, unjudged } = judgedTargets(found.value);
  const clusters: ClusterAnswer[] = [];
  for (const cluster of clustersOf(plan, judged)) {
    clusters.push(yield* answerCluster(found.value, cluster, table, solve));
    yield;
  }
  return ok({ scenario, unjudged, ...together(found.value, clusters, table) });
}

function findProblem(plan: Plan, bounds: readonly AskedBound[]): FeasibilityProblem | null {
  for (const { indicator, driver, floor, cap } of bounds) {
    const known = plan.indicators.find(({ id }) => id === indicator);
    if (!known || !driversOf(known.model).includes(driver)) {
      return { kind: 'unknownDriver', indicator, driver };
    }
    if (floor !== null && cap !== null && floor > cap)
      return { kind: 'boundsReversed', floor, cap };
  }
  return null;
}

/** Targets that can be judged in the scenario; the others are told and left out. */
function judgedTargets({ plan, frame, paths }: SimulatedScenario): {
  readonly judged: readonly Target[];
  readonly unjudged: readonly string[];
} {
  const isJudged = (target: Target) => standingOf(frame, paths, target) !== null;
  return {
    judged: plan.targets.filter(isJudged),
    unjudged: plan.targets.filter((target) => !isJudged(target)).map(({ id }) => id),
  };
}

interface ClusterAnswer {
  readonly cluster: Cluster;
  readonly cases: readonly ClusterCase[];
  readonly decision: Decision['kind'];
  readonly changes: readonly DriverChange[];
  readonly conflict: Conflict | null;
  readonly relaxations: readonly Relaxation[];
}

function* answerCluster(
  scenario: SimulatedScenario,
  cluster: Cluster,
  table: DriverTable,
  solve: LinearSolver,
): Steps<ClusterAnswer> {
  const cases = casesOf(onlyCluster(scenario, cluster), cluster, table);
  const { targets } = cluster;
  const decision = decideCluster(cases, targets, solve);
  const made = { cluster, cases, decision: decision.kind, relaxations: [], conflict: null };
  if (decision.kind === 'path') return { ...made, changes: decision.changes };
  if (decision.kind === 'undecided') return { ...made, changes: [] };
  const conflict = yield* findConflict(cases, targets, solve);
  return { ...made, changes: [], conflict, relaxations: leastRelaxation(cases, targets, solve) };
}

/** The scenario with nothing but a cluster, so that a path is checked quickly. */
function onlyCluster(scenario: SimulatedScenario, { indicators }: Cluster): SimulatedScenario {
  const { plan, paths } = scenario;
  const part = { ...plan, indicators, targets: [], correlations: [] };
  const found = simulatedScenario(part, paths.scenario.id);
  if (!found.ok) throw new Error('A part of a scenario has the paths of the whole');
  return found.value;
}

/** Puts the answers of the clusters together. */
function together(
  scenario: SimulatedScenario,
  answers: readonly ClusterAnswer[],
  table: DriverTable,
): Omit<FeasibilityReport, 'scenario' | 'unjudged'> {
  const has = (kind: Decision['kind']) => answers.some(({ decision }) => decision === kind);
  const conflicts = answers.flatMap(({ conflict }) => conflict ?? []);
  const outcome = has('conflict') ? 'conflict' : has('undecided') ? 'undecided' : 'path';
  const changes = answers.flatMap((answer) => answer.changes);
  const path = outcome === 'path' ? checkedPath(scenario, changes, answers) : null;
  return {
    outcome: outcome === 'path' && !path ? 'undecided' : outcome,
    path,
    conflicts,
    relaxations: conflicts.length === 0 ? null : answers.flatMap((each) => each.relaxations),
    undecided: answers
      .filter(({ decision }) => decision === 'undecided')
      .flatMap(({ cluster }) => cluster.targets.map(({ id }) => id)),
    ranges: freeRanges(scenario, answers, table),
    simplifications: onlyOnce(answers.flatMap(({ cases }) => cases[0]?.simplifications ?? [])),
  };
}

/** The path of all clusters, projected once more as a whole. */
function checkedPath(
  { plan, frame, paths }: SimulatedScenario,
  changes: readonly DriverChange[],
  answers: readonly ClusterAnswer[],
): readonly PathRow[] | null {
  const changed = projectChanged(frame, paths, changes);
  const targets = answers.flatMap(({ cluster }) => cluster.targets);
  if (!targets.every((target) => standingOf(frame, changed, target)?.isMet)) return null;
  const rows = new Map<string, PathRow>();
  for (const { indicator, driver } of changes) {
    const place = frame.placeOf.get(indicator) ?? -1;
    const numbers = numbersOfDriver(changed.drivers[place], driver);
    const count = DRIVERS[driver].single ? 1 : plan.years;
    const values = Array.from({ length: count }, (_, index) => numbers[index] ?? 0);
    rows.set(`${indicator} ${driver}`, { indicator, driver, values });
  }
  return [...rows.values()];
}

/** What each driver could be over the years, where it could be anything but what it is. */
function freeRanges(
  { plan }: SimulatedScenario,
  answers: readonly ClusterAnswer[],
  { boundsOf }: DriverTable,
): readonly FreeRange[] {
  const ranges: FreeRange[] = [];
  for (const { id, model } of answers.flatMap(({ cluster }) => cluster.indicators)) {
    for (const driver of driversOf(model)) {
      const count = DRIVERS[driver].single ? 1 : plan.years;
      const free = Array.from({ length: count }, (_, index) => boundsOf(id, driver, index)).filter(
        ({ low, high }) => high > low,
      );
      const [first] = free;
      if (!first) continue;
      const low = smallest(free.map((each) => each.low));
      const high = largest(free.map((each) => each.high));
      ranges.push({ indicator: id, driver, low, high, from: first.from });
    }
  }
  return ranges;
}

function onlyOnce(list: readonly Simplification[]): readonly Simplification[] {
  const keyOf = ({ indicator, kind, driver }: Simplification) =>
    `${kind} ${indicator} ${driver ?? ''}`;
  return [...new Map(list.map((each) => [keyOf(each), each])).values()];
}
