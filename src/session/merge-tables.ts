import type { Plan, PlanChange, Provenance } from '../domain/index';
import { inputChanges, type InputChange } from './plan-diff';
import { sameContent } from '../shared/same-content';
import { setInput } from './commands/assumptions';

interface Versions {
  readonly inHand: Plan;
  /** What the sheets held when we last knew. */
  readonly written: Plan;
  readonly read: Plan;
}

/**
 * Decides what the plan in hand becomes after the workbook's tables were read. What was changed in
 * the pane and has not arrived in the sheets yet stays; where the sheets changed in more than
 * numbers they win, because the workbook is the document.
 */
export function mergeTables(versions: Versions): Plan {
  const { inHand, written, read } = versions;
  const theirs = inputChanges(written, read);
  const ours = inputChanges(written, inHand);
  const history = historyOf(versions);
  if (theirs === null || ours?.length === 0) return withHistory(read, history);
  const changedHere = new Map(ours?.map((change) => [rowKey(change), change.provenance]));
  const plan = theirs.reduce(
    (plan, change) => setInput(plan, { ...change, provenance: sourceOf(change, changedHere) }),
    inHand,
  );
  return withHistory(plan, history);
}

/**
 * The sheets get the history only when they are written as a whole, so ours is the newer one unless
 * someone else has written theirs.
 */
function historyOf({ inHand, written, read }: Versions): readonly PlanChange[] {
  if (inHand.id !== read.id) return read.history;
  const isUntouched = sameContent(written.history, read.history);
  return isUntouched || continues(inHand.history, read.history) ? inHand.history : read.history;
}

function continues(longer: readonly PlanChange[], shorter: readonly PlanChange[]): boolean {
  return sameContent(longer.slice(0, shorter.length), shorter);
}

function withHistory(plan: Plan, history: readonly PlanChange[]): Plan {
  return sameContent(plan.history, history) ? plan : { ...plan, history };
}

/** A row that was changed on both sides keeps the source that it has here. */
function sourceOf(
  change: InputChange,
  changedHere: ReadonlyMap<string, Provenance | null>,
): Provenance | null {
  return changedHere.get(rowKey(change)) ?? change.provenance;
}

function rowKey({ input }: InputChange): string {
  return JSON.stringify([input.scenario, input.indicator, input.driver]);
}
