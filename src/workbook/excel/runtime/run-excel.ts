import { err, ok } from '../../../shared/result';
import type { WorkbookFailure } from '../../ports/workbook-port';
import type { WorkbookResult } from './workbook-result';

/** Options of {@link runExcel}. */
export interface RunExcelOptions {
  /** Excel delays the requests while a cell is being edited, instead of refusing them. */
  readonly waitsForEdit?: boolean;
  /** All requests are one step of Excel's own undo, where Excel offers that. */
  readonly groupsUndo?: boolean;
}

/** Runs `work` in `Excel.run`. An error of Excel becomes a failure of the port. */
export async function runExcel<Value>(
  work: (context: Excel.RequestContext) => Promise<WorkbookResult<Value>>,
  { waitsForEdit = false, groupsUndo = false }: RunExcelOptions = {},
): Promise<WorkbookResult<Value>> {
  if (typeof Excel === 'undefined') return err({ kind: 'notSupported', member: 'Excel' });
  try {
    return await Excel.run(
      {
        delayForCellEdit: waitsForEdit,
        ...(groupsUndo && canGroupUndo() && { mergeUndoGroup: true }),
      },
      work,
    );
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { code, debugInfo } = error;
    return err(failureOf({ code, errorLocation: debugInfo?.errorLocation }));
  }
}

/** Whether this Excel can make several requests one step of its own undo. */
export function canGroupUndo(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.20');
}

/** What an error of Excel carries; its message is localised and not meant for users. */
interface OfficeErrorFacts {
  readonly code: string;
  /** The member of the object model that failed, such as `Range.values`. */
  readonly errorLocation: string | undefined;
}

/**
 * Maps an error of Excel to a failure of the port. Decides by `code` alone, the only part that is the
 * same in every language. Other codes are passed on as they are.
 */
export function failureOf({ code, errorLocation }: OfficeErrorFacts): WorkbookFailure {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'editMode' };
    case 'AccessDenied':
      return { kind: 'readOnly' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedFeature':
    case 'UnsupportedOperation':
      return { kind: 'notSupported', member: errorLocation ?? code };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return { kind: 'tooLarge', bytes: OFFICE_ON_THE_WEB_LIMIT, limit: OFFICE_ON_THE_WEB_LIMIT };
    default:
      return { kind: 'office', code };
  }
}

/** Excel on the web takes and gives at most this many bytes at once. */
const OFFICE_ON_THE_WEB_LIMIT = 5_000_000;

/** Switches events on again after a failed write, so that later edits are heard. */
export async function restoreEvents(): Promise<void> {
  await runExcel(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
    return ok(undefined);
  });
}
