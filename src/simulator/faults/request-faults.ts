import type { Book } from '../book/book';
import { HostError, type HostErrorCode } from '../base/host-error';
import type { Action, BatchAnswer } from '../base/batch';
import type { MemberUse, RequestOutcome } from '../base/exchange';
import type { RequestFault } from './faults';
import { transportError } from '../base/transport-errors';

/** Carries out a request with its faults. */
export async function exchangeWith(
  faults: readonly RequestFault[],
  run: () => Promise<BatchAnswer>,
  book: Book,
): Promise<RequestOutcome> {
  for (const fault of faults) if (fault.kind === 'meanwhile') fault.change(book);
  const instead = faults.find(({ kind }) => kind === 'transport' || kind === 'killed');
  if (instead?.kind === 'transport') return transportError(instead.error);
  if (instead?.kind === 'killed' && instead.when === 'before') return null;
  const answer = await run();
  if (instead) return null;
  const lost = faults.find(({ kind }) => kind === 'lost');
  return lost?.kind === 'lost' ? withError(answer, lost.code) : answer;
}

/** Throws at the action that has an error fault; actions count from 1. */
export function failAt(faults: readonly RequestFault[], action: number): void {
  for (const fault of faults) {
    if (fault.kind !== 'error' || (fault.action ?? 1) !== action) continue;
    // Excel may answer codes that the simulator itself never uses.
    throw new HostError(fault.code as HostErrorCode, localMessage);
  }
}

/** Throws where a fault refuses a member. */
export function refuseMember(
  faults: readonly RequestFault[],
  className: string,
  name: string,
  use: MemberUse,
): void {
  for (const fault of faults) {
    if (fault.kind !== 'refused' || !fault.refuses(className, name, use)) continue;
    throw new HostError(fault.code as HostErrorCode, localMessage);
  }
}

/** The action that is carried out instead; null when it is dropped. */
export function substituteAction(
  faults: readonly RequestFault[],
  action: Action,
  className: string,
): Action | null {
  let sent: Action | null = action;
  for (const fault of faults) {
    if (fault.kind === 'garbled' && sent) sent = fault.change(sent, className);
  }
  return sent;
}

/** Like Excel's own messages: in its display language and not meant for users. */
const localMessage = 'Ein Fehler trat auf. 发生错误。';

function withError({ Results, TraceIds }: BatchAnswer, code: string): BatchAnswer {
  return {
    Results,
    TraceIds,
    Error: {
      Code: code,
      Message: localMessage,
      Location: '',
      ActionIndex: Math.max(0, Results.length - 1),
      HttpStatusCode: 500,
    },
  };
}
