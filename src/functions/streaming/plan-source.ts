import type { PlanReport } from '../../domain/index';
import type { Session } from '../../session/session';

/**
 * Why there are no numbers of a plan: no pane runs here, the workbook is still being read, it has no
 * plan, its tables have errors, or it could not be read.
 */
export type PlanGap = 'noRuntime' | 'reading' | 'noPlan' | 'badTables' | 'unreadable';

/** The current plan, as the functions need it. */
export interface PlanSource {
  /** The numbers as they are now, or why there are none. */
  readonly read: () => PlanReport | PlanGap;
  /** Calls back after every change of what `read` gives. */
  readonly subscribe: (listener: () => void) => void;
}

/** Where the pane's page puts the plan for the functions, which are a separate bundle. */
interface PlanSlot {
  source: PlanSource | null;
  readonly waiting: ((source: PlanSource) => void)[];
}

/** Each bundle has its own copy of this module: they share nothing but the page. */
const KEY = Symbol.for('planpath.plan');

function planSlot(): PlanSlot {
  const page = globalThis as { [KEY]?: PlanSlot };
  page[KEY] ??= { source: null, waiting: [] };
  return page[KEY];
}

/** Gives the plan to the functions of this runtime. */
export function providePlan(source: PlanSource): void {
  const slot = planSlot();
  slot.source = source;
  for (const take of slot.waiting.splice(0)) take(source);
}

/** Passes on the plan of this runtime, now or as soon as it is provided. */
export function receivePlan(take: (source: PlanSource) => void): void {
  const slot = planSlot();
  if (slot.source) take(slot.source);
  else slot.waiting.push(take);
}

/**
 * Makes the plan of a session the plan of the functions.
 *
 * @param firstRead - settles once the workbook has been read; until then it may have a plan
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
