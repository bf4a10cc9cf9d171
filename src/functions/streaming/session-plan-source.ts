import type { Session } from '../../session/session';
import type { PlanSource } from './plan-provider';

/**
 * Makes the planner the plan of the functions.
 *
 * @param firstRead - settles when the workbook has been read once; before that it may hold a plan
 */
export function sessionPlanSource(
  session: Pick<Session, 'getState' | 'subscribe'>,
  firstRead: Promise<unknown>,
): PlanSource {
  let isRead = false;
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const done = (): void => {
    isRead = true;
    tell();
  };
  firstRead.then(done, done);
  session.subscribe((state, previous) => {
    const isSame =
      state.report === previous.report &&
      state.failure === previous.failure &&
      state.tableProblems === previous.tableProblems;
    if (!isSame) tell();
  });
  return {
    read: () => {
      const { report, tableProblems, failure } = session.getState();
      if (report) return report;
      if (!isRead) return 'reading';
      if (tableProblems.length > 0) return 'badTables';
      return failure ? 'unreadable' : 'noPlan';
    },
    subscribe: (listener) => {
      listeners.push(listener);
    },
  };
}
