import { err, ok, type Result } from '../shared/result';
import { findSenseProblems } from './find-sense-problems';
import type { Plan } from './plan';
import type { PlanProblem } from './plan-problem';
import type { PlanSpec } from './plan-spec';
import {
  resolveDocument,
  resolveIndicator,
  resolveScenario,
  resolveTarget,
  toLocalText,
} from './resolve-parts';

/**
 * Resolves a plan as written down into a valid one: fills in what may be left out and checks what
 * the shape alone cannot say (ids once each, references, parents, drivers, years, complete roots,
 * tolerances).
 *
 * @param spec - a plan that is shaped right, as {@link parsePlanSpec} returns it
 * @returns the plan, or every problem at once with its path into the spec
 * @example resolvePlan({ ...examplePlanSpec, indicators: [] }).ok // false
 */
export function resolvePlan(spec: PlanSpec): Result<Plan, readonly PlanProblem[]> {
  const problems = findSenseProblems(spec);
  if (problems.length > 0) return err(problems);
  const { baseYear, years } = spec.horizon;
  return ok({
    id: spec.id,
    name: toLocalText(spec.name),
    description: spec.description === undefined ? null : toLocalText(spec.description),
    baseYear,
    years,
    documents: (spec.documents ?? []).map(resolveDocument),
    indicators: spec.indicators.map((indicator) => resolveIndicator(indicator, baseYear)),
    scenarios: spec.scenarios.map((scenario) => resolveScenario(scenario, spec.horizon)),
    targets: (spec.targets ?? []).map(resolveTarget),
  });
}
