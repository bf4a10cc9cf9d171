import { ok, type Result } from '../../../shared/result';

import type { SharingFailure } from '../../ports/sharing-port';
import { restoreEvents, runExcel } from '../runtime/run-excel';

/** The result of every sharing method. */
export type SharingResult<Value> = Result<Value, SharingFailure>;

/** Runs `work` in `Excel.run`; an error of Excel becomes a failure of the port. */
export async function runSharing<Value>(
  work: (context: Excel.RequestContext) => Promise<SharingResult<Value>>,
): Promise<SharingResult<Value>> {
  const answer = await runExcel(async (context) => ok(await work(context)));
  if (answer.ok) return answer.value;
  await restoreEvents();
  return answer;
}
