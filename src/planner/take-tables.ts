import type { Plan, Provenance } from '../domain/index';
import { inputChanges, type InputChange } from './input-changes';
import { setInput } from './set-input';

/**
 * Decides what the plan in hand becomes after the workbook's tables were read. What was changed in
 * the pane and has not arrived in the sheets yet stays; where the sheets changed in more than
 * numbers they win, because the workbook is the document.
 */
export function takeTables({
  inHand,
  written,
  read,
}: {
  readonly inHand: Plan;
  /** What the sheets held when we last knew. */
  readonly written: Plan;
  readonly read: Plan;
}): Plan {
  const theirs = inputChanges(written, read);
  const ours = inputChanges(written, inHand);
  if (theirs === null || ours?.length === 0) return read;
  const changedHere = new Map(ours?.map((change) => [rowKey(change), change.provenance]));
  return theirs.reduce(
    (plan, change) => setInput(plan, { ...change, provenance: sourceOf(change, changedHere) }),
    inHand,
  );
}

/** A row that was changed on both sides keeps the source that it has here. */
function sourceOf(
  change: InputChange,
  changedHere: ReadonlyMap<string, Provenance | null>,
): Provenance | null {
  return changedHere.get(rowKey(change)) ?? change.provenance;
}

function rowKey({ input }: InputChange): string {
  return JSON.stringify([input.scenario, input.indicator]);
}
