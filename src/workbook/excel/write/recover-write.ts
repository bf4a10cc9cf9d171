import { err, ok } from '../../../shared/result';
import type { FinishedWrite, WorkOptions } from '../../ports/workbook-port';
import { reportOfText } from '../../sheets/plan-text';
import type { WorkbookResult } from '../runtime/workbook-result';
import type { PlanMemory } from '../cells/read-tables';
import { type Journal, NOTHING_CHANGED, writeJournal } from './base/journal';
import type { WriteRequest } from './diff/diff-workbook';
import { newLock, releaseLock, type WriteLock } from './base/write-lock';
import { readMarks } from './recover/interrupted-write';
import { isOfOthers, type LeftJournal, restoreWorkbook } from './recover/restore-workbook';
import { takeLock } from './recover/take-lock';
import type { PlanReport } from '../../../domain/index';
import { createProgressReporter, type ProgressReporter } from './base/write-progress';
import { writePlan } from './write-plan';

/**
 * Restores the workbook to its state before an interrupted write; to finish that write, it then
 * writes the plan again.
 */
export async function recoverWrite(
  memory: PlanMemory,
  how: 'finish' | 'remove',
  imprint: WriteRequest['imprint'],
  options: WorkOptions,
): Promise<WorkbookResult<FinishedWrite | null>> {
  const progress = createProgressReporter(options);
  progress.begin('checking');
  const marks = await readMarks(memory);
  if (!marks.ok) return marks;
  const { journals, locks, isUnderWay } = marks.value;
  if (isUnderWay) return err({ kind: 'beingWritten' });
  if (journals.length === 0) return ok(null);
  const whole = journals.find(({ journal }) => journal !== null);
  const journal = whole?.journal;
  if (!whole || !journal) return err({ kind: 'recordDamaged' });
  const writing = how === 'finish' ? journal.writing : null;
  const report = writing && (await reportOfText(writing.plan));
  if (report && !report.ok) return report;
  const lock = newLock(memory.owner);
  const taken = await takeLock(lock, locks);
  if (!taken.ok) return taken;
  const work = { memory, imprint, options, progress, lock };
  const result =
    writing && report
      ? await finish(work, { ...journal, writing }, { id: whole.id, report: report.value })
      : await restored(work, journal);
  if (!result.ok) await releaseLock(lock);
  return result;
}

interface Recovering {
  readonly memory: PlanMemory;
  readonly imprint: WriteRequest['imprint'];
  readonly options: WorkOptions;
  readonly progress: ProgressReporter;
  readonly lock: WriteLock;
}

async function restored(
  { progress, lock }: Recovering,
  { before }: Journal,
  left: LeftJournal | null = null,
): Promise<WorkbookResult<null>> {
  progress.begin('restoring');
  const result = await restoreWorkbook(before, progress, { lock, left });
  if (result.ok) return ok(null);
  return isOfOthers(result.error) ? result : err({ kind: 'notRestored', cause: result.error });
}

/**
 * Restores the workbook and writes the plan of the journal, which was read before. The journal stays
 * until the plan is written: it may be the only copy.
 */
async function finish(
  work: Recovering,
  journal: Journal & { readonly writing: NonNullable<Journal['writing']> },
  { id, report }: { readonly id: string; readonly report: PlanReport },
): Promise<WorkbookResult<FinishedWrite>> {
  const { locale, choices } = journal.writing;
  const { memory, imprint, options, lock } = work;
  const left = { id, xml: await writeJournal({ ...journal, before: NOTHING_CHANGED }, lock.owner) };
  const before = await restored(work, journal, left);
  if (!before.ok) return before;
  const request = { report, locale, imprint };
  const written = await writePlan(memory, request, { ...options, ...choices }, { left, lock });
  return written.ok ? ok({ locale, unformatted: written.value.unformatted }) : written;
}
