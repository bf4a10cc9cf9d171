import { err, type Result } from '../shared/result';
import { DRIVERS, isEmptyDiff, planDiff, type Plan, type PlanDiff } from '../domain/index';
import type {
  InputRef,
  PlanChanges,
  WorkbookFailure,
  WorkbookPort,
} from '../workbook/ports/workbook-port';
import { sameContent } from '../shared/same-content';
import { changedReasons, withReasons } from './change-log';
import type { SheetsState } from './session';

type Formulas = NonNullable<PlanChanges['formulas']>;
type Unsent = Required<Pick<PlanChanges, 'diff' | 'reasons'>>;

/** Keeps the cells of the sheets' tables in step with the current plan. */
export interface SheetSync {
  readonly state: () => SheetsState;
  /** The plan as the sheets hold it, as far as is known; null where they hold none. */
  readonly written: () => Plan | null;
  /**
   * Tells what the sheets hold, and how that is known: they were rewritten and have only the rows of
   * the plan; the tables were read; rows were read that are typed below a table.
   */
  readonly setWritten: (plan: Plan | null, from?: 'write' | 'tables' | 'typedRows') => void;
  /**
   * A write was undone or stopped midway, so the sheets do not hold what we wrote; `held` is what
   * they hold, if we know it. No cell is sent until the sheets are read or written as a whole, or
   * the current plan is `held` again.
   */
  readonly markUnknown: (held: Plan | null) => void;
  /**
   * Sends what differs; in the same tick if no write is running.
   *
   * @param change - how the current plan differs from the one before it, where that is known
   */
  readonly push: (change?: PlanDiff | null) => void;
  /** Sends what differs once more and overwrites formulas that the user has put into the cells. */
  readonly replaceFormulas: () => void;
  /** Waits until no cell is being written. */
  readonly settled: () => Promise<void>;
  readonly isSending: () => boolean;
  /** Sends nothing while the sheets are written as a whole. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/**
 * Makes the synchronisation. There is no queue: when a write ends, everything that has changed by then
 * is sent at once. A slider that moves faster than the workbook costs one write at a time, and the
 * last value always arrives.
 */
export function createSheetSync(
  workbook: WorkbookPort | null,
  currentPlan: () => Plan | null,
  announce: (event: {
    readonly sheets: SheetsState;
    readonly failure?: WorkbookFailure | null;
  }) => void,
  /** Whether a write that broke off, or another pane, has the sheets now. */
  isBlocked: () => boolean = () => false,
): SheetSync {
  let written: Plan | null = null;
  const difference = trackDifference();
  /** Rows of optional drivers that are empty now but still on the sheets. */
  const rows = new Set<string>();
  let broken = false;
  /** The plan that the formulas of the sheets were laid out for, as far as is known. */
  let laidOut: Plan | null = null;
  /** Whether the tables have rows that the formulas do not know, added or removed by hand. */
  let isBehind = false;
  /** Set while the sheets may hold something else than `written`. */
  let unknown: { readonly held: Plan | null } | null = null;
  let paused = false;
  let sending: Promise<void> | null = null;

  /** A row that the sheets do not have yet comes when they are written as a whole. */
  const hasRow = (sheets: Plan, row: RowRef): boolean =>
    rows.has(rowKey(row)) || hasInput(sheets, row);

  /** What is to be written; null where a change of cells alone is not enough. */
  const unsent = (): Unsent | null => {
    const plan = currentPlan();
    if (!plan || !written) return null;
    const diff = difference.to(plan);
    const sheets = written;
    if (diff.layout || !diff.assumptions.every((row) => hasRow(sheets, row))) return null;
    return { diff, reasons: changedReasons(written.history, plan.history) };
  };

  /** The current plan may equal the sheets again. */
  const settleUnknown = (): void => {
    const held = unknown?.held;
    const plan = currentPlan();
    if (!held || !plan) return;
    if (changedReasons(held.history, plan.history).length > 0) return;
    if (!isEmptyDiff(planDiff(held, plan))) return;
    written = held;
    difference.from(plan);
    unknown = null;
  };

  const state = (): SheetsState => {
    settleUnknown();
    if (!written) return 'absent';
    return broken || unknown || isBehind || unsent() === null ? 'outOfDate' : 'live';
  };

  const send = async (port: WorkbookPort, next: Unsent, formulas: Formulas): Promise<void> => {
    const { after } = next.diff;
    const result = await port.writeChanges({ ...next, formulas }).catch(unexpected);
    const wasBroken = broken;
    sending = null;
    broken = !result.ok;
    if (!result.ok) return announce({ sheets: state(), failure: result.error });
    if (wasBroken) announce({ sheets: state(), failure: null });
    if (written) {
      written = { ...after, history: withReasons(written.history, after.history) };
      difference.from(after);
    }
    next.diff.assumptions.forEach((row) => rows.add(rowKey(row)));
    push();
  };

  const push = (change: PlanDiff | null = null, formulas: Formulas = 'keep'): void => {
    if (change) difference.continueWith(change, currentPlan());
    settleUnknown();
    const next = workbook && !sending && !paused && !unknown && !isBlocked() ? unsent() : null;
    if (workbook && next && !(isEmptyDiff(next.diff) && next.reasons.length === 0)) {
      sending = send(workbook, next, formulas);
    }
    announce({ sheets: state() });
  };

  return {
    state,
    written: () => written,
    setWritten: (plan, from = 'tables') => {
      if (from === 'write' || !plan) rows.clear();
      if (from === 'write' || !plan || !laidOut) laidOut = plan;
      isBehind = from === 'typedRows' || (plan !== null && hasOtherRows(laidOut, plan));
      written = plan;
      difference.from(plan);
      broken = false;
      unknown = null;
    },
    markUnknown: (held) => {
      rows.clear();
      laidOut = null;
      isBehind = false;
      unknown = { held };
    },
    push,
    replaceFormulas: () => push(null, 'replace'),
    settled: async () => {
      while (sending) await sending;
    },
    isSending: () => sending !== null,
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
    },
  };
}

