import { ok } from '../../../shared/result';
import type { WorkbookResult } from '../runtime/workbook-result';
import { runExcel } from '../runtime/run-excel';
import { splitAddress } from '../../../shared/a1';

/** Selects a cell such as `Assumptions!F12` or `'My sheet'!F12`: one round trip. */
export function goToCell(cell: string): Promise<WorkbookResult<void>> {
  return runExcel(async (context) => {
    const { sheet, address } = splitAddress(cell);
    const worksheet =
      sheet === null
        ? context.workbook.worksheets.getActiveWorksheet()
        : context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
    return ok(undefined);
  });
}
