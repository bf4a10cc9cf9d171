import type { Book } from './book/book';
import { createBook } from './book/create-book';
import { createListeners } from './base/create-listeners';
import { eventMessages } from './events/event-messages';
import { followGrid } from './events/follow-grid';
import type { BookEvent } from './book/book-event';
import { createFaults, type UsualLimits } from './faults/create-faults';
import type { ActionGate } from './base/exchange';
import type { Faults } from './faults/faults';
import type { FunctionFailure } from './functions/create-function-calls';
import { createFunctionCalls } from './functions/create-function-calls';
import type { FunctionsJson } from './functions/functions-json';
import type { Grid } from './base/grid';
import type { Requirements } from './protocol/app-context';
import { appContext, defaultRequirements } from './protocol/app-context';
import type { Batch, BatchAnswer } from './base/batch';
import type { Channel, Connection } from './protocol/connection';
import { openConnection } from './protocol/connection';
import type { HostSession } from './objects/base/host-object';
import { createHostSession } from './protocol/create-host-session';
import { createDocumentCopies } from './protocol/document-copies';
import type { LoggedRequest, RequestLog } from './protocol/request-log';
import { createRequestLog } from './protocol/request-log';
import { runBatch } from './protocol/run-batch';
import type { ServiceCall } from './protocol/run-service-batch';
import { isServiceBatch, runServiceBatch } from './protocol/run-service-batch';

export interface HostOptions {
  readonly grid: Grid;
  /** Excel's display language, such as `zh-CN`. */
  readonly locale?: string;
  /** The region whose separators Excel uses; by default that of the display language. */
  readonly region?: string;
  readonly requirements?: Requirements;
  readonly functions?: FunctionsJson | null;
  readonly fileName?: string;
  /** What this Excel refuses. */
  readonly limits?: UsualLimits;
  /** What this Excel wants between the addresses of several areas; a comma by default. */
  readonly areaSeparator?: string;
  /** Makes the file for `document.getFileAsync`; without it the call fails. */
  readonly readFile?: (book: Book) => Promise<Uint8Array>;
}

/** The simulated Excel, as the add-in sees it. */
export interface Host {
  readonly book: Book;
  readonly connect: (channel: Channel) => Connection;
  /** The object model requests of all pages since the last `forgetRequests`. */
  readonly requests: () => RequestLog;
  readonly forgetRequests: () => void;
  readonly onRequest: (listener: (request: LoggedRequest) => void) => () => void;
  /** Notifies after any change in the workbook that the grid itself does not show. */
  readonly onEvent: (listener: (event: BookEvent) => void) => () => void;
  readonly onService: (listener: (call: ServiceCall) => void) => () => void;
  /** Runs the function that the add-in associated with a button or shortcut. */
  readonly invokeAction: (id: string, data?: Readonly<Record<string, unknown>>) => void;
  /** Faults that tests can switch on. */
  readonly faults: Faults;
  readonly functionFailures: () => readonly FunctionFailure[];
  readonly locale: string;
  readonly dispose: () => void;
}

const appId = 'planpath';
const actionCategory = 2;
const invokeActionType = 1_000;
/**
 * How long a read waits for the grid, in milliseconds; so a function that never answers blocks no
 * read.
 */
const longestCalculation = 120_000;

/** Makes a host over a grid; pages attach with `connect`. */
export function createHost({
  grid,
  locale = 'en-US',
  region = locale,
  requirements = defaultRequirements,
  functions = null,
  fileName = 'Book1.xlsx',
  limits,
  areaSeparator = ',',
  readFile,
}: HostOptions): Host {
  const log = createRequestLog();
  const eventListeners = createListeners<BookEvent>();
  const serviceListeners = createListeners<ServiceCall>();
  const connections = new Set<Connection>();
  const end = new AbortController();
  grid.useRegion?.(region, locale);
  let queue: Promise<unknown> = Promise.resolve();

  const raise = (event: BookEvent): void => {
    eventListeners.notify(event);
    if (!book.enableEvents) return;
    const messages = eventMessages(book, event);
    // Events are sent after the batch that caused them has been answered.
    setTimeout(() => {
      for (const connection of connections) connection.sendEvents(messages);
    });
  };
  const book = createBook({ grid, locale, region, fileName, areaSeparator, raise });
  const faultGate = createFaults(() => book, limits);
  const calls = createFunctionCalls(grid, functions);
  const stops = followGrid(book);

  const run = async (
    batch: Batch,
    session: HostSession,
    gate: ActionGate,
  ): Promise<BatchAnswer> => {
    const whenCalculated = (): Promise<void> =>
      withinTime(grid.whenCalculated(), longestCalculation, end.signal);
    const scope = { book, session, gate, calculation: { isSuspended: false } };
    const answer = await runBatch(scope, batch, whenCalculated);
    log.add(batch, answer);
    return answer;
  };

  const connect = (channel: Channel): Connection => {
    const session = createHostSession(book);
    const onCall = (call: ServiceCall): void => {
      if (call.method === '_SetOsfControlContainerReadyForCustomFunctions') {
        calls.ready(connection.sendEntries);
      } else if (/^SetInvocation(Array)?Results$/.test(call.method)) {
        calls.accept(call.arguments_[0]);
      }
      serviceListeners.notify(call);
    };
    const connection = openConnection({
      channel,
      session,
      appContext: () => appContext(appId, locale, requirements, fileName, book.documentSettings),
      runBatch: async (batch, _, incoming) => {
        if (isServiceBatch(batch)) return runServiceBatch(batch, onCall);
        const refused = await faultGate.admit(incoming);
        if (refused) return refused;
        const answer = queue.then(() =>
          faultGate.exchange(batch, incoming, (gate) => run(batch, session, gate)),
        );
        queue = answer.catch(() => undefined);
        return answer;
      },
      copies: createDocumentCopies(readFile ? () => readFile(book) : null),
      saveSettings: (entries) => {
        book.documentSettings.clear();
        for (const [key, value] of entries) book.documentSettings.set(key, value);
      },
    });
    connections.add(connection);
    return {
      ...connection,
      close: () => {
        connections.delete(connection);
        connection.close();
        calls.disconnected();
      },
    };
  };

  return {
    book,
    connect,
    faults: faultGate.faults,
    locale,
    requests: log.read,
    forgetRequests: log.forget,
    onRequest: log.onRequest,
    onEvent: eventListeners.add,
    onService: serviceListeners.add,
    invokeAction: (id, data = {}) => {
      const message = JSON.stringify([id, JSON.stringify(data)]);
      for (const connection of connections) {
        connection.sendEntries([[actionCategory, invokeActionType, '', message, 0, false]]);
      }
    },
    functionFailures: calls.failures,
    dispose: () => {
      end.abort();
      for (const stop of stops) stop();
      for (const connection of connections) connection.close();
      connections.clear();
    },
  };
}

/** Waits for a promise, at most the given milliseconds and until the signal; always resolves. */
function withinTime(
  promise: Promise<unknown>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    promise.then(end, (error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      end();
    });
  });
}
