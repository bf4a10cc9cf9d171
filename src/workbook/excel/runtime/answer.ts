import type { Result } from '../../../domain/index';
import type { WorkbookFailure } from '../../ports/workbook-port';

/** What every method of the port answers. */
export type Answer<Value> = Result<Value, WorkbookFailure>;

export function done<Value>(value: Value): Answer<Value> {
  return { ok: true, value };
}

export function failed(error: WorkbookFailure): Answer<never> {
  return { ok: false, error };
}
