import type { Result } from '../shared/result';
import type { WorkbookFailure, WorkbookPort } from '../workbook/ports/workbook-port';

/** How to repeat what Excel refuses for a while. */
interface Repeating {
  readonly port: Pick<WorkbookPort, 'editingEnded'>;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Whether other failures than a cell that is being edited pass too. */
  readonly passes?: (failure: WorkbookFailure) => boolean;
  /** Called when the first answer is that a cell is being edited. */
  readonly onEditing?: () => void;
}

/** After the end of editing, where Excel still refuses. */
const SHORT_PAUSE_MS = 100;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Repeats a request that nobody has asked for until Excel takes it: after the end of the editing where
 * a cell is being edited, and after ever longer pauses for what passes otherwise.
 */
export async function untilTaken<Value>(
  ask: () => Promise<Result<Value, WorkbookFailure>>,
  { port, wait, passes = () => false, onEditing }: Repeating,
): Promise<Result<Value, WorkbookFailure>> {
  let pause = FIRST_PAUSE_MS;
  let hasEnded = false;
  for (;;) {
    const answer = await ask();
    if (answer.ok) return answer;
    const isEditing = answer.error.kind === 'editMode';
    if (!isEditing && !passes(answer.error)) return answer;
    if (isEditing) onEditing?.();
    if (isEditing && (await port.editingEnded()).ok) {
      if (hasEnded) await wait(SHORT_PAUSE_MS);
      hasEnded = true;
      continue;
    }
    await wait(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }
}
