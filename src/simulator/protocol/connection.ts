import type { RequestOutcome, IncomingRequest } from '../base/exchange';
import type { EventMessage } from '../events/event-messages';
import type { XdmRequest } from './xdm-message';
import { answerTo, pushFor, readXdmRequest } from './xdm-message';
import type { Batch } from '../base/batch';
import type { HostSession } from '../objects/base/host-object';
import type { DocumentCopies } from './document-copies';
import { hostObject } from '../objects/base/host-object';
import { pushAll } from '../../shared/extremes';

/** The host's connection to one page: text messages both ways. */
export interface Channel {
  readonly post: (text: string) => void;
  /** Calls the listener for each message of the page; returns a function that stops this. */
  readonly onMessage: (listener: (data: unknown) => void) => () => void;
  readonly pageOrigin: string;
}

/** `[category, type, target, message, id, isRemote]`, the form of pushed events. */
export type Entry = readonly [number, number, string, string, number, boolean];

export interface ConnectionParts {
  readonly channel: Channel;
  readonly session: HostSession;
  readonly appContext: () => Readonly<Record<string, unknown>>;
  readonly runBatch: (
    batch: Batch,
    session: HostSession,
    incoming: IncomingRequest,
  ) => Promise<RequestOutcome>;
  readonly copies: DocumentCopies;
  readonly saveSettings: (entries: ReadonlyMap<string, string>) => void;
}

export interface Connection {
  readonly sendEntries: (entries: readonly Entry[]) => void;
  readonly sendEvents: (messages: readonly EventMessage[]) => void;
  readonly close: () => void;
}

const eventCategory = 65_536;
const transportErrors = { invalidRequest: 5_000 };
const dispatches = { richApi: 93, saveSettings: 76 };

/** Answers the library's cross-frame protocol for one page. */
export function openConnection(parts: ConnectionParts): Connection {
  const { channel, session } = parts;
  let messages: XdmRequest | null = null;
  const waiting: Entry[] = [];

  const sendEntries = (entries: readonly Entry[]): void => {
    if (!messages) pushAll(waiting, entries);
    else if (entries.length > 0) channel.post(pushFor(messages, { ArrayData: entries }));
  };

  const answer = (request: XdmRequest, data: unknown): void => {
    channel.post(answerTo(request, data));
  };

  const invoke = async (request: XdmRequest): Promise<void> => {
    if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      answer(request, parts.appContext());
    } else if (request._actionName === 'executeMethod') {
      answer(request, await executeMethod(parts, request._data));
    } else {
      // Notifications to the host, such as telemetry, are ignored.
      answer(request, null);
    }
  };

  const stop = channel.onMessage((data) => {
    const request = readXdmRequest(data);
    if (!request) return;
    if (request._actionType === 0) {
      void invoke(request);
      return;
    }
    if (request._actionName === 'richApiMessage') {
      messages = request._actionType === 1 ? request : null;
    }
    answer(request, { Version: 1, Error: 0 });
    sendEntries(waiting.splice(0));
  });

  return {
    sendEntries,
    sendEvents: (events) => {
      sendEntries(eventEntries(session, events));
    },
    close: stop,
  };
}

function eventEntries(session: HostSession, events: readonly EventMessage[]): readonly Entry[] {
  return events
    .filter(({ type, targetId }) => session.listens(type, targetId))
    .map(({ type, targetId, body, place }) => {
      // Each event has a reference of its own: a shared one would be released before the handler
      // runs.
      const referenceId = place ? { referenceId: session.keep(hostObject('Range', place)) } : {};
      const text = JSON.stringify({ ...body, ...referenceId });
      return [eventCategory, type, targetId, text, 0, body['source'] === 'Remote'] as const;
    });
}

interface MethodData {
  readonly ArrayData?: readonly unknown[];
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

async function executeMethod(parts: ConnectionParts, data: unknown): Promise<unknown> {
  const call = (data ?? {}) as MethodData;
  const { ArrayData = [], DdaMethod } = call;
  if (DdaMethod?.DispatchId === dispatches.saveSettings) {
    parts.saveSettings(settingsFrom(call));
    return { Version: 1, Error: 0 };
  }
  const ofFile = parts.copies.answer(DdaMethod?.DispatchId ?? 0, call as Record<string, unknown>);
  if (ofFile) return ofFile;
  if (DdaMethod?.DispatchId !== dispatches.richApi) {
    return { Version: 1, Error: transportErrors.invalidRequest };
  }
  const incoming = { text: String(ArrayData[4]), flags: Number(ArrayData[6]) };
  const answer = await parts.runBatch(JSON.parse(incoming.text) as Batch, parts.session, incoming);
  // A closed page gets no answer.
  if (answer === null) return new Promise(() => undefined);
  if ('transportError' in answer) return { Version: 1, Error: answer.transportError };
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(answer)] };
}

function settingsFrom({ DdaSettingsMethod }: MethodData): ReadonlyMap<string, string> {
  return new Map(DdaSettingsMethod?.Properties ?? []);
}
