import { checkAssumptions } from './check-assumptions';
import { checkBases } from './check-bases';
import { checkIds } from './check-ids';
import { checkNames } from './check-names';
import { checkParents } from './check-parents';
import { checkPhases } from './check-phases';
import { checkProjects } from './check-projects';
import { checkReferences } from './check-references';
import { checkRoots } from './check-roots';
import { checkSettings } from './check-settings';
import { checkTargets } from './check-targets';
import type { PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

/** Finds everything that is wrong with a plan that is shaped right. */
export function checkPlan(parts: PlanParts): readonly PlanProblem[] {
  return [
    ...checkIds(parts),
    ...checkNames(parts),
    ...checkPhases(parts),
    ...checkReferences(parts),
    ...checkSettings(parts),
    ...checkProjects(parts),
    ...checkBases(parts),
    ...checkParents(parts),
    ...checkAssumptions(parts),
    ...checkRoots(parts),
    ...checkTargets(parts),
  ];
}
