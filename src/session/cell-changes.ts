import type { Plan, PlanChange } from '../domain/index';
import { sameContent } from '../shared/same-content';

/** The parts whose rows have cells that the pane changes, besides the scenarios. */
const PARTS = ['indicators', 'projects', 'targets', 'milestones', 'documents'] as const;

/**
 * Tells whether two plans have the same rows in every table and differ in nothing that decides how
 * the sheets are laid out: kinds, parents, what a target speaks of. What was added to the history is
 * no difference.
 */
export function differInCellsAlone(before: Plan, after: Plan): boolean {
  const keys = Object.keys(after) as (keyof Plan)[];
  return keys.every(
    (key) =>
      key === 'history' ||
      before[key] === after[key] ||
      sameContent(frameOf(before, key), frameOf(after, key)),
  );
}

/** What of a part of a plan is not in cells that change alone. */
function frameOf(plan: Plan, key: keyof Plan): unknown {
  switch (key) {
    case 'scenarios':
      // Its name stands in charts and in the list of the scenario in view, too.
      return plan.scenarios.map(({ id, parent, name }) => [id, parent, name]);
    case 'indicators':
      return plan.indicators.map(({ base, ...rest }) => [rest, base !== null]);
    case 'projects':
      return plan.projects.map(({ id, indicator }) => [id, indicator]);
    case 'targets':
      return plan.targets.map(({ id, indicator, basis }) => [id, indicator, basis]);
    case 'milestones':
      return plan.milestones.map(({ id }) => id);
    case 'documents':
      return plan.documents.map(({ id }) => id);
    default:
      return plan[key];
  }
}

/** Whether plans that differ in cells alone differ in others than those of the assumptions. */
export function differInOtherCells(before: Plan, after: Plan): boolean {
  return (
    PARTS.some((part) => !sameContent(before[part], after[part])) ||
    !sameContent(headsOf(before), headsOf(after)) ||
    explained(before.history, after.history) !== before.history
  );
}

function headsOf({ scenarios }: Plan): unknown {
  return scenarios.map(({ note }) => note);
}

/**
 * The changes that the sheets have, with why they were made as it is said now: the others come with
 * the sheets as a whole. The same list where nothing is said otherwise.
 */
export function explained(
  written: readonly PlanChange[],
  inHand: readonly PlanChange[],
): readonly PlanChange[] {
  const said = written.map((change, index) => {
    const now = inHand[index];
    return now && now.why !== change.why && sameContent({ ...now, why: change.why }, change)
      ? now
      : change;
  });
  return said.some((change, index) => change !== written[index]) ? said : written;
}
