import type { IncomingRequest } from '../base/exchange';
import { transportError, type TransportError } from '../base/transport-errors';

/** A cell that a person has begun to edit. */
export interface CellEdit {
  /** Null admits a request at once; a request that may wait is admitted when the edit has ended. */
  readonly admit: (incoming: IncomingRequest) => TransportError | null | Promise<null>;
  readonly begin: () => () => void;
  readonly end: () => void;
}

/** The flag of a run with `delayForCellEdit`. */
const delayForCellEdit = 64;

export function createCellEdit(): CellEdit {
  let ended: Promise<null> | null = null;
  let release: () => void = () => undefined;
  const end = (): void => {
    ended = null;
    release();
  };
  return {
    admit: ({ flags }) => {
      if (!ended) return null;
      return (flags & delayForCellEdit) === 0 ? transportError('cellEditMode') : ended;
    },
    begin: () => {
      ended ??= new Promise((resolve) => {
        release = () => {
          resolve(null);
        };
      });
      return end;
    },
    end,
  };
}
