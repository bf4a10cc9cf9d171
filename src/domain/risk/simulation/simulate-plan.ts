import { err, ok, type Result } from '../../../shared/result';
import { runSteps, type Steps } from '../../../shared/steps';
import type { Plan, Target } from '../../plan/plan';
import { evaluatedPath, planFrame, projectScenario } from '../../scenarios/project-scenario';
import type { PlanFrame, ScenarioPaths } from '../../scenarios/project-scenario';
import { evaluateTarget, type EvaluatedPath } from '../../scenarios/report-target';
import { isTargetMet } from '../../targets/target-gap';
import { correlate, type Correlated } from './correlated-values';
import { drawValues, type DrawnValues } from './draw-values';
import { drawnPaths, type DrawnPaths } from './drawn-paths';
import { lastStep, stepPercentiles, type StepSource } from './last-step';
import { percentiles } from '../percentiles';
import {
  findRiskProblem,
  RISK_LIMITS,
  usualPoints,
  type IndicatorRisk,
  type RiskMethod,
  type RiskOptions,
  type RiskProblem,
  type RiskReport,
  type TargetRisk,
  type TogetherRisk,
} from './risk-report';
import {
  drawnTarget,
  integratedChance,
  integratedChanceIn,
  meanShortfall,
  metShare,
  togetherShare,
  type DrawnTarget,
} from './target-chance';
import { uncertainDrivers, type UncertainValue } from './uncertain-drivers';

/** The bands of a fan, as shares. */
const BANDS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Independent scrambles that the standard errors come from. */
const SCRAMBLES = 8;

/** The most values that a simulation keeps at once; with more, fewer points are counted. */
const MOST_VALUES = 25_000_000;

/** A scenario that draws are made for. */
export interface SimulatedScenario {
  readonly plan: Plan;
  readonly frame: PlanFrame;
  readonly paths: ScenarioPaths;
  readonly values: readonly UncertainValue[];
  readonly correlated: Correlated | null;
}

/** The draws of a scenario: what was drawn, and every path that follows from it. */
export interface DrawnScenario {
  readonly draws: DrawnValues;
  readonly drawn: DrawnPaths;
}

/**
 * Simulates a scenario whose drivers are uncertain: prediction bands of every indicator, how probable
 * it is that each target is met and that all are met together. The draws are scrambled Sobol points;
 * where a value rises with the last uncertain step, that step is integrated in closed form. The same
 * seed gives the same numbers on every machine.
 *
 * @returns the report; a problem when the scenario, the points or the seed cannot be used
 * @example simulatePlan(examplePlan, { scenario: 'base' }).value.uncertainValues // 0
 */
export function simulatePlan(plan: Plan, options: RiskOptions): Result<RiskReport, RiskProblem> {
  return runSteps(riskSteps(plan, options));
}

/**
 * Simulates a scenario in steps, so that a page may have its turns and a change may end it.
 *
 * @example [...riskSteps(examplePlan, { scenario: 'base' })].length > 0 // true
 */
export function* riskSteps(
  plan: Plan,
  options: RiskOptions,
): Steps<Result<RiskReport, RiskProblem>> {
  const problem = findRiskProblem(options);
  if (problem) return err(problem);
  const found = simulatedScenario(plan, options.scenario);
  if (!found.ok) return found;
  const scenario = found.value;
  const seed = options.seed ?? 0;
  const points = options.points ?? usualPoints(plan.years);
  const integrated = yield* integratedAnswers(scenario, points, seed);
  const countedPoints = countedPointsOf(scenario, options.points ?? RISK_LIMITS.countedPoints);
  const counted = yield* countedAnswers(scenario, integrated, countedPoints, seed);
  return ok({
    ...{ scenario: options.scenario, points, countedPoints, seed },
    ...reportOf(scenario, integrated, counted),
  });
}

/**
 * Resolves a scenario for a simulation.
 *
 * @example simulatedScenario(examplePlan, 'no such').ok // false
 */
