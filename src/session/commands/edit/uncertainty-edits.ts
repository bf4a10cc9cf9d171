import type {
  CorrelationSpec,
  Plan,
  PlanSpec,
  UncertainDriverSpec,
  UncertaintySpec,
} from '../../../domain/index';
import { err, type Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { editPlan } from './edit-plan';
import { sameDriver } from './stray-uncertainties';

type Edit = (plan: Plan) => Result<Plan, EditProblem>;

/** Sets how uncertain a driver is in a scenario, in the place of what the scenario said of its year. */
export function setUncertainty(scenario: string, uncertainty: UncertaintySpec): Edit {
  return (plan) =>
    inScenario(plan, scenario, (before) => [
      ...before.filter((each) => !sameDriver(each, uncertainty)),
      uncertainty,
    ]);
}

/**
 * Takes away what a scenario itself says of a driver in a year, or in every year; it inherits again.
 * Correlations of what is certain then go too.
 */
export function removeUncertainty(scenario: string, driver: UncertainDriverSpec): Edit {
  return (plan) =>
    inScenario(plan, scenario, (before) => before.filter((each) => !sameDriver(each, driver)));
}

function inScenario(
  plan: Plan,
  id: string,
  change: (before: readonly UncertaintySpec[]) => readonly UncertaintySpec[],
): Result<Plan, EditProblem> {
  if (!plan.scenarios.some((each) => each.id === id)) {
    return err({ kind: 'unknownScenario', scenario: id });
  }
  return editPlan(plan, (spec) => ({
    ...spec,
    scenarios: spec.scenarios.map((scenario) =>
      scenario.id === id
        ? { ...scenario, uncertainties: change(scenario.uncertainties ?? []) }
        : scenario,
    ),
  }));
}

/** Sets how far two drivers go together, in the place of what was said of the two. */
export function setCorrelation(correlation: CorrelationSpec): Edit {
  return (plan) =>
    editPlan(plan, (spec) => ({
      ...spec,
      correlations: [...otherCorrelations(spec, correlation), correlation],
    }));
}

/** Takes a correlation of two drivers away, in whichever order they are named. */
export function removeCorrelation(pair: Pick<CorrelationSpec, 'first' | 'second'>): Edit {
  return (plan) =>
    editPlan(plan, (spec) => ({ ...spec, correlations: otherCorrelations(spec, pair) }));
}

function otherCorrelations(
  { correlations = [] }: PlanSpec,
  { first, second }: Pick<CorrelationSpec, 'first' | 'second'>,
): readonly CorrelationSpec[] {
  return correlations.filter(
    (each) =>
      !(sameDriver(each.first, first) && sameDriver(each.second, second)) &&
      !(sameDriver(each.first, second) && sameDriver(each.second, first)),
  );
}
