import type { Plan } from '../domain/index';

/** Snapshots of the plan before and after the one in hand; the nearest come last. */
export interface UndoEntries {
  readonly past: readonly Plan[];
  readonly future: readonly Plan[];
}

/** Steps that can be undone. A plan shares its unchanged parts with the snapshots around it. */
const LIMIT = 200;

export const NO_ENTRIES: UndoEntries = { past: [], future: [] };

/** Remembers the plan that is about to be replaced; what was undone can no longer be redone. */
export function remember(history: UndoEntries, before: Plan): UndoEntries {
  return { past: [...history.past, before].slice(-LIMIT), future: [] };
}

/** Goes one step back from the plan in hand; null where there is none. */
export function stepBack(
  { past, future }: UndoEntries,
  inHand: Plan,
): { readonly plan: Plan; readonly history: UndoEntries } | null {
  const plan = past.at(-1);
  if (!plan) return null;
  return { plan, history: { past: past.slice(0, -1), future: [...future, inHand] } };
}

/** Goes one step forward from the plan in hand; null where there is none. */
export function stepForward(
  { past, future }: UndoEntries,
  inHand: Plan,
): { readonly plan: Plan; readonly history: UndoEntries } | null {
  const plan = future.at(-1);
  if (!plan) return null;
  return { plan, history: { past: [...past, inHand], future: future.slice(0, -1) } };
}
