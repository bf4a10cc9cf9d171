import { driversOf, type Driver, type Plan } from '../../domain/index';
import { neededIndicators } from './needed-indicators';
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
  return [...neededIndicators(plan, indicator)].flatMap((id) => leversOf(plan, id));
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
