import { createSession } from '../../../src/session/create-session';
import type { Session } from '../../../src/session/session';
import { createExcelWorkbook } from '../../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../../src/workbook/ports/workbook-port';
import { until } from '../until';

/** The objects of a pane beside an open workbook. */
export interface LivePane {
  readonly session: Session;
  readonly workbook: WorkbookPort;
  /** Waits until every change of the pane has reached the tables, or has failed. */
  readonly sent: () => Promise<void>;
  /** Stops listening to the workbook. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the add-in on the workbook: it reads the tables and listens for edits of them.
 *
 * @param owner - tells panes of several windows apart; without it, the same window opens it again
 */
export async function openLivePane(owner?: string): Promise<LivePane> {
  const excel = createExcelWorkbook({
    now: () => new Date(2026, 0, 2),
    ...(owner !== undefined && { owner }),
  });
  const stops: (() => Promise<void>)[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isClosed = false;
  // A closed pane waits for nothing, so it leaves no timer behind.
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (!isClosed) timers.add(setTimeout(resolve, milliseconds));
    });
  let sending = 0;
  const workbook: WorkbookPort = {
    ...excel,
    writeChanges: async (changes) => {
      sending += 1;
      return excel.writeChanges(changes).finally(() => {
        sending -= 1;
      });
    },
    onPlanEdited: async (listener) => {
      const listening = await excel.onPlanEdited(listener);
      if (listening.ok) stops.push(listening.value);
      return listening;
    },
  };
  const session = createSession({ workbook, wait, now: () => '2026-01-02T08:00:00Z' });
  await session.readWorkbook();
  return {
    session,
    workbook,
    // The session sends what has changed meanwhile right after an answer, before a timer.
    sent: () => until(() => sending === 0),
    close: async () => {
      isClosed = true;
      timers.forEach(clearTimeout);
      for (const stop of stops) await stop();
    },
  };
}
