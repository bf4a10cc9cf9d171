import { err, ok } from '../../../../shared/result';
import type { PlanMemory } from '../../cells/read-tables';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import { dropJournalStep } from '../apply/journal-steps';
import { unlockSteps } from '../apply/lock-steps';
import { newLock, releaseLock, renewLock } from '../base/write-lock';
import { readMarks } from './interrupted-write';
import { takeLock } from './take-lock';

/**
 * Deletes the records of interrupted writes with their locks and leaves every cell as it is. Fails
 * while another pane writes: without its lock and its journal that write could not be restored.
 */
export async function dropRecords(memory: PlanMemory): Promise<WorkbookResult<null>> {
  const marks = await readMarks(memory, { waitsForEdit: true });
  if (!marks.ok) return marks;
  const { journals, locks, isUnderWay } = marks.value;
  if (isUnderWay) return err({ kind: 'beingWritten' });
  const lock = newLock(memory.owner);
  const taken = await takeLock(lock, locks);
  if (!taken.ok) return taken;
  const dropped = await runExcel(async (context) => {
    renewLock(context, lock);
    const steps = [dropJournalStep(journals.map(({ id }) => id)), ...unlockSteps(lock)];
    for (const step of steps) step.queue(context);
    await context.sync();
    return ok(null);
  });
  if (!dropped.ok) await releaseLock(lock);
  return dropped;
}
