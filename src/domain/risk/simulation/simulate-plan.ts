import { err, ok, type Result } from '../../../shared/result';
import { runSteps, type Steps } from '../../../shared/steps';
import type { Plan, Target } from '../../plan/plan';
import {
  evaluatedPath,
  type PlanFrame,
  type ScenarioPaths,
} from '../../scenarios/project-scenario';
import { evaluateTarget } from '../../scenarios/report-target';
import { countedAnswers, countedPointsOf, isMetOn, type Counted } from './counted-answers';
import { integratedAnswers, type Integrated } from './integrated-answers';
import {
  findRiskProblem,
  jointMethod,
  RISK_LIMITS,
  usualPoints,
  type IndicatorRisk,
  type RiskOptions,
  type RiskProblem,
  type RiskReport,
  type TargetRisk,
} from './risk-report';
import { simulatedScenario, type SimulatedScenario } from './simulated-scenario';
import { isLevelTarget } from './target-chance';

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

type Answers = Omit<RiskReport, 'scenario' | 'points' | 'countedPoints' | 'seed'>;

function reportOf(scenario: SimulatedScenario, integrated: Integrated, counted: Counted): Answers {
  const { plan, values, copula } = scenario;
  const indicators = plan.indicators.map((_, place) =>
    indicatorRisk(scenario, place, integrated, counted),
  );
  const targets = plan.targets.map((_, at) => targetRisk(scenario, at, integrated, counted));
  return {
    method: jointMethod([...indicators, ...targets].map(({ method }) => method)),
    ...{ indicators, targets, all: counted.all, allBinding: counted.allBinding },
    held: counted.held,
    repaired: copula?.repaired?.largest ?? 0,
    uncertainValues: values.length,
  };
}

function indicatorRisk(
  { plan, frame, paths }: SimulatedScenario,
  place: number,
  integrated: Integrated,
  counted: Counted,
): IndicatorRisk {
  const path = paths.paths[place]?.values.slice(1) ?? [];
  const own = integrated.get(place) ?? null;
  const ofPoints = counted.bands[place] ?? null;
  const bands = ofPoints ?? own?.bands ?? null;
  const isUncertain = bands !== null;
  // All years are found in the same way: a fan whose years differ in method could cross itself.
  const errors = ofPoints ? counted.errors[place] : own?.errors;
  const band = (at: number): readonly number[] =>
    bands ? bands.map((shares) => shares[at] ?? NaN) : path;
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
  const own = integrated.get(place);
  const ofStep = own?.chances.get(target.id) ?? null;
  const estimate = ofStep ?? counted.chances[at] ?? null;
  const isUncertain = counted.chances[at] !== null;
  const isMet = path && isMetOn(path);
  const years = isUncertain
    ? (own?.yearly.get(target.id) ?? counted.yearly[at] ?? null)
    : certainYears(frame, paths, place, target);
  const firstYear = (least: number): number | null => {
    const index = years?.findIndex((chance) => (chance ?? 0) >= least) ?? -1;
    return index < 0 ? null : plan.baseYear + 1 + index;
  };
  return {
    target: target.id,
    method: !isUncertain ? 'certain' : ofStep ? 'preIntegrated' : 'points',
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
  if (!isLevelTarget(target)) return null;
  return frame.years.slice(1).map((year) => {
    const inYear = { ...target, year, fromYear: null };
    const path = evaluatedPath(frame, paths, place, inYear);
    return path && isMetOn(path);
  });
}
