import {
  err,
  ok,
  type DriverReport,
  type IndicatorReport,
  type Plan,
  type PlanReport,
  type Result,
  type Scenario,
  type Target,
  type TargetReport,
} from '../../domain/index';
import { aimOf } from './aim-of';
import { freeYears } from './free-years';
import { neededIndicators } from './needed-indicators';
import { pathLevers } from './path-levers';
import type { Lever, PathProblem, PathRequest } from './path-request';

/** What is sought, with all that there is to know about it before the search. */
export interface Sought {
  readonly request: PathRequest;
  /** The scenario with its ancestors, the target and what it rests on, to be computed quickly. */
  readonly plan: Plan;
  readonly indicator: IndicatorReport;
  readonly target: TargetReport;
  readonly lever: Lever;
  /** The indicator of the lever. */
  readonly moved: IndicatorReport;
  readonly driver: DriverReport;
  readonly aim: number;
  /** Places of the projected years that are moved, from 0. */
  readonly free: readonly number[];
}

/** Finds what a request speaks of, or says what is missing. */
export function findSought(report: PlanReport, request: PathRequest): Result<Sought, PathProblem> {
  const found = report.scenarios.find(({ scenario }) => scenario.id === request.scenario);
  if (!found) return err({ kind: 'unknownScenario', scenario: request.scenario });
  const indicator = found.indicators.find(({ targets }) => hasTarget(targets, request.target));
  const target = indicator?.targets.find((each) => each.target.id === request.target);
  if (!indicator || !target) return err({ kind: 'unknownTarget', target: request.target });
  const { cap, floor } = request;
  if (cap !== null && floor !== null && floor > cap) {
    return err({ kind: 'boundsReversed', cap, floor });
  }
  const lever = leverOf(report.plan, indicator.indicator.id, request);
  const moved = found.indicators.find((each) => each.indicator.id === lever?.indicator);
  const driver = moved?.drivers.find((each) => each.driver === lever?.driver);
  if (!lever || !moved || !driver) {
    return err({ kind: 'nothingToSeek', indicator: indicator.indicator.id });
  }
  const free = freeYears({ plan: report.plan, request, lever, target, moved });
  if (free.length === 0) return err({ kind: 'noFreeYear' });
  return ok({
    ...{ request, indicator, target, lever, moved, driver, free },
    plan: smallest(report.plan, found.scenario, target.target),
    aim: aimOf(target, indicator.indicator),
  });
}

/** The part of a plan that a target of a scenario rests on. */
function smallest(plan: Plan, scenario: Scenario, target: Target): Plan {
  const needed = neededIndicators(plan, target.indicator);
  return {
    ...plan,
    indicators: plan.indicators.filter(({ id }) => needed.has(id)),
    scenarios: familyOf(plan, scenario),
    targets: [target],
  };
}

function hasTarget(targets: readonly TargetReport[], id: string): boolean {
  return targets.some(({ target }) => target.id === id);
}

function leverOf(plan: Plan, indicator: string, { lever }: PathRequest): Lever | undefined {
  const levers = pathLevers(plan, indicator);
  if (!lever) return levers[0];
  return levers.find((each) => each.indicator === lever.indicator && each.driver === lever.driver);
}

/** A scenario after its ancestors. */
function familyOf(plan: Plan, scenario: Scenario): readonly Scenario[] {
  const parent = plan.scenarios.find(({ id }) => id === scenario.parent);
  return parent ? [...familyOf(plan, parent), scenario] : [scenario];
}