export function simulatedScenario(plan: Plan, id: string): Result<SimulatedScenario, RiskProblem> {
  const byId = new Map(plan.scenarios.map((scenario) => [scenario.id, scenario]));
  const line: Plan['scenarios'][number][] = [];
  for (let at = byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent)) {
    line.unshift(at);
  }
  const frame = planFrame(plan);
  let paths: ScenarioPaths | null = null;
  for (const each of line) paths = projectScenario(frame, each, paths);
  if (!paths) return err({ kind: 'unknownScenario', scenario: id });
  const [failed] = paths.paths.flatMap((path, place) => (path ? [] : [place]));
  if (failed !== undefined) {
    return err({ kind: 'noPaths', indicator: plan.indicators[failed]?.id ?? '' });
  }
  const values = uncertainDrivers(plan, frame, paths);
  const correlated = correlate(values, plan.correlations, plan.baseYear);
  return ok({ plan, frame, paths, values, correlated });
}

/**
 * Draws a scenario: every uncertain driver, and the paths that follow. The same points and seed give
 * the same draws.
 *
 * @param points - a power of two
 * @example drawScenario(simulatedScenario(examplePlan, 'base').value, 64, 0).drawn.uncertain // []
 */
export function drawScenario(
  { frame, paths, values, correlated }: SimulatedScenario,
  points: number,
  seed: number,
): DrawnScenario {
  const draws = drawValues(values, correlated, { points, seed });
  const { columns } = draws;
  return { draws, drawn: drawnPaths(frame, paths, { rows: points, values, columns }) };
}

/** Seeds of the scrambles are far apart, so that no two simulations share one. */
function seedOf(seed: number, scramble: number): number {
  return scramble === 0 ? seed : (seed + scramble * 268_435_399) % (RISK_LIMITS.lastSeed + 1);
}

/** Answers with the last step in closed form; null where there is none. */
interface Integrated {
  /** By the place of the indicator and projected year, the percentiles of `BANDS`. */
  readonly bands: readonly (readonly (readonly number[] | null)[])[];
  /** Deviation of P50 over the scrambles, likewise. */
  readonly errors: readonly (readonly number[])[];
  readonly chances: readonly (Estimate | null)[];
  /** By target: the chance of its level in each projected year; null where it is none. */
  readonly yearly: readonly (readonly number[] | null)[];
  readonly draws: DrawnValues;
  readonly drawn: DrawnPaths;
}

interface Estimate {
  readonly value: number;
  readonly error: number;
}

function* integratedAnswers(
  scenario: SimulatedScenario,
  points: number,
  seed: number,
): Steps<Integrated> {
  const { plan, frame, values } = scenario;
  const scrambles = values.length > 0 ? SCRAMBLES : 1;
  let first: Omit<Integrated, 'errors'> | null = null;
  const medians: (number | null)[][][] = [];
  const chances: (number | null)[][] = [];
  for (let scramble = 0; scramble < scrambles; scramble += 1) {
    const source: StepSource = {
      ...scenario,
      ...drawScenario(scenario, points, seedOf(seed, scramble)),
    };
    yield;
    const shares = scramble === 0 ? BANDS : [0.5];
    const bands: (readonly number[] | null)[][] = [];
    for (const place of frame.indicators.keys()) {
      bands.push(source.drawn.of(place) ? bandsOf(source, place, shares) : []);
      yield;
    }
    const found = plan.targets.map((target) => integratedChance(source, target));
    chances.push(found);
    medians.push(
      bands.map((years) =>
        years.map((band) => band?.[BANDS.length === band.length ? 2 : 0] ?? null),
      ),
    );
    if (scramble > 0) continue;
    const yearly = plan.targets.map((target) => yearlyChances(source, target));
    const { draws, drawn } = source;
    first = { bands, yearly, draws, drawn, chances: [] };
  }
  if (!first) throw new Error('A simulation has a first scramble');
  const errors = first.bands.map((years, place) =>
    years.map((_, year) => deviation(medians.map((each) => each[place]?.[year] ?? NaN))),
  );
  const estimates = plan.targets.map((_, at): Estimate | null => {
    const value = chances[0]?.[at] ?? null;
    return value === null
      ? null
      : { value, error: deviation(chances.map((each) => each[at] ?? NaN)) };
  });
  return { ...first, errors, chances: estimates };
}

function bandsOf(
  source: StepSource,
  place: number,
  shares: readonly number[],
): (readonly number[] | null)[] {
  return source.frame.years.slice(1).map((_, index) => {
    const step = lastStep(source, place, index + 1);
    return step && stepPercentiles(step, shares);
  });
}

