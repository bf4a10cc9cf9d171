import type { Result } from '../../../shared/result';
import type { WorkbookFailure } from '../../ports/workbook-port';

/** What every method of the port answers. */
export type WorkbookResult<Value> = Result<Value, WorkbookFailure>;
