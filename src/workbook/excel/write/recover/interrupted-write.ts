import { ok } from '../../../../shared/result';
import type { InterruptedWrite } from '../../../ports/workbook-port';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import { type Journal, JOURNAL_NAMESPACE, readJournal } from '../base/journal';

/** Looks for an interrupted write; one round trip if there is none. */
export async function interruptedWrite(): Promise<WorkbookResult<InterruptedWrite | null>> {
  const journals = await readJournals();
  if (!journals.ok) return journals;
  const [first] = journals.value;
  if (first === undefined) return ok(null);
  const whole = journals.value.find((journal) => journal !== null);
  return ok({
    startedAt: whole?.startedAt ?? '',
    addedSheets: whole?.before.created.map(({ name }) => name) ?? [],
    changedSheets: whole?.before.sheets.map(({ name }) => name) ?? [],
    isIntact: whole !== undefined,
  });
}

/** The journals in the workbook; null for a damaged one. */
export function readJournals(): Promise<WorkbookResult<readonly (Journal | null)[]>> {
  return runExcel(async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(JOURNAL_NAMESPACE);
    parts.load('items/id');
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    if (texts.length === 0) return ok([]);
    await context.sync();
    return ok(await Promise.all(texts.map(({ value }) => readJournal(value))));
  });
}
