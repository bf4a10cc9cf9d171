/**
 * Makes an id for a scenario: `scenario-2` and so on, the first that is free. Ids are read by
 * people in the tables, so they count instead of being random.
 */
export function newScenarioId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`scenario-${number}`)) number += 1;
  return `scenario-${number}`;
}
