import type { Action, BatchAnswer } from './batch';
import type { TransportError } from './transport-errors';

/** A request as it arrived. */
export interface IncomingRequest {
  /** The batch as it was sent. */
  readonly text: string;
  readonly flags: number;
}

/** The outcome of a request; null when the page gets no answer. */
export type RequestOutcome = BatchAnswer | TransportError | null;

/**
 * Checks actions before the object model runs them. Its functions may throw an error of the host.
 */
export interface ActionGate {
  /** Runs before each action, including those that only name an object. */
  readonly beforeAction: () => void;
  /** Returns the action to run instead; null skips it. */
  readonly change: (action: Action, className: string) => Action | null;
  /** Runs before a member such as `Range.Values` is used. */
  readonly useMember: (className: string, name: string, use: MemberUse) => void;
  /** Gives what a member answers; `usual` is what it does otherwise. */
  readonly answer: <Value>(className: string, name: string, usual: () => Value) => Value;
}

export type MemberUse = 'get' | 'set' | 'call';