/** The chances of a level in every projected year, while all of them are integrated. */
function yearlyChances(source: StepSource, target: Target): readonly number[] | null {
  if (!isLevel(target)) return null;
  const chances = source.frame.years
    .slice(1)
    .map((year) => integratedChanceIn(source, target, year));
  return chances.every((chance) => chance !== null) ? chances : null;
}

function isLevel({ basis, relativeTo }: Target): boolean {
  return (basis === 'level' || basis === 'share') && relativeTo === null;
}

/** The standard deviation of estimates; 0 of a single one. */
function deviation(estimates: readonly number[]): number {
  const count = estimates.length;
  // Equal estimates would leave what is lost to rounding in their mean.
  if (estimates.every((estimate) => estimate === estimates[0])) return 0;
  const mean = estimates.reduce((sum, value) => sum + value, 0) / count;
  const squares = estimates.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (count - 1));
}

/** Answers that are counted over the draws. */
interface Counted {
  readonly points: number;
  readonly bands: readonly (readonly (readonly number[])[] | null)[];
  readonly errors: readonly (readonly number[] | null)[];
  readonly chances: readonly (Estimate | null)[];
  readonly shortfalls: readonly (number | null)[];
  readonly yearly: readonly (readonly (number | null)[] | null)[];
  readonly all: TogetherRisk;
  readonly allBinding: TogetherRisk;
  readonly failed: readonly number[];
}

/** Fewer points where a plan is so large that they would not fit into memory. */
function countedPointsOf({ frame, values }: SimulatedScenario, points: number): number {
  const columns = values.length + frame.indicators.length * frame.years.length;
  let fitting = points;
  while (fitting > RISK_LIMITS.leastPoints && fitting * columns > MOST_VALUES) fitting /= 2;
  return fitting;
}

/** One run of counted answers. */
interface Count {
  readonly medians: readonly (readonly number[] | null)[];
  readonly targets: readonly (DrawnTarget | null)[];
  readonly all: number | null;
  readonly allBinding: number | null;
}

function* countedAnswers(
  scenario: SimulatedScenario,
  integrated: Integrated,
  points: number,
  seed: number,
): Steps<Counted> {
  const { plan, frame, values } = scenario;
  const certain = certainTargets(scenario);
  const places = [...frame.indicators.keys()];
  const isCounted = (place: number) => integrated.bands[place]?.includes(null) ?? false;
  const main = values.length > 0 ? drawScenario(scenario, points, seed) : null;
  yield;
  const bands: (readonly (readonly number[])[] | null)[] = [];
  for (const place of places) {
    bands.push(main && isCounted(place) ? countedBands(main.drawn, place, BANDS) : null);
    yield;
  }
  const whole = yield* countTargets(scenario, main?.drawn ?? null, certain);
  const parts: Count[] = [];
  for (let scramble = 1; main && scramble <= SCRAMBLES; scramble += 1) {
    const few = Math.max(points / SCRAMBLES, 2);
    const part = drawScenario(scenario, few, seedOf(seed, scramble + SCRAMBLES));
    yield;
    const medians = places.map((place) =>
      isCounted(place)
        ? countedBands(part.drawn, place, [0.5]).map(([median]) => median ?? NaN)
        : null,
    );
    parts.push({ medians, ...(yield* countTargets(scenario, part.drawn, certain)) });
  }
  const errorOf = (estimate: (part: Count) => number | null): number =>
    deviation(parts.map((part) => estimate(part) ?? 0)) / Math.sqrt(SCRAMBLES);
  const yearly = plan.targets.map((target, at) =>
    main && integrated.yearly[at] === null && isLevel(target)
      ? countedYears(scenario, main.drawn, target)
      : null,
  );
  yield;
  return {
    ...{ points, bands, yearly },
    errors: places.map((place) =>
      isCounted(place)
        ? frame.years
            .slice(1)
            .map((_, year) => errorOf((part) => part.medians[place]?.[year] ?? null))
        : null,
    ),
    chances: whole.targets.map((target, at): Estimate | null => {
      const value = target && metShare(target);
      if (value === null) return null;
      return {
        value,
        error: errorOf(({ targets }) => {
          const part = targets[at];
          return part ? metShare(part) : null;
        }),
      };
    }),
    shortfalls: whole.targets.map((target) => target && meanShortfall(target)),
    all: { probability: whole.all, se: errorOf(({ all }) => all) },
    allBinding: { probability: whole.allBinding, se: errorOf(({ allBinding }) => allBinding) },
    failed: places.map((place) => failedDraws(main?.drawn ?? null, place)),
  };
}

