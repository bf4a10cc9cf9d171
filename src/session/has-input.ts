import { DRIVERS, type Plan } from '../domain/index';
import type { InputRef } from '../workbook/ports/workbook-port';

/**
 * Whether the sheets of a plan have a cell for an input: those of required drivers always have, those
 * of optional ones where any scenario says something.
 */
export function hasInput(plan: Plan, { indicator, driver }: InputRef): boolean {
  if (DRIVERS[driver].required) return true;
  return plan.scenarios.some(({ assumptions }) =>
    assumptions.some(
      (each) =>
        each.indicator === indicator &&
        each.driver === driver &&
        each.values.some((value) => value !== null),
    ),
  );
}
