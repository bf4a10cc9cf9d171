import { DRIVERS, type Plan, type Scenario } from '../domain/index';
import type { InputContent, InputRef } from '../workbook/ports/workbook-port';
import { rowPairs, type RowPair } from './row-pairs';
import { sameContent } from '../shared/same-content';

/** An input cell, its value, and the source of its row. */
export interface InputChange extends InputContent {
  readonly input: InputRef;
}

/**
 * Lists the input cells in which two plans differ, with the values and sources of `after`; null when
 * they differ in anything that has to be written as a whole (scenarios, names, indicators, targets,
 * projects, phases, milestones). The history of changes is no difference. A row in which only the
 * source differs is told once, by its first number.
 */
export function inputChanges(before: Plan, after: Plan): readonly InputChange[] | null {
  if (before === after) return [];
  if (!sameFrame(before, after)) return null;
  const heads = after.scenarios.every((scenario, index) => {
    const previous = before.scenarios[index];
    return previous !== undefined && sameHead(previous, scenario);
  });
  return heads ? assumptionChanges(before, after) : null;
}

/** Lists the input cells in which the scenarios that both plans have differ, whatever else differs. */
export function assumptionChanges(before: Plan, after: Plan): readonly InputChange[] {
  const earlier = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  return after.scenarios.flatMap((scenario) => {
    const previous = earlier.get(scenario.id);
    const pairs = previous ? rowPairs(after, previous, scenario) : [];
    return pairs.flatMap((pair) => changesOf(after, scenario.id, pair));
  });
}

function sameFrame(before: Plan, after: Plan): boolean {
  if (before.scenarios.length !== after.scenarios.length) return false;
  const keys = Object.keys(after) as (keyof Plan)[];
  return keys.every(
    (key) => key === 'scenarios' || key === 'history' || sameContent(before[key], after[key]),
  );
}

function sameHead(before: Scenario, after: Scenario): boolean {
  if (before === after) return true;
  return (
    before.id === after.id &&
    before.parent === after.parent &&
    sameContent(before.name, after.name) &&
    sameContent(before.note, after.note)
  );
}

function changesOf(
  { years, baseYear }: Plan,
  scenario: string,
  { indicator, driver, before, after }: RowPair,
): readonly InputChange[] {
  const cells = Array.from({ length: DRIVERS[driver].single ? 1 : years }, (_, index) => ({
    input: { scenario, indicator, driver, year: baseYear + 1 + index },
    value: after?.values[index] ?? null,
    provenance: after?.provenance ?? null,
  }));
  const changed = cells.filter(({ value }, index) => value !== (before?.values[index] ?? null));
  if (changed.length > 0 || sameContent(before?.provenance, after?.provenance)) return changed;
  return cells.filter(({ value }) => value !== null).slice(0, 1);
}
