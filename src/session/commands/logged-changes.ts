import type { Plan, PlanChange } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { CommandProblem } from './command-types';
import { setAssumption } from './assumptions';
import { optionalText } from './texts';

/** Restores the number from before a logged change, unless it was changed again since. */
export function undoChange(plan: Plan, index: number): Result<Plan, CommandProblem> {
  const change = plan.history[index];
  if (!change) return err({ kind: 'unknownChange' });
  const later = plan.history.slice(index + 1).find((other) => isSameInput(change, other));
  if (later) return err({ kind: 'changedLater', at: later.at });
  const { scenario, indicator, driver, year, from } = change;
  return setAssumption(plan, { scenario, indicator, driver, year, value: from });
}

function isSameInput(one: PlanChange, other: PlanChange): boolean {
  return (
    one.scenario === other.scenario &&
    one.indicator === other.indicator &&
    one.driver === other.driver &&
    (one.year === null || other.year === null || one.year === other.year)
  );
}

/** Sets why a logged change was made; an empty text removes the reason. */
export function explainChange(
  plan: Plan,
  index: number,
  why: string,
): Result<Plan, CommandProblem> {
  if (!plan.history[index]) return err({ kind: 'unknownChange' });
  const history = plan.history.map((change, place) =>
    place === index ? { ...change, why: optionalText(why) } : change,
  );
  return ok({ ...plan, history });
}
