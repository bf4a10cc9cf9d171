import { ok } from '../../../shared/result';
import type { PlanMemory } from './read-tables';
import { runExcel } from '../runtime/run-excel';

/** Edits that arrive within this many milliseconds are told of as one: a paste may raise thousands. */
const TOGETHER = 10;

/**
 * Calls back after someone else than us has changed a sheet with our tables, once for all changes
 * that arrive together. Returns how to stop.
 */
export async function onPlanEdited(
  memory: PlanMemory,
  listener: () => void,
): Promise<() => Promise<void>> {
  const { notify, cancel } = onceForMany(listener);
  const handle = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (concernsPlan(memory, event.worksheetId) && !isOwn(event)) notify();
    return Promise.resolve();
  };
  const forget = ({ worksheetId }: { worksheetId: string }): Promise<void> => {
    if (concernsPlan(memory, worksheetId)) notify();
    return Promise.resolve();
  };
  const registered = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(handle), worksheets.onDeleted.add(forget)];
    await context.sync();
    return ok(handlers);
  });
  return async () => {
    cancel();
    if (!registered.ok) return;
    const [first] = registered.value;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of registered.value) handler.remove();
      await context.sync();
    });
  };
}

/** Until the tables have been read every sheet may hold them. */
function concernsPlan({ sheetIds }: PlanMemory, sheetId: string): boolean {
  return sheetIds.size === 0 || sheetIds.has(sheetId);
}

/**
 * Newer Excel says who made a change. Older Excel does not; there events are off during our own
 * writes, and what still comes through costs one reading and changes nothing.
 */
function isOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  const says = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
  return says && event.triggerSource === 'ThisLocalAddin';
}

function onceForMany(listener: () => void): {
  readonly notify: () => void;
  readonly cancel: () => void;
} {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  return {
    notify: () => {
      waiting ??= setTimeout(() => {
        waiting = null;
        listener();
      }, TOGETHER);
    },
    cancel: () => {
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}
