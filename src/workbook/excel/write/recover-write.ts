import { err, ok } from '../../../shared/result';
import type { FinishedWrite, WorkOptions } from '../../ports/workbook-port';
import { reportOfText } from '../../sheets/plan-text';
import type { WorkbookResult } from '../runtime/workbook-result';
import type { PlanMemory } from '../cells/read-tables';
import type { WriteRequest } from './diff/diff-workbook';
import { readJournals } from './recover/interrupted-write';
import { restoreWorkbook } from './recover/restore-workbook';
import { createProgressReporter } from './base/write-progress';
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
  const journals = await readJournals();
  if (!journals.ok) return journals;
  const journal = journals.value.find((each) => each !== null);
  if (!journal) {
    return journals.value.length > 0 ? err({ kind: 'recordDamaged' }) : ok(null);
  }
  progress.begin('restoring');
  const restored = await restoreWorkbook(journal.before, progress);
  if (!restored.ok) return err({ kind: 'notRestored', cause: restored.error });
  if (how === 'remove' || journal.writing === null) return ok(null);
  const report = await reportOfText(journal.writing.plan);
  if (!report) return err({ kind: 'recordDamaged' });
  const { locale, choices } = journal.writing;
  const request = { report, locale, imprint };
  const written = await writePlan(memory, request, { ...options, ...choices });
  return written.ok ? ok({ locale, unformatted: written.value.unformatted }) : written;
}
