import type { Batch, BatchAnswer } from '../base/batch';
import { methodsOf } from '../base/batch';
import { createListeners } from '../base/create-listeners';

export interface LoggedRequest {
  readonly batch: Batch;
  readonly answer: BatchAnswer;
  /** False for batches that only release references, which the library sends by itself. */
  readonly counts: boolean;
}

/** The batches of the object model that pages have sent, without services. */
export interface RequestLog {
  /** How many `context.sync` calls had work to do. */
  readonly count: number;
  readonly entries: readonly LoggedRequest[];
}

export interface RequestKeeper {
  readonly add: (batch: Batch, answer: BatchAnswer) => void;
  readonly read: () => RequestLog;
  readonly forget: () => void;
  readonly onRequest: (listener: (request: LoggedRequest) => void) => () => void;
}

export function createRequestLog(): RequestKeeper {
  const listeners = createListeners<LoggedRequest>();
  let entries: LoggedRequest[] = [];
  return {
    add: (batch, answer) => {
      const request = { batch, answer, counts: !onlyFreesReferences(batch) };
      entries.push(request);
      listeners.notify(request);
    },
    read: () => ({ count: entries.filter(({ counts }) => counts).length, entries }),
    forget: () => {
      entries = [];
    },
    onRequest: listeners.add,
  };
}

/** True for a batch that only releases references, which the library sends by itself. */
export function onlyFreesReferences(batch: Batch): boolean {
  const methods = methodsOf(batch);
  // Instantiate and trace actions come along with the calls.
  const others = batch.Actions.some(({ ActionType }) => ![1, 3, 5].includes(ActionType));
  return !others && methods.length > 0 && methods.every((name) => name === '_RemoveReference');
}
