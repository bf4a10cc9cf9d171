import type { Plan } from '../../src/domain/index';
import type { Host } from '../../src/simulator/create-host';
import { openLivePane } from '../support/pane/live-pane';
import { until } from '../support/until';

/** Where a pane is closed in a write. */
export interface CloseAt {
  /** The request of the write, from 1. */
  readonly request: number;
  /** Whether Excel still carries that request out. */
  readonly when: 'before' | 'after';
}

/**
 * Opens a pane, writes a plan and closes the pane at one request of the write.
 *
 * @returns whether the write had so many requests
 */
export async function closeInWrite(
  host: Host,
  plan: Plan,
  { request, when }: CloseAt,
): Promise<boolean> {
  const pane = await openLivePane();
  pane.session.open(plan);
  let isCut = false;
  const cut = (): void => {
    // After this the request itself is carried out, or not.
    setTimeout(() => {
      isCut = true;
    });
  };
  host.faults.atRequest(request, { kind: 'meanwhile', change: cut });
  host.faults.atRequest(request, { kind: 'killed', when });
  const writing = pane.session.write('en', new AbortController().signal);
  await Promise.race([writing, until(() => isCut)]);
  host.faults.clear();
  // Events that a closed page has switched off come back with the next page.
  host.book.enableEvents = true;
  await pane.close();
  return isCut;
}