function failedDraws(drawn: DrawnPaths | null, place: number): number {
  const path = drawn?.of(place);
  if (!drawn || !path) return 0;
  let failed = 0;
  for (let at = 0; at < path.length; at += drawn.width)
    if (Number.isNaN(path[at] ?? 0)) failed += 1;
  return failed;
}

/** Percentiles of the drawn values, year by year; draws without a value are left out. */
function countedBands(
  drawn: DrawnPaths,
  place: number,
  shares: readonly number[],
): readonly (readonly number[])[] {
  const path = drawn.of(place) ?? new Float64Array(0);
  const { rows, width } = drawn;
  return Array.from({ length: width - 1 }, (_, index) => {
    const column = new Float64Array(rows);
    let count = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = path[row * width + index + 1] ?? NaN;
      if (Number.isNaN(value)) continue;
      column[count] = value;
      count += 1;
    }
    return count === 0 ? shares.map(() => NaN) : percentiles(column.subarray(0, count), shares);
  });
}

/** Whether the scenario as it is meets each target: 0 or 1; null where it cannot be judged. */
type CertainTargets = readonly (0 | 1 | null)[];

function certainTargets({ plan, frame, paths }: SimulatedScenario): CertainTargets {
  return plan.targets.map((target) => {
    const place = frame.placeOf.get(target.indicator) ?? -1;
    const path = evaluatedPath(frame, paths.paths, place, target);
    return path && isMetOn(path);
  });
}

/** 1 where a path meets its target, 0 where it does not, null where that cannot be judged. */
function isMetOn(path: EvaluatedPath): 0 | 1 | null {
  const evaluated = evaluateTarget(path);
  if (!evaluated || evaluated.value === null) return null;
  const { value: target, comparator, upper, tolerance } = path.target;
  return isTargetMet({ value: evaluated.value, target, comparator, upper, tolerance }) ? 1 : 0;
}

function* countTargets(
  { plan, frame, paths }: SimulatedScenario,
  drawn: DrawnPaths | null,
  certain: CertainTargets,
): Steps<Omit<Count, 'medians'>> {
  const targets: (DrawnTarget | null)[] = [];
  for (const target of plan.targets) {
    targets.push(drawn && drawnTarget(frame, paths, drawn, target));
    yield;
  }
  const together = (isIn: (target: Target) => boolean): number | null => {
    const chosen = plan.targets.flatMap((target, at) => (isIn(target) ? [at] : []));
    const sure = chosen.filter((at) => !targets[at] && certain[at] !== null);
    const open = chosen.flatMap((at) => {
      const target = targets[at];
      return target && metShare(target) !== null ? [target] : [];
    });
    if (sure.length + open.length === 0) return null;
    if (sure.some((at) => certain[at] === 0)) return 0;
    return open.length === 0 ? 1 : togetherShare(open);
  };
  return {
    targets,
    all: together(() => true),
    allBinding: together(({ nature }) => nature === 'binding'),
  };
}

/** The share of the draws whose level meets a target in each projected year. */
function countedYears(
  { plan, frame, paths }: SimulatedScenario,
  drawn: DrawnPaths,
  target: Target,
): readonly (number | null)[] | null {
  return Array.from({ length: plan.years }, (_, index) => {
    const year = plan.baseYear + 1 + index;
    const met = drawnTarget(frame, paths, drawn, { ...target, year, fromYear: null });
    return met && metShare(met);
  });
}

type Answers = Omit<RiskReport, 'scenario' | 'points' | 'countedPoints' | 'seed'>;

function reportOf(scenario: SimulatedScenario, integrated: Integrated, counted: Counted): Answers {
  const { plan, values, correlated } = scenario;
  const indicators = plan.indicators.map((_, place) =>
    indicatorRisk(scenario, place, integrated, counted),
  );
  const targets = plan.targets.map((_, at) => targetRisk(scenario, at, integrated, counted));
  const methods = new Set<RiskMethod>([...indicators, ...targets].map(({ method }) => method));
  return {
    method: methods.has('points')
      ? 'points'
      : methods.has('preIntegrated')
        ? 'preIntegrated'
        : 'certain',
    ...{ indicators, targets, all: counted.all, allBinding: counted.allBinding },
    held: heldDrivers(values, integrated.draws),
    repaired: correlated?.change ?? 0,
    uncertainValues: values.length,
  };
}

