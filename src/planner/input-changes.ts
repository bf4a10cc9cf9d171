import type { Assumption, Plan, Scenario } from '../domain/index';
import type { InputContent, InputRef } from '../workbook/port';

/** An input cell, its value, and the source of its row. */
export interface InputChange extends InputContent {
  readonly input: InputRef;
}

/**
 * Lists the input cells in which two plans differ, with the values and sources of `after`; null when
 * they differ in anything that has to be written as a whole (scenarios, names, indicators, targets).
 * A row in which only the source differs is told once, by its first number.
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
  return plan.indicators.flatMap(({ id: indicator }) => {
    const previous = rowOf(before, indicator);
    const row = rowOf(after, indicator);
    const cells = Array.from({ length: plan.years }, (_, index) => ({
      input: { scenario: after.id, indicator, year: plan.baseYear + 1 + index },
      value: row?.values[index] ?? null,
      provenance: row?.provenance ?? null,
    }));
    const changed = cells.filter(({ value }, index) => value !== (previous?.values[index] ?? null));
    if (changed.length > 0 || same(previous?.provenance, row?.provenance)) return changed;
    return cells.filter(({ value }) => value !== null).slice(0, 1);
  });
}

/** What a scenario says of an indicator; an assumption without a number says nothing. */
function rowOf({ assumptions }: Scenario, indicator: string): Assumption | undefined {
  const row = assumptions.find((each) => each.indicator === indicator);
  return row?.values.some((value) => value !== null) ? row : undefined;
}

/** Plans are plain data built key by key in one order, so equal text means equal content. */
function same(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
