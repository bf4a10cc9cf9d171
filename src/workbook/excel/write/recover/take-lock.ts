import { err, ok } from '../../../../shared/result';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import { lockStep } from '../apply/lock-steps';
import { releaseLock, type StoredLock, type WriteLock } from '../base/write-lock';

/** Takes the lock from a write that has broken off; fails where another pane was faster. */
export async function takeLock(
  lock: WriteLock,
  locks: readonly StoredLock[],
): Promise<WorkbookResult<void>> {
  const left = locks.map(({ id }) => id);
  const taken = await runExcel(async (context) => {
    const take = lockStep(lock, left).queue(context);
    await context.sync();
    take?.();
    return ok(undefined);
  });
  if (taken.ok) return taken;
  await releaseLock(lock);
  const isFaster = taken.error.kind === 'office' && TAKEN.has(taken.error.code);
  return isFaster ? err({ kind: 'beingWritten' }) : taken;
}

/** How Excel answers where a lock has been deleted, or is not the only one. */
const TAKEN: ReadonlySet<string> = new Set([
  'ItemNotFound',
  'GeneralException',
  'InvalidOperation',
]);
