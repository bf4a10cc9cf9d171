import { scenarioLineage } from '../../scenarios/scenario-lineage';
import { runSteps, type Steps } from '../../../shared/steps';
import { err, ok, type Result } from '../../../shared/result';
import type { Plan } from '../../plan/plan';
import {
  planFrame,
  projectScenario,
  type PlanFrame,
  type ScenarioPaths,
} from '../../scenarios/project-scenario';
import { copulaOf, type Copula } from '../copula/copula';
import { drawValueSteps, type DrawnValues } from './draw-values';
import { drawnPathSteps, type DrawnPaths } from './drawn-paths';
import { RISK_LIMITS, type RiskProblem } from './risk-report';
import { uncertainDrivers, type UncertainValue } from './uncertain-drivers';

/** A scenario that draws are made for. */
export interface SimulatedScenario {
  readonly plan: Plan;
  readonly frame: PlanFrame;
  readonly paths: ScenarioPaths;
  readonly values: readonly UncertainValue[];
  readonly copula: Copula | null;
}

/** The draws of a scenario: what was drawn, and every path that follows from it. */
export interface DrawnScenario {
  readonly draws: DrawnValues;
  readonly drawn: DrawnPaths;
}

/**
 * Resolves a scenario for a simulation.
 *
 * @example simulatedScenario(examplePlan, 'no such').ok // false
 */
export function simulatedScenario(plan: Plan, id: string): Result<SimulatedScenario, RiskProblem> {
  const frame = planFrame(plan);
  let paths: ScenarioPaths | null = null;
  for (const each of scenarioLineage(plan.scenarios, id)) {
    paths = projectScenario(frame, each, paths);
  }
  if (!paths) return err({ kind: 'unknownScenario', scenario: id });
  const [failed] = paths.paths.flatMap((path, place) => (path ? [] : [place]));
  if (failed !== undefined) {
    return err({ kind: 'noPaths', indicator: plan.indicators[failed]?.id ?? '' });
  }
  const values = uncertainDrivers(plan, frame, paths);
  const copula = copulaOf(values, plan.correlations);
  return ok({ plan, frame, paths, values, copula });
}

/**
 * Draws a scenario: every uncertain driver, and the paths that follow. The same points and seed give
 * the same draws.
 *
 * @param points - a power of two
 * @param only - the places of the indicators whose paths are wanted; default all
 * @example drawScenario(simulatedScenario(examplePlan, 'base').value, 64, 0).drawn.uncertain // []
 */
export function drawScenario(
  scenario: SimulatedScenario,
  points: number,
  seed: number,
  only?: readonly number[],
): DrawnScenario {
  return runSteps(drawSteps(scenario, points, seed, only));
}

/** Draws a scenario in steps; see {@link drawScenario}. */
export function* drawSteps(
  { frame, paths, values, copula }: SimulatedScenario,
  points: number,
  seed: number,
  only?: readonly number[],
): Steps<DrawnScenario> {
  const draws = yield* drawValueSteps(values, copula, { points, seed });
  const { columns } = draws;
  const drawn = yield* drawnPathSteps(frame, paths, { rows: points, values, columns, only });
  return { draws, drawn };
}

/** Seeds of the scrambles are far apart, so that no two simulations share one. */
export function seedOf(seed: number, scramble: number): number {
  return scramble === 0 ? seed : (seed + scramble * 268_435_399) % (RISK_LIMITS.lastSeed + 1);
}
