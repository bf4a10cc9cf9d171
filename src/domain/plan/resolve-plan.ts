import { err, ok, type Result } from '../../shared/result';
import { runSteps, type Steps } from '../../shared/steps';
import type { FormulaParser } from '../formulas/load-formula-parser';
import { problemSteps } from './check-plan';
import type { Plan, Scenario } from './plan';
import type { PlanProblem } from './plan-problem';
import { DRIVER_NAMES } from '../indicators/drivers';
import { KIND_FACTS } from '../indicators/kinds';
import type {
  AssumptionSpec,
  IndicatorSpec,
  PlanSpec,
  ScenarioSpec,
  UncertaintySpec,
} from './plan-spec';
import { readFormulas } from './read-formulas';
import {
  resolveChange,
  resolveDocument,
  resolveIndicator,
  resolveMilestone,
  resolvePhase,
  resolveProject,
  resolveScenario,
  resolveTarget,
} from './resolve-parts';
import { toLocalText } from './resolve-provenance';
import { resolveCorrelation, resolveUncertainties } from './resolve-uncertainties';

/**
 * Resolves a plan as written into a valid one: fills in defaults and checks what the shape alone
 * cannot tell (unique ids, references, settings, parents, drivers, years, complete roots, formulas,
 * bounds and tolerances).
 *
 * @param spec - a plan with the right shape, as {@link parsePlanSpec} returns it
 * @param parseFormula - parses formulas, as {@link loadFormulaParser} gives it; a plan with formulas
 * is refused with `formulasNotLoaded` without it
 * @returns the plan, or every problem at once with its path into the spec
 * @example resolvePlan({ ...examplePlanSpec, indicators: [] }).ok // false
 */
export function resolvePlan(
  spec: PlanSpec,
  parseFormula: FormulaParser | null = null,
): Result<Plan, readonly PlanProblem[]> {
  return runSteps(resolveSteps(spec, parseFormula));
}

/** Resolves a plan in steps. */
export function* resolveSteps(
  spec: PlanSpec,
  parseFormula: FormulaParser | null,
): Steps<Result<Plan, readonly PlanProblem[]>> {
  const problems = yield* problemSteps(spec);
  const formulas = readFormulas(spec.indicators, parseFormula);
  if (!formulas.ok) return err([...problems, ...formulas.error]);
  if (problems.length > 0) return err(problems);
  const { baseYear, years } = spec.horizon;
  const formulaOf = (id: string) => formulas.value.get(id);
  const places = assumptionPlaces(spec.indicators);
  const placeOf = new Map(spec.indicators.map(({ id }, place) => [id, place]));
  const uncertaintiesOf = (specs: readonly UncertaintySpec[]) =>
    resolveUncertainties(specs, spec.indicators, placeOf, baseYear);
  const scenarios: Scenario[] = [];
  for (const scenario of spec.scenarios) {
    const uncertainties = uncertaintiesOf(scenario.uncertainties ?? []);
    scenarios.push(resolveScenario(inOrder(scenario, places), spec.horizon, uncertainties));
    yield;
  }
  return ok({
    id: spec.id,
    name: toLocalText(spec.name),
    description: spec.description === undefined ? null : toLocalText(spec.description),
    baseYear,
    years,
    phases: (spec.phases ?? []).map(resolvePhase),
    deflator: spec.deflator ?? null,
    documents: (spec.documents ?? []).map(resolveDocument),
    indicators: spec.indicators.map((each) => resolveIndicator(each, baseYear, formulaOf)),
    projects: (spec.projects ?? []).map(resolveProject),
    scenarios,
    correlations: (spec.correlations ?? []).map(resolveCorrelation),
    targets: (spec.targets ?? []).map(resolveTarget),
    milestones: (spec.milestones ?? []).map(resolveMilestone),
    history: (spec.history ?? []).map(resolveChange),
  });
}

/** The place of each indicator and driver in the order of a plan. */
function assumptionPlaces(indicators: readonly IndicatorSpec[]): ReadonlyMap<string, number> {
  return new Map(
    indicators.flatMap(({ id, kind }, index) =>
      KIND_FACTS[kind].drivers.map((driver, rank): [string, number] => [
        `${id} ${driver}`,
        index * DRIVER_NAMES.length + rank,
      ]),
    ),
  );
}

/**
 * Sorts the assumptions of a scenario by indicator and driver, so that a plan is the same whether it
 * comes from a file or from the rows of a sheet.
 */
function inOrder(scenario: ScenarioSpec, places: ReadonlyMap<string, number>): ScenarioSpec {
  const placeOf = ({ indicator, driver }: AssumptionSpec): number =>
    places.get(`${indicator} ${driver}`) ?? 0;
  const assumptions = [...(scenario.assumptions ?? [])].sort((a, b) => placeOf(a) - placeOf(b));
  return { ...scenario, assumptions };
}
