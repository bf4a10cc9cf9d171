import { checkAssumptions, checkRoots } from './check-assumptions';
import { checkIds, checkNames } from './check-ids';
import { checkBases, checkKnownValues, checkProjects, checkSettings } from './check-indicators';
import { checkParents, checkReferences } from './check-references';
import { checkTargets } from './check-targets';
import { checkCorrelations } from './check-correlations';
import { checkUncertainties } from './check-uncertainties';
import { pushAll } from '../../shared/extremes';
import { runSteps, type Steps } from '../../shared/steps';
import type { PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

const CHECKS: readonly ((parts: PlanParts) => readonly PlanProblem[])[] = [
  ...[checkIds, checkNames, checkPhases, checkReferences, checkSettings, checkProjects],
  ...[checkBases, checkKnownValues, checkParents, checkAssumptions, checkRoots, checkTargets],
  ...[checkUncertainties, checkCorrelations],
];

/** Finds everything that is wrong with a plan that has the right shape. */
export function checkPlan(parts: PlanParts): readonly PlanProblem[] {
  return runSteps(problemSteps(parts));
}

/** Finds the same in steps. */
export function* problemSteps(parts: PlanParts): Steps<readonly PlanProblem[]> {
  const problems: PlanProblem[] = [];
  for (const check of CHECKS) {
    pushAll(problems, check(parts));
    yield;
  }
  return problems;
}

/** Finds phases whose years are reversed or belong to another phase too. */
function checkPhases({ phases = [] }: PlanParts): readonly PlanProblem[] {
  const taken = new Set<number>();
  return phases.flatMap(({ firstYear: first, lastYear: last = first }, index): PlanProblem[] => {
    const path = ['phases', index];
    if (last < first) {
      return [{ kind: 'yearsReversed', path: [...path, 'lastYear'], first, last }];
    }
    const years = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    const year = years.find((each) => taken.has(each));
    for (const each of years) taken.add(each);
    return year === undefined
      ? []
      : [{ kind: 'phasesOverlap', path: [...path, 'firstYear'], year }];
  });
}
