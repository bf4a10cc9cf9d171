import type { Assumption, Plan, Scenario } from '../domain/index';
import type { InputRef } from '../workbook/port';

export interface InputChange {
  readonly input: InputRef;
  /** Null inherits. */
  readonly value: number | null;
}

/**
 * Lists the input cells in which two plans differ, with the values of `after`; null when they
 * differ in anything that has to be written as a whole (scenarios, names, indicators, targets).
 * Provenance is not an input: it is the planner's own column and changes no number.
 */
export function inputChanges(before: Plan, after: Plan): readonly InputChange[] | null {
  if (before === after) return [];
  if (!sameFrame(before, after)) return null;
  const changes: InputChange[] = [];
  for (const [index, scenario] of after.scenarios.entries()) {
    const previous = before.scenarios[index];
    if (!previous || !sameHead(previous, scenario)) return null;
    if (previous !== scenario) changes.push(...changesOf(after, previous, scenario));
  }
  return changes;
}

function sameFrame(before: Plan, after: Plan): boolean {
  if (before.scenarios.length !== after.scenarios.length) return false;
  const keys = Object.keys(after) as (keyof Plan)[];
  return keys.every((key) => key === 'scenarios' || same(before[key], after[key]));
}

function sameHead(before: Scenario, after: Scenario): boolean {
  if (before === after) return true;
  return (
    before.id === after.id &&
    before.parent === after.parent &&
    same(before.name, after.name) &&
    same(before.note, after.note)
  );
}

function changesOf(plan: Plan, before: Scenario, after: Scenario): readonly InputChange[] {
  const valuesBefore = valuesByIndicator(before.assumptions);
  const valuesAfter = valuesByIndicator(after.assumptions);
  return plan.indicators.flatMap(({ id: indicator }) =>
    Array.from({ length: plan.years }, (_, index) => ({
      input: { scenario: after.id, indicator, year: plan.baseYear + 1 + index },
      value: valuesAfter.get(indicator)?.[index] ?? null,
      previous: valuesBefore.get(indicator)?.[index] ?? null,
    }))
      .filter(({ value, previous }) => value !== previous)
      .map(({ input, value }) => ({ input, value })),
  );
}

function valuesByIndicator(
  assumptions: readonly Assumption[],
): ReadonlyMap<string, readonly (number | null)[]> {
  return new Map(assumptions.map(({ indicator, values }) => [indicator, values]));
}

/** Plans are plain data built key by key in one order, so equal text means equal content. */
function same(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
