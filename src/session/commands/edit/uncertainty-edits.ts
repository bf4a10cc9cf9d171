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

/** Sets how far two drivers go together; what was said of the two keeps its place and their order. */
export function setCorrelation(correlation: CorrelationSpec): Edit {
  const { value, provenance } = correlation;
  return (plan) =>
    editPlan(plan, (spec) => {
      const { correlations = [] } = spec;
      const isKnown = correlations.some((each) => samePair(each, correlation));
      const changed = correlations.map((each) =>
        samePair(each, correlation) ? { ...each, value, provenance } : each,
      );
      return { ...spec, correlations: isKnown ? changed : [...changed, correlation] };
    });
}

/**
 * Sets how uncertain a driver is, and how far it goes together with others in every year, as one step.
 * Its other correlations of every year go; one that stays as it was keeps its source.
 */
export function setUncertaintyWithLinks(
  scenario: string,
  uncertainty: UncertaintySpec,
  links: readonly CorrelationSpec[],
): Edit {
  return (plan) => {
    const set = setUncertainty(scenario, uncertainty)(plan);
    if (!set.ok) return set;
    const { indicator, driver } = uncertainty;
    return editPlan(set.value, (spec) => withLinks(spec, { indicator, driver }, links));
  };
}

function withLinks(
  spec: PlanSpec,
  own: UncertainDriverSpec,
  links: readonly CorrelationSpec[],
): PlanSpec {
  const { correlations = [] } = spec;
  const isOfEveryYear = ({ first, second }: CorrelationSpec): boolean =>
    first.year === undefined &&
    second.year === undefined &&
    [first, second].some((driver) => sameDriver(driver, own));
  const kept = correlations.flatMap((each) => {
    if (!isOfEveryYear(each)) return [each];
    const link = links.find((one) => samePair(one, each));
    if (!link) return [];
    const { value, provenance } = link;
    return [value === each.value ? each : { ...each, value, provenance }];
  });
  const added = links.filter((link) => !correlations.some((each) => samePair(each, link)));
  return { ...spec, correlations: [...kept, ...added] };
}

/** Takes a correlation of two drivers away, in whichever order they are named. */
export function removeCorrelation(pair: Pair): Edit {
  return (plan) =>
    editPlan(plan, (spec) => ({
      ...spec,
      correlations: (spec.correlations ?? []).filter((each) => !samePair(each, pair)),
    }));
}

/** Whether two correlations are of the same drivers, in whichever order. */
function samePair(one: Pair, { first, second }: Pair): boolean {
  return (
    (sameDriver(one.first, first) && sameDriver(one.second, second)) ||
    (sameDriver(one.first, second) && sameDriver(one.second, first))
  );
}

type Pair = Pick<CorrelationSpec, 'first' | 'second'>;
