import type { Plan } from '../domain/index';
import { setAssumption } from './commands/set-assumption';
import { inputChanges } from './input-changes';

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
  return theirs.reduce((plan, { input, value }) => {
    const changed = setAssumption(plan, { ...input, value });
    return changed.ok ? changed.value : plan;
  }, inHand);
}
