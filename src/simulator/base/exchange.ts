import type { Action, BatchAnswer } from './batch';
import type { TransportError } from './transport-errors';

/** How a request came in. */
export interface Wire {
  /** The batch as it was sent. */
  readonly text: string;
  readonly flags: number;
}

/** What a request comes to; null when the page is to hear nothing. */
export type Exchange = BatchAnswer | TransportError | null;

/** Stands between a batch and the object model. Its functions may throw an error of the host. */
export interface ActionGate {
  /** Before each action, also those that only name an object. */
  readonly beforeAction: () => void;
  /** What is carried out in an action's place; null leaves it out. */
  readonly change: (action: Action, className: string) => Action | null;
  /** Before a member such as `Range.Values` is used. */
  readonly useMember: (className: string, name: string, use: MemberUse) => void;
}

export type MemberUse = 'get' | 'set' | 'call';
