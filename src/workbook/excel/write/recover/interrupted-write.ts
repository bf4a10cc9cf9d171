import { ok } from '../../../../shared/result';
import type { InterruptedWrite, WorkbookFailure } from '../../../ports/workbook-port';
import type { PlanMemory } from '../../cells/read-tables';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel, type RunExcelOptions } from '../../runtime/run-excel';
import { type Journal, JOURNAL_NAMESPACE, readJournal } from '../base/journal';
import { isHeldByOther, LOCK_NAMESPACE, readLocks, type StoredLock } from '../base/write-lock';

/** Looks for an interrupted write; one round trip if there is none. */
export async function interruptedWrite(
  memory: PlanMemory,
): Promise<WorkbookResult<InterruptedWrite | null>> {
  const marks = await readMarks(memory);
  if (!marks.ok) return marks;
  const { journals, isUnderWay } = marks.value;
  if (journals.length === 0) return ok(null);
  const whole = journals.find(({ journal }) => journal !== null)?.journal;
  return ok({
    startedAt: whole?.startedAt ?? '',
    addedSheets: whole?.before.created.map(({ name }) => name) ?? [],
    changedSheets: whole?.before.sheets.map(({ name }) => name) ?? [],
    isIntact: whole !== undefined,
    ...(isUnderWay && { isUnderWay }),
  });
}

/** Why nothing can be written while a journal is in the workbook. */
export async function whoseWrite(memory: PlanMemory): Promise<WorkbookFailure> {
  const marks = await readMarks(memory);
  return { kind: marks.ok && marks.value.isUnderWay ? 'beingWritten' : 'interrupted' };
}

/** A journal in the workbook. */
export interface StoredJournal {
  /** The id of its XML part. */
  readonly id: string;
  /** Null where it is damaged. */
  readonly journal: Journal | null;
}

/** What a write leaves in the workbook while it is under way. */
export interface WriteMarks {
  readonly journals: readonly StoredJournal[];
  readonly locks: readonly StoredLock[];
  /** Whether another pane is still writing. */
  readonly isUnderWay: boolean;
}

/** Reads the journals and locks in the workbook. */
export async function readMarks(
  memory: PlanMemory,
  options?: RunExcelOptions,
): Promise<WorkbookResult<WriteMarks>> {
  const marks = await readMarksOnce(memory, options);
  // The write may have ended between the two requests.
  const isGone = !marks.ok && marks.error.kind === 'office' && marks.error.code === 'ItemNotFound';
  return isGone ? readMarksOnce(memory, options) : marks;
}

function readMarksOnce(
  memory: PlanMemory,
  options?: RunExcelOptions,
): Promise<WorkbookResult<WriteMarks>> {
  return runExcel(async (context) => {
    const { customXmlParts } = context.workbook;
    const journals = customXmlParts.getByNamespace(JOURNAL_NAMESPACE).load('items/id');
    const locked = customXmlParts.getByNamespace(LOCK_NAMESPACE).load('items/id');
    await context.sync();
    const ids = journals.items.map(({ id }) => id);
    const texts = ids.map((id) => customXmlParts.getItem(id).getXml());
    const locks = await readLocks(
      context,
      locked.items.map(({ id }) => id),
    );
    if (texts.length > 0 && locks.length === 0) await context.sync();
    const isUnderWay = isHeldByOther(locks, memory.owner, memory.locksSeen);
    memory.locksSeen = new Map(locks.map(({ id, at }) => [id, at]));
    const read = await Promise.all(texts.map(({ value }) => readJournal(value)));
    const stored = ids.map((id, index) => ({ id, journal: read[index] ?? null }));
    return ok({ journals: stored, locks, isUnderWay });
  }, options);
}
