import type { Result } from '../../../domain/index';
import type { SharingFailure } from '../../ports/sharing-port';
import { done } from '../runtime/answer';
import { restoreEvents, runExcel } from '../runtime/run-excel';

/** What every method of sharing answers. */
export type Shared<Value> = Result<Value, SharingFailure>;

export function shared<Value>(value: Value): Shared<Value> {
  return { ok: true, value };
}

export function unshared(error: SharingFailure): Shared<never> {
  return { ok: false, error };
}

/** Runs one piece of work against the workbook; an error of Excel becomes a failure. */
export async function runSharing<Value>(
  work: (context: Excel.RequestContext) => Promise<Shared<Value>>,
): Promise<Shared<Value>> {
  const answer = await runExcel(async (context) => done(await work(context)));
  if (answer.ok) return answer.value;
  await restoreEvents();
  return answer;
}
