import { ok } from '../../../shared/result';
import type { PlanMemory } from './read-tables';
import type { WorkbookResult } from '../runtime/workbook-result';
import { runExcel } from '../runtime/run-excel';

/** Edits within so many milliseconds are reported once: a paste may raise thousands of events. */
const BATCH_MS = 10;

/**
 * Calls `listener` after somebody else has changed a sheet with our tables, once for all changes that
 * arrive together. Returns a function that stops listening, or the reason why nothing will be heard: Excel
 * registers no handler while a cell is being edited.
 */
export async function onPlanEdited(
  memory: PlanMemory,
  listener: () => void,
): Promise<WorkbookResult<() => Promise<void>>> {
  const { notify, cancel } = batched(listener);
  const handle = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (concernsPlan(memory, event.worksheetId) && !isOwnChange(event)) {
      // The reading of the edit comes later than the next write of cells, perhaps.
      memory.ownCells = new Set();
      notify();
    }
    return Promise.resolve();
  };
  const handleDeleted = ({ worksheetId }: { worksheetId: string }): Promise<void> => {
    if (concernsPlan(memory, worksheetId)) notify();
    return Promise.resolve();
  };
  const registered = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [worksheets.onChanged.add(handle), worksheets.onDeleted.add(handleDeleted)];
    await context.sync();
    return ok(handlers);
  });
  if (!registered.ok) return registered;
  return ok(async () => {
    cancel();
    const [first] = registered.value;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of registered.value) handler.remove();
      await context.sync();
    });
  });
}

/** Before the tables are read, any sheet may hold them. */
function concernsPlan({ sheetIds }: PlanMemory, sheetId: string): boolean {
  return sheetIds.size === 0 || sheetIds.has(sheetId);
}

/**
 * Newer Excel reports who made a change. In older Excel only switched-off events hide our own writes;
 * an event that still arrives costs one reading and changes nothing.
 */
function isOwnChange(event: Excel.WorksheetChangedEventArgs): boolean {
  const isReported = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
  return isReported && event.triggerSource === 'ThisLocalAddin';
}

function batched(listener: () => void): {
  readonly notify: () => void;
  readonly cancel: () => void;
} {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  return {
    notify: () => {
      waiting ??= setTimeout(() => {
        waiting = null;
        listener();
      }, BATCH_MS);
    },
    cancel: () => {
      if (waiting !== null) clearTimeout(waiting);
    },
  };
}
