/**
 * Makes an id for a new part of a plan: `target-2` and so on, the first that is free. Ids are read by
 * people in the tables, so they count instead of being random, and differ in more than their case.
 */
export function newId(kind: string, parts: readonly { readonly id: string }[]): string {
  const taken = new Set(parts.map(({ id }) => id.toLowerCase()));
  let number = parts.length + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}
