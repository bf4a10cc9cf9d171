import type { Result } from '../../../shared/result';
import type { WorkbookFailure } from '../../ports/workbook-port';

/** The result of every method of the workbook port. */
export type WorkbookResult<Value> = Result<Value, WorkbookFailure>;