const noDiff = (plan: Plan): PlanDiff => ({
  ...{ before: plan, after: plan, layout: false, otherCells: false, assumptions: [] },
});

interface DifferenceTracker {
  /** The cells of the sheets are those of this plan. */
  readonly from: (plan: Plan | null) => void;
  /** Takes over a comparison that was made already, where it starts from what the sheets hold. */
  readonly continueWith: (change: PlanDiff, plan: Plan | null) => void;
  readonly to: (plan: Plan) => PlanDiff;
}

/** Remembers how the current plan differs from the sheets, so that it is compared once per change. */
function trackDifference(): DifferenceTracker {
  /** A plan with the cells that the sheets hold; its change log may be longer. */
  let sheets: Plan | null = null;
  let known: PlanDiff | null = null;
  const remember = (diff: PlanDiff): PlanDiff => {
    known = diff;
    if (isEmptyDiff(diff)) sheets = diff.after;
    return diff;
  };
  return {
    from: (plan) => {
      sheets = plan;
      known = null;
    },
    continueWith: (change, plan) => {
      // The change log of the current plan may be longer by this change.
      if (plan && sheets && change.before === sheets) remember({ ...change, after: plan });
    },
    to: (plan) => {
      if (known?.after === plan) return known;
      return remember(sheets && sheets !== plan ? planDiff(sheets, plan) : noDiff(plan));
    },
  };
}

/** Whether somebody has added or removed rows of the tables, which the formulas do not know. */
function hasOtherRows(laidOut: Plan | null, written: Plan): boolean {
  if (!laidOut || laidOut === written) return false;
  return ROWS.some((part) => {
    if (laidOut[part] === written[part]) return false;
    const ids = (plan: Plan) => plan[part].map(({ id }) => id);
    return !sameContent([...ids(laidOut)].sort(), [...ids(written)].sort());
  });
}

/** The tables whose rows the formulas of the sheets are laid out for. */
const ROWS = ['indicators', 'scenarios', 'targets'] as const;

type RowRef = Pick<InputRef, 'scenario' | 'indicator' | 'driver'>;

/**
 * Whether the sheets of a plan have a row for a driver: they always have one of a required driver, and
 * one of an optional driver where any scenario has a number for it.
 */
export function hasInput(plan: Plan, { indicator, driver }: RowRef): boolean {
  if (DRIVERS[driver].required) return true;
  return plan.scenarios.some(({ assumptions }) =>
    assumptions.some(
      (each) =>
        each.indicator === indicator &&
        each.driver === driver &&
        each.values.some((value) => value !== null),
    ),
  );
}

function rowKey({ scenario, indicator, driver }: RowRef): string {
  return JSON.stringify([scenario, indicator, driver]);
}

/** A port returns a `Result`; if it throws anyway, the pane reports it and continues. */
function unexpected(error: unknown): Result<never, WorkbookFailure> {
  const code = error instanceof Error ? error.name : 'unknown';
  return err({ kind: 'office', code });
}
