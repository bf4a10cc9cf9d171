import {
  needsOf,
  type Indicator,
  type IndicatorSpec,
  type Plan,
  type PlanReport,
  type PlanSpec,
} from '../../../domain/index';
import { err, type Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { withKind } from './change-kind';
import { editPlan } from './edit-plan';

/** What hangs on an indicator; shown before it is removed. */
export interface HangingParts {
  /** Ids of targets, comparisons with it among them, and of projects that go with it. */
  readonly targets: readonly string[];
  readonly projects: readonly string[];
  /** Scenarios that have numbers for it. */
  readonly scenarios: readonly string[];
  /** Indicators that are computed from it; they keep their values, typed year by year. */
  readonly followers: readonly Indicator[];
  /** Indicators that are a part of it. */
  readonly parts: readonly Indicator[];
  readonly isPriceIndex: boolean;
}

/** Lists what hangs on an indicator. */
export function hangingOn(plan: Plan, id: string): HangingParts {
  const of = ({ indicator }: { readonly indicator: string }): boolean => indicator === id;
  return {
    targets: plan.targets
      .filter((target) => of(target) || target.relativeTo === id)
      .map((target) => target.id),
    projects: plan.projects.filter(of).map((project) => project.id),
    scenarios: plan.scenarios.filter((each) => each.assumptions.some(of)).map((each) => each.id),
    followers: plan.indicators.filter((each) => each.id !== id && needsOf(each).includes(id)),
    parts: plan.indicators.filter(({ partOf }) => partOf === id),
    isPriceIndex: plan.deflator === id,
  };
}

/**
 * Removes an indicator with its targets, projects and assumptions. Indicators that are computed from
 * it keep the values that they have now, typed year by year.
 */
export function removeIndicator(
  report: PlanReport,
  id: string,
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) => {
    if (!plan.indicators.some((each) => each.id === id)) {
      return err({ kind: 'unknownIndicator', indicator: id });
    }
    const { followers } = hangingOn(plan, id);
    return editPlan(plan, (spec) =>
      without(
        followers.reduce(
          (before, follower) => withKind(before, report, follower.id, { kind: 'given' }),
          spec,
        ),
        id,
      ),
    );
  };
}

function without(spec: PlanSpec, id: string): PlanSpec {
  const others = <Part extends { readonly indicator: string }>(parts: readonly Part[] = []) =>
    parts.filter(({ indicator }) => indicator !== id);
  return {
    ...spec,
    deflator: spec.deflator === id ? undefined : spec.deflator,
    indicators: spec.indicators
      .filter((each) => each.id !== id)
      .map((each): IndicatorSpec => ({
        ...each,
        partOf: each.partOf === id ? undefined : each.partOf,
      })),
    // A comparison with what is gone says nothing.
    targets: others(spec.targets).filter(({ relativeTo }) => relativeTo !== id),
    projects: others(spec.projects),
    scenarios: spec.scenarios.map((scenario) => ({
      ...scenario,
      assumptions: others(scenario.assumptions),
    })),
  };
}
