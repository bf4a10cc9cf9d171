import { failed, type Answer } from './answer';
import { failureOf } from './failure-of';

/** Runs one piece of work against the workbook. An error of Excel becomes a failure of the port. */
export async function runExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  if (typeof Excel === 'undefined') return failed({ kind: 'notSupported', member: 'Excel' });
  try {
    return await Excel.run(work);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, debugInfo } = error;
    return failed(failureOf({ code, errorLocation: debugInfo?.errorLocation }));
  }
}
