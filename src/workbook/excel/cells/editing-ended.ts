import { ok } from '../../../shared/result';
import type { WorkbookResult } from '../runtime/workbook-result';
import { runExcel } from '../runtime/run-excel';

/** Asks for something small in a run that Excel delays while a cell is being edited. */
export function editingEnded(): Promise<WorkbookResult<void>> {
  return runExcel(
    async (context) => {
      context.workbook.load('name');
      await context.sync();
      return ok(undefined);
    },
    { waitsForEdit: true },
  );
}
