import type { Batch, BatchAnswer } from './batch';
import { methodsOf } from './batch';

export interface LoggedRequest {
  readonly batch: Batch;
  readonly answer: BatchAnswer;
  /** False for batches that only give back references, which the library sends by itself. */
  readonly counts: boolean;
}

/** The batches of the object model that pages have sent, services apart. */
export interface RequestLog {
  /** How many `context.sync` with work to do there were. */
  readonly count: number;
  readonly entries: readonly LoggedRequest[];
}

export function logged(batch: Batch, answer: BatchAnswer): LoggedRequest {
  return { batch, answer, counts: !onlyFreesReferences(batch) };
}

function onlyFreesReferences(batch: Batch): boolean {
  const methods = methodsOf(batch);
  // Instantiate and trace actions go along with the calls.
  const others = batch.Actions.some(({ ActionType }) => ![1, 3, 5].includes(ActionType));
  return !others && methods.length > 0 && methods.every((name) => name === '_RemoveReference');
}
