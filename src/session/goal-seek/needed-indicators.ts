import { needsOf, type Plan } from '../../domain/index';

/** The ids of an indicator and of all that it needs, directly or not, the nearest first. */
export function neededIndicators(plan: Plan, indicator: string): ReadonlySet<string> {
  const found = new Set([indicator]);
  // The set grows while it is walked, so that what is needed is walked too.
  for (const id of found) {
    const needed = plan.indicators.find((each) => each.id === id);
    for (const need of needed ? needsOf(needed) : []) found.add(need);
  }
  return found;
}
