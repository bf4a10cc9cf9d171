import { ok } from '../../../shared/result';
import type { Result } from '../../../domain/index';
import type { SharingFailure } from '../../ports/sharing-port';
import { restoreEvents, runExcel } from '../runtime/run-excel';

/** What every method of sharing answers. */
export type SharingResult<Value> = Result<Value, SharingFailure>;

/** Runs one piece of work against the workbook; an error of Excel becomes a failure. */
export async function runSharing<Value>(
  work: (context: Excel.RequestContext) => Promise<SharingResult<Value>>,
): Promise<SharingResult<Value>> {
  const answer = await runExcel(async (context) => ok(await work(context)));
  if (answer.ok) return answer.value;
  await restoreEvents();
  return answer;
}
