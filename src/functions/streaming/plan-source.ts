import type { PlanReport } from '../../domain/index';
import type { Session } from '../../session/session';
import { productVersion } from '../../shared/product-version';

/**
 * Why there are no numbers of a plan: no pane runs here, the workbook is still being read, it has no
 * plan, its tables have errors, it could not be read, or the pane is of another version than the
 * functions.
 */
export type PlanGap =
  'noRuntime' | 'reading' | 'noPlan' | 'badTables' | 'unreadable' | 'otherVersion';

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
  /** The version of the pane that provided the plan. */
  pane?: string;
  /** The version of the functions; missing before they have loaded. */
  functions?: string;
}

/** Each bundle has its own copy of this module: they share nothing but the page. */
const KEY = Symbol.for('planpath.plan');

function planSlot(): PlanSlot {
  const page = globalThis as { [KEY]?: PlanSlot };
  page[KEY] ??= { source: null, waiting: [] };
  return page[KEY];
}

/** Gives the plan to the functions of this runtime. */
export function providePlan(source: PlanSource, version = productVersion): void {
  const slot = planSlot();
  slot.source = source;
  slot.pane = version;
  for (const take of slot.waiting.splice(0)) take(source);
}

/**
 * Passes on the plan of this runtime, now or as soon as it is provided. A cache may serve functions and
 * a pane of different versions; what one provides may then not be what the other reads.
 */
export function receivePlan(take: (source: PlanSource) => void, version = productVersion): void {
  const slot = planSlot();
  const check = (source: PlanSource): void => take(slot.pane === version ? source : OTHER_VERSION);
  if (slot.source) check(slot.source);
  else slot.waiting.push(check);
}

const OTHER_VERSION: PlanSource = { read: () => 'otherVersion', subscribe: () => undefined };

/** Leaves the version of the functions for the pane. */
export function announceFunctions(version = productVersion): void {
  planSlot().functions = version;
}

/** The version of the functions of this runtime where it is not the pane's; otherwise null. */
export function otherFunctions(version = productVersion): string | null {
  const { functions } = planSlot();
  return functions === undefined || functions === version ? null : functions;
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
