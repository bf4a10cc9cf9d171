import type { Book } from '../book/book';
import type { Action } from '../base/batch';
import type { TransportErrorName } from '../base/transport-errors';

/**
 * What can be made to go wrong on purpose, for tests. Requests are counted from 1 from the moment
 * of the call; batches in which the library only gives references back are not counted.
 */
export interface Faults {
  /** Lets a fault happen once, at the n-th request from now. Several may meet at one request. */
  readonly atRequest: (request: number, fault: RequestFault) => void;
  /** Lets a fault happen at every request until the returned function is called. */
  readonly atEveryRequest: (fault: RequestFault) => () => void;
  /**
   * A cell is in edit mode: requests fail, and those of a run with `delayForCellEdit` wait. Ends
   * when the returned function is called.
   */
  readonly editCell: () => () => void;
  /** Requests and answers of more bytes are refused; null takes any size. */
  readonly limitPayload: (bytes: number | null) => void;
  /** How a read of more than five million cells ends: Excel does either. */
  readonly answerHugeReads: (how: 'throw' | 'null') => void;
  /** Members that are not there answer `ApiNotFound`, as in an older Excel; null has them all. */
  readonly limitMembers: (has: ((className: string, name: string) => boolean) | null) => void;
  /** What pages have called that clears the user's undo, as `Worksheet.Delete (web)`. */
  readonly undoClearingCalls: () => readonly string[];
  /** Forgets every fault and what was recorded. */
  readonly clear: () => void;
}

/** What happens to one request. */
export type RequestFault =
  /** An action, the first where none is named, ends with an error. What came before stays done. */
  | { readonly kind: 'error'; readonly code: string; readonly action?: number }
  /** The request does not reach Excel. */
  | { readonly kind: 'transport'; readonly error: TransportErrorName }
  /** Everything is carried out and the page is told an error all the same. */
  | { readonly kind: 'lost'; readonly code: string }
  /** The page is gone before or after the request was carried out, and hears nothing any more. */
  | { readonly kind: 'killed'; readonly when: 'before' | 'after' }
  /** Someone else changes the workbook just before. */
  | { readonly kind: 'meanwhile'; readonly change: (book: Book) => void }
  /** Something else is carried out than was sent, and nobody says so; null drops the action. */
  | {
      readonly kind: 'garbled';
      readonly change: (action: Action, className: string) => Action | null;
    };
