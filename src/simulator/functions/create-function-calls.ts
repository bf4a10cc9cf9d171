import type { Grid, GridCallResult, GridFollow, GridValue } from '../base/grid';
import type { Entry } from '../protocol/connection';
import type { FunctionMetadata, FunctionsJson } from './functions-json';
import { readParameters } from './read-parameters';
import { readResult } from './read-result';

type Matrix = readonly (readonly GridValue[])[];

const invocationCategory = 1;
const invoke = 1_000;
const cancel = 1_001;
const cancelable = 1;
const streaming = 2;
const allowErrors = 4;

/** A call that ended in an error, with the function's message. */
export interface FunctionFailure {
  readonly name: string;
  readonly error: string;
  readonly message: string;
}

export interface FunctionCalls {
  /** A page can run functions now; `send` reaches it. */
  readonly ready: (send: (entries: readonly Entry[]) => void) => void;
  /** The page that ran functions has closed. */
  readonly disconnected: () => void;
  /** Takes the library's answers: rows of `[id, ok, value, code]`, or objects that say the same. */
  readonly accept: (rows: unknown) => void;
  readonly failures: () => readonly FunctionFailure[];
}

/** A call that the page has not finished. */
interface OpenCall {
  readonly entry: Entry;
  readonly receive: (result: GridCallResult) => void;
  /** Whether more results may come after the first. */
  readonly isStream: boolean;
}

/** Registers the add-in's functions in the grid; the library in the page runs them. */
export function createFunctionCalls(grid: Grid, functions: FunctionsJson | null): FunctionCalls {
  const errorsAllowed = functions?.allowErrorForDataTypeAny === true;
  const open = new Map<number, OpenCall>();
  const failures: FunctionFailure[] = [];
  let queue: Entry[] = [];
  let send: ((entries: readonly Entry[]) => void) | null = null;
  let lastId = 0;
  let isFlushPlanned = false;

  const flush = (): void => {
    isFlushPlanned = false;
    if (!send || queue.length === 0) return;
    const entries = queue;
    queue = [];
    send(entries);
  };

  // All calls of one recalculation go to the page in one message.
  const plan = (): void => {
    if (isFlushPlanned) return;
    isFlushPlanned = true;
    queueMicrotask(flush);
  };

  const end = (id: number): void => {
    const call = open.get(id);
    if (!call) return;
    open.delete(id);
    if (queue.includes(call.entry)) queue = queue.filter((entry) => entry !== call.entry);
    else queue.push(entryOf(cancel, { invocationId: id }));
    plan();
  };

  const call = (
    metadata: FunctionMetadata,
    values: readonly unknown[],
    receive: (result: GridCallResult) => void,
    signal: AbortSignal | undefined,
  ): void => {
    lastId += 1;
    const id = lastId;
    const message = [id, metadata.id, values, '', flagsOf(metadata, errorsAllowed), null];
    const entry = entryOf(invoke, message);
    open.set(id, { entry, receive, isStream: metadata.options?.stream === true });
    signal?.addEventListener('abort', () => {
      end(id);
    });
    queue.push(entry);
    plan();
  };

  /** Keeps the message of a failed call, which no cell shows. */
  const noted = (name: string, result: GridCallResult): GridCallResult => {
    if (result.kind === 'error') {
      failures.push({ name, error: result.error, message: result.message });
    }
    return result;
  };

  const run = async (
    metadata: FunctionMetadata,
    name: string,
    arguments_: readonly (Matrix | null)[],
    follow: GridFollow | undefined,
  ): Promise<GridCallResult> => {
    const read = readParameters(metadata, arguments_, errorsAllowed);
    if (read.kind === 'error') return noted(name, read);
    let isFirst = true;
    return new Promise((resolve) => {
      const receive = (result: GridCallResult): void => {
        if (isFirst) resolve(noted(name, result));
        else follow?.next(noted(name, result));
        isFirst = false;
      };
      call(metadata, read.values, receive, follow?.signal);
    });
  };

  for (const metadata of functions?.functions ?? []) {
    const name = `${functions?.namespace ?? ''}.${metadata.name}`;
    grid.registerFunction(name, (arguments_, follow) => run(metadata, name, arguments_, follow), {
      streams: metadata.options?.stream === true,
    });
  }

  return {
    ready: (to) => {
      send = to;
      plan();
    },
    disconnected: () => {
      if (send === null) return;
      send = null;
      // The next page gets the calls that the last one did not finish.
      queue = [...open.values()].map(({ entry }) => entry);
    },
    accept: (rows) => {
      for (const answer of Array.isArray(rows) ? rows : []) {
        const row = rowOf(answer);
        if (!row) continue;
        const id = Number(row[0]);
        const call = open.get(id);
        if (call && !call.isStream) open.delete(id);
        call?.receive(readResult(row));
      }
    },
    failures: () => failures,
  };
}

/** The library answers with rows, in an older Excel with objects. */
function rowOf(answer: unknown): readonly unknown[] | null {
  if (Array.isArray(answer)) return answer;
  if (typeof answer !== 'object' || answer === null) return null;
  const { id, failed, value, errorCode } = answer as Readonly<Record<string, unknown>>;
  return [id, failed !== true, value, errorCode];
}

function entryOf(type: number, message: unknown): Entry {
  return [invocationCategory, type, '', JSON.stringify(message), 0, false];
}

function flagsOf({ options }: FunctionMetadata, errorsAllowed: boolean): number {
  return (
    (options?.cancelable ? cancelable : 0) |
    (options?.stream ? streaming : 0) |
    (errorsAllowed ? allowErrors : 0)
  );
}
