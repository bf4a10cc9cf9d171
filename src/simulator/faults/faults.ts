import type { Book } from '../book/book';
import type { Action } from '../base/batch';
import type { MemberUse } from '../base/exchange';
import type { TransportErrorName } from '../base/transport-errors';
import type { InFront } from './in-front';

/**
 * Faults that tests switch on. Requests are counted from 1 from the moment of the call; batches
 * that only release references do not count.
 */
export interface Faults {
  /** Injects a fault once, at the n-th request from now. A request may have several faults. */
  readonly atRequest: (request: number, fault: RequestFault) => void;
  /** Injects a fault at every request until the returned function is called. */
  readonly atEveryRequest: (fault: RequestFault) => () => void;
  /**
   * A cell is in edit mode: requests fail, and those of a run with `delayForCellEdit` wait. Ends
   * when the returned function is called.
   */
  readonly editCell: () => () => void;
  /** Puts another workbook or a chart sheet in front of the user; null brings a sheet back. */
  readonly bringToFront: (what: InFront | null) => void;
  /** Refuses requests and answers of more bytes; null allows any size. */
  readonly limitPayload: (bytes: number | null) => void;
  /** The form in which colours are given, where a host differs from Excel. */
  readonly answerColors: (form: Book['colorForm']) => void;
  /** The result of reading more than five million cells: Excel does either. */
  readonly answerHugeReads: (how: 'throw' | 'null') => void;
  /** Missing members answer `ApiNotFound`, as in an older Excel; null allows all. */
  readonly limitMembers: (has: ((className: string, name: string) => boolean) | null) => void;
  /**
   * Makes a member such as `Range.Formulas` answer otherwise, as in an Excel that differs from what
   * we assume, until the returned function is called.
   */
  readonly deviate: (member: string, how: Deviation) => () => void;
  /** The calls so far that clear the user's undo stack, such as `Worksheet.Delete (web)`. */
  readonly undoClearingCalls: () => readonly string[];
  /** Removes every fault and every recorded call; the usual limits of the host hold again. */
  readonly clear: () => void;
}

/** Whether a member is refused: the class, its member, and what is done with it. */
export type Refuses = (className: string, name: string, use: MemberUse) => boolean;

/** What a member answers instead of what it `usual`ly does. */
export type Deviation = (usual: () => unknown) => unknown;

/** A fault of one request. */
export type RequestFault =
  /** An action (the first by default) ends with an error. Earlier actions stay done. */
  | { readonly kind: 'error'; readonly code: string; readonly action?: number }
  /**
   * Every use of some members ends with an error, as where Excel refuses a chart or a paper size.
   * Earlier actions stay done.
   */
  | { readonly kind: 'refused'; readonly code: string; readonly refuses: Refuses }
  /** The request does not reach Excel. */
  | { readonly kind: 'transport'; readonly error: TransportErrorName }
  /** Everything is carried out, but the page gets an error. */
  | { readonly kind: 'lost'; readonly code: string }
  /** The page closes before or after the request is carried out and gets no answer. */
  | { readonly kind: 'killed'; readonly when: 'before' | 'after' }
  /** Someone else changes the workbook just before the request. */
  | { readonly kind: 'meanwhile'; readonly change: (book: Book) => void }
  /** Another action is carried out instead, without any error; null drops the action. */
  | {
      readonly kind: 'garbled';
      readonly change: (action: Action, className: string) => Action | null;
    };
