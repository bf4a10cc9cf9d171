/** One message of the library's cross-frame protocol; each travels as JSON text. */
export interface XdmRequest {
  readonly _messageType: 0;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data?: unknown;
  /** 0 calls, 1 registers for an event, 2 removes the registration. */
  readonly _actionType: number;
}

/** Reads a request; null for any other message that the window receives. */
export function readXdmRequest(text: unknown): XdmRequest | null {
  if (typeof text !== 'string') return null;
  try {
    const message: unknown = JSON.parse(text);
    return isRequest(message) ? message : null;
  } catch {
    return null;
  }
}

function isRequest(message: unknown): message is XdmRequest {
  if (typeof message !== 'object' || message === null) return false;
  const { _messageType: type, _actionName: name } = message as Partial<XdmRequest>;
  return type === 0 && typeof name === 'string';
}

export function answerTo(request: XdmRequest, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: request._origin,
    _data: data,
    _errorCode: 0,
    _responseType: 0,
  });
}

/** An event pushed to the page; it carries the ids of the request that registered for it. */
export function pushFor(registration: XdmRequest, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: registration._actionName,
    _conversationId: registration._conversationId,
    _correlationId: registration._correlationId,
    _origin: registration._origin,
    _data: data,
    _errorCode: 0,
    _responseType: 1,
  });
}
