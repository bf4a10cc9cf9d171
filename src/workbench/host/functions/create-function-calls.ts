import type { Grid, GridCallResult, GridValue } from '../grid';
import type { Entry } from '../protocol/connection';
import type { FunctionMetadata, FunctionsJson } from './functions-json';
import { readParameters } from './read-parameters';
import { readResult } from './read-result';

type Matrix = readonly (readonly GridValue[])[];

const invocationCategory = 1;
const invoke = 1_000;
const cancelable = 1;
const streaming = 2;
const allowErrors = 4;

/** A call that ended in an error, with the message the function gave. */
export interface FunctionFailure {
  readonly name: string;
  readonly error: string;
  readonly message: string;
}

export interface FunctionCalls {
  /** A page has said that it can run functions; `send` reaches it. */
  readonly ready: (send: (entries: readonly Entry[]) => void) => void;
  /** The page that ran functions is gone. */
  readonly gone: () => void;
  /** Takes the library's answers: rows of `[id, ok, value, code]`. */
  readonly accept: (rows: unknown) => void;
  readonly failures: () => readonly FunctionFailure[];
}

/** Teaches the grid the add-in's functions; the library in the page runs them. */
export function createFunctionCalls(grid: Grid, functions: FunctionsJson | null): FunctionCalls {
  const errorsAllowed = functions?.allowErrorForDataTypeAny === true;
  const waiting = new Map<number, (result: GridCallResult) => void>();
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

  // Calls of one recalculation go to the page in one message.
  const plan = (): void => {
    if (isFlushPlanned) return;
    isFlushPlanned = true;
    queueMicrotask(flush);
  };

  const call = (metadata: FunctionMetadata, values: readonly unknown[]): Promise<GridCallResult> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      const message = [lastId, metadata.id, values, '', flagsOf(metadata, errorsAllowed), null];
      queue.push([invocationCategory, invoke, '', JSON.stringify(message), 0, false]);
      plan();
    });

  const run = async (
    metadata: FunctionMetadata,
    name: string,
    arguments_: readonly (Matrix | null)[],
  ): Promise<GridCallResult> => {
    const read = readParameters(metadata, arguments_, errorsAllowed);
    const result = read.kind === 'error' ? read : await call(metadata, read.values);
    if (result.kind === 'error') {
      failures.push({ name, error: result.error, message: result.message });
    }
    return result;
  };

  for (const metadata of functions?.functions ?? []) {
    const name = `${functions?.namespace ?? ''}.${metadata.name}`;
    grid.registerFunction(name, (arguments_) => run(metadata, name, arguments_));
  }

  return {
    ready: (to) => {
      send = to;
      plan();
    },
    gone: () => {
      send = null;
    },
    accept: (rows) => {
      for (const row of Array.isArray(rows) ? rows : []) {
        if (!Array.isArray(row)) continue;
        const id = Number(row[0]);
        waiting.get(id)?.(readResult(row));
        waiting.delete(id);
      }
    },
    failures: () => failures,
  };
}

function flagsOf({ options }: FunctionMetadata, errorsAllowed: boolean): number {
  return (
    (options?.cancelable ? cancelable : 0) |
    (options?.stream ? streaming : 0) |
    (errorsAllowed ? allowErrors : 0)
  );
}
