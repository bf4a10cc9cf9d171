import { failed, type Answer } from './answer';
import { failureOf } from './office-failure';

/** How a piece of work is run. */
export interface RunExcelOptions {
  /** Excel holds the requests back while a cell is being edited, instead of refusing them. */
  readonly waitsForEdit?: boolean;
}

/** Runs one piece of work against the workbook. An error of Excel becomes a failure of the port. */
export async function runExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Answer<Value>>,
  { waitsForEdit = false }: RunExcelOptions = {},
): Promise<Answer<Value>> {
  if (typeof Excel === 'undefined') return failed({ kind: 'notSupported', member: 'Excel' });
  try {
    return await Excel.run({ delayForCellEdit: waitsForEdit }, work);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, debugInfo } = error;
    return failed(failureOf({ code, errorLocation: debugInfo?.errorLocation }));
  }
}
