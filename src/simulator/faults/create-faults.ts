import type { Book } from '../book/book';
import { HostError } from '../base/host-error';
import type { Batch, BatchAnswer } from '../base/batch';
import { onlyFreesReferences } from '../protocol/request-log';
import type { CellEdit } from './cell-edit';
import { createCellEdit } from './cell-edit';
import type { ActionGate, RequestOutcome, IncomingRequest } from '../base/exchange';
import type { Deviation, Faults, RequestFault } from './faults';
import { refusedInFront, type InFront } from './in-front';
import { exchangeWith, failAt, refuseMember, substituteAction } from './request-faults';
import { transportError } from '../base/transport-errors';
import { clearsUndo } from './undo-clearing';

/** The faults, and the gate that every request passes. */
export interface FaultGate {
  readonly faults: Faults;
  readonly admit: CellEdit['admit'];
  /** Carries out a request with the faults that are due. */
  readonly exchange: (
    batch: Batch,
    incoming: IncomingRequest,
    run: (gate: ActionGate) => Promise<BatchAnswer>,
  ) => Promise<RequestOutcome>;
}

/** What an Excel of its kind refuses without any fault; null where it refuses nothing. */
export interface UsualLimits {
  /** The most bytes of a request or an answer. */
  readonly payload: number | null;
  readonly has: ((className: string, name: string) => boolean) | null;
}

/** Makes the faults of a host; without any, requests pass unchanged. */
export function createFaults(
  book: () => Book,
  usual: UsualLimits = { payload: null, has: null },
): FaultGate {
  const due = new Map<number, RequestFault[]>();
  const always = new Set<RequestFault>();
  const undoClearing = new Set<string>();
  const deviations = new Map<string, Deviation>();
  const cellEdit = createCellEdit();
  let count = 0;
  let limit: number | null = usual.payload;
  let inFront: InFront | null = null;
  let has = usual.has;

  const take = (batch: Batch): readonly RequestFault[] => {
    if (onlyFreesReferences(batch)) return [];
    count += 1;
    const here = due.get(count) ?? [];
    due.delete(count);
    return [...here, ...always];
  };

  const useMember: ActionGate['useMember'] = (className, name, use) => {
    if (has && !has(className, name)) {
      throw new HostError('ApiNotFound', `${className}.${name} is newer than this Excel.`);
    }
    const refused = refusedInFront(inFront, className, name, use);
    if (refused) throw new HostError(refused, `${className}.${name} needs another sheet in front.`);
    for (const platform of clearsUndo(className, name, use)) {
      undoClearing.add(`${className}.${name} (${platform})`);
    }
  };

  const gateOf = (faults: readonly RequestFault[]): ActionGate => {
    let action = 0;
    return {
      beforeAction: () => {
        action += 1;
        failAt(faults, action);
      },
      change: (sent, className) => substituteAction(faults, sent, className),
      useMember: (className, name, use) => {
        useMember(className, name, use);
        refuseMember(faults, className, name, use);
      },
      answer: <Value>(className: string, name: string, usual: () => Value) => {
        const how = deviations.get(`${className}.${name}`);
        return how ? (how(usual) as Value) : usual();
      },
    };
  };

  return {
    admit: cellEdit.admit,
    exchange: async (batch, { text }, run) => {
      const faults = take(batch);
      if (exceeds(text, limit)) return transportError('requestTooLarge');
      const answer = await exchangeWith(faults, () => run(gateOf(faults)), book());
      const isTooLarge = limit !== null && exceeds(JSON.stringify(answer), limit);
      return isTooLarge ? transportError('answerTooLarge') : answer;
    },
    faults: {
      atRequest: (request, fault) => {
        const at = count + request;
        due.set(at, [...(due.get(at) ?? []), fault]);
      },
      atEveryRequest: (fault) => {
        always.add(fault);
        return () => always.delete(fault);
      },
      editCell: cellEdit.begin,
      bringToFront: (what) => {
        inFront = what;
      },
      limitPayload: (bytes) => {
        limit = bytes;
      },
      answerColors: (form) => {
        book().colorForm = form;
      },
      answerHugeReads: (how) => {
        book().hugeReads = how;
      },
      limitMembers: (known) => {
        has = known;
      },
      deviate: (member, how) => {
        deviations.set(member, how);
        return () => deviations.delete(member);
      },
      undoClearingCalls: () => [...undoClearing],
      clear: () => {
        due.clear();
        always.clear();
        undoClearing.clear();
        deviations.clear();
        cellEdit.end();
        [limit, has, inFront] = [usual.payload, usual.has, null];
        book().hugeReads = 'throw';
        book().colorForm = 'hex';
      },
    },
  };
}

const encoder = new TextEncoder();

function exceeds(text: string, bytes: number | null): boolean {
  return bytes !== null && encoder.encode(text).length > bytes;
}