function indicatorRisk(
  { plan, frame, paths }: SimulatedScenario,
  place: number,
  integrated: Integrated,
  counted: Counted,
): IndicatorRisk {
  const isUncertain = integrated.drawn.of(place) !== null;
  const path = paths.paths[place]?.values.slice(1) ?? [];
  const ofPoints = counted.bands[place] ?? null;
  // All years are found in the same way: a fan whose years differ in method could cross itself.
  const bands = ofPoints ?? (integrated.bands[place] ?? []).flatMap((band) => (band ? [band] : []));
  const errors = ofPoints ? counted.errors[place] : integrated.errors[place];
  const band = (at: number): readonly number[] =>
    isUncertain ? bands.map((shares) => shares[at] ?? NaN) : path;
  return {
    indicator: plan.indicators[place]?.id ?? '',
    isUncertain,
    method: !isUncertain ? 'certain' : ofPoints ? 'points' : 'preIntegrated',
    years: frame.years.slice(1),
    ...{ p5: band(0), p25: band(1), p50: band(2), p75: band(3), p95: band(4) },
    se50: isUncertain && errors ? errors : path.map(() => 0),
    failed: counted.failed[place] ?? 0,
  };
}

function targetRisk(
  { plan, frame, paths }: SimulatedScenario,
  at: number,
  integrated: Integrated,
  counted: Counted,
): TargetRisk {
  const target = plan.targets[at];
  if (!target) throw new Error('The plan has no such target');
  const place = frame.placeOf.get(target.indicator) ?? -1;
  const path = evaluatedPath(frame, paths.paths, place, target);
  const plain = path && evaluateTarget(path);
  const estimate = integrated.chances[at] ?? counted.chances[at] ?? null;
  const isUncertain = counted.chances[at] !== null;
  const isMet = path && isMetOn(path);
  const years = isUncertain
    ? (integrated.yearly[at] ?? counted.yearly[at] ?? null)
    : certainYears(frame, paths, place, target);
  const firstYear = (least: number): number | null => {
    const index = years?.findIndex((chance) => (chance ?? 0) >= least) ?? -1;
    return index < 0 ? null : plan.baseYear + 1 + index;
  };
  return {
    target: target.id,
    method: !isUncertain ? 'certain' : integrated.chances[at] ? 'preIntegrated' : 'points',
    probability: isUncertain ? (estimate?.value ?? null) : isMet,
    se: estimate?.error ?? 0,
    shortfall: isUncertain
      ? (counted.shortfalls[at] ?? null)
      : isMet === 0
        ? (plain?.gap ?? null)
        : null,
    year50: firstYear(0.5),
    year90: firstYear(0.9),
    unjudged: estimate ? null : (plain?.unjudged ?? null),
  };
}

/** 1 in each projected year in which a certain path meets the level of a target, 0 in the others. */
function certainYears(
  frame: PlanFrame,
  { paths }: ScenarioPaths,
  place: number,
  target: Target,
): readonly (number | null)[] | null {
  if (!isLevel(target)) return null;
  return frame.years.slice(1).map((year) => {
    const inYear = { ...target, year, fromYear: null };
    const path = evaluatedPath(frame, paths, place, inYear);
    return path && isMetOn(path);
  });
}

function heldDrivers(values: readonly UncertainValue[], draws: DrawnValues): RiskReport['held'] {
  const known = new Map<string, { value: UncertainValue; held: number; drawn: number }>();
  for (const [at, value] of values.entries()) {
    const key = `${value.indicator} ${value.driver}`;
    const entry = known.get(key) ?? { value, held: 0, drawn: 0 };
    entry.held += draws.held[at] ?? 0;
    entry.drawn += draws.count;
    known.set(key, entry);
  }
  return [...known.values()]
    .filter(({ held }) => held > 0)
    .map(({ value: { indicator, driver }, held, drawn }) => ({
      ...{ indicator, driver },
      share: held / drawn,
    }));
}
