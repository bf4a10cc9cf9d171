import { driversOf, needsOf, type Driver, type Plan } from '../../domain/index';
import type { Lever } from './path-request';

/** What was reached is a fact, and shares only spread a total: neither is sought. */
const NOT_SOUGHT: ReadonlySet<Driver> = new Set(['actual', 'share']);

/** Of what a programme is moved by, its total is asked for first. */
const FIRST: Driver = 'total';

/**
 * Lists what can be moved to bring an indicator to a target: its own drivers, then those of the
 * indicators that it needs, the nearest first.
 */
export function pathLevers(plan: Plan, indicator: string): readonly Lever[] {
  const found = new Set([indicator]);
  // The set grows while it is walked, so that what is needed is walked too.
  for (const id of found) {
    const needed = plan.indicators.find((each) => each.id === id);
    for (const need of needed ? needsOf(needed) : []) found.add(need);
  }
  return [...found].flatMap((id) => leversOf(plan, id));
}

function leversOf({ indicators }: Plan, id: string): readonly Lever[] {
  const indicator = indicators.find((each) => each.id === id);
  if (!indicator) return [];
  const drivers = driversOf(indicator.model).filter((driver) => !NOT_SOUGHT.has(driver));
  const ordered = drivers.includes(FIRST)
    ? [FIRST, ...drivers.filter((driver) => driver !== FIRST)]
    : drivers;
  return ordered.map((driver) => ({ indicator: id, driver }));
}
