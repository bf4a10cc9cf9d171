import type { Plan } from '../domain/index';
import type {
  InputRef,
  PlanChanges,
  WorkbookFailure,
  WorkbookPort,
} from '../workbook/ports/workbook-port';
import { hasInput } from './has-input';
import { differInCellsAlone, differInOtherCells, explained } from './cell-changes';
import { assumptionChanges, type InputChange } from './plan-diff';
import type { SheetsState } from './session';

type Formulas = NonNullable<PlanChanges['formulas']>;

/** What the sheets do not hold yet. */
interface Unsent {
  readonly before: Plan;
  readonly after: Plan;
  readonly inputs: readonly InputChange[];
  /** Whether cells of other tables than that of the assumptions differ. */
  readonly isMore: boolean;
}

/** Keeps the cells of the sheets' tables in step with the plan in hand. */
export interface SheetSync {
  readonly state: () => SheetsState;
  /** The plan as the sheets hold it, as far as is known; null where they hold none. */
  readonly written: () => Plan | null;
  /** `isWhole`: the sheets were written anew, with no other rows than the plan has. */
  readonly setWritten: (plan: Plan | null, isWhole?: boolean) => void;
  /**
   * A write was taken back or broke off midway: the sheets hold something else than we wrote. No cell
   * is sent until they are read or written as a whole, or the plan in hand is again what they hold,
   * where that is known.
   */
  readonly doubt: (held: Plan | null) => void;
  /** Sends what differs; in the same tick when nothing is under way. */
  readonly push: () => void;
  /** Sends what differs once more, over formulas that the user has put into the cells. */
  readonly replaceFormulas: () => void;
  /** Waits until no input is being written. */
  readonly settled: () => Promise<void>;
  readonly isSending: () => boolean;
  /** Holds inputs back while the sheets are written as a whole. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/**
 * Makes the link. There is no queue: whenever a write ends, everything in which the plan in hand
 * differs from the sheets by then is sent in one, so a slider that moves faster than the workbook costs
 * one write at a time and the last value always arrives.
 */
export function createSheetSync(
  workbook: WorkbookPort | null,
  planInHand: () => Plan | null,
  announce: (event: {
    readonly sheets: SheetsState;
    readonly failure?: WorkbookFailure | null;
  }) => void,
): SheetSync {
  let written: Plan | null = null;
  /** Rows of optional drivers that the sheets still have when they say nothing any more. */
  const rows = new Set<string>();
  let broken = false;
  /** Whether the sheets may hold something else than the plan in hand, whatever is sent. */
  let doubted: false | { readonly held: Plan | null } = false;
  let paused = false;
  let sending: Promise<void> | null = null;

  /** A row that the sheets do not have yet comes with the sheets as a whole. */
  const hasRow = (sheets: Plan, { input }: InputChange): boolean =>
    rows.has(rowKey(input)) || hasInput(sheets, input);

  /** What is to be written; null where cells alone do not make the sheets what they are to be. */
  const unsent = (): Unsent | null => {
    const after = planInHand();
    const before = written;
    if (!after || !before || !differInCellsAlone(before, after)) return null;
    const inputs = assumptionChanges(before, after);
    if (!inputs.every((change) => hasRow(before, change))) return null;
    return { before, after, inputs, isMore: differInOtherCells(before, after) };
  };

  /** The plan in hand may have come back to what the sheets hold. */
  const settleDoubt = (): void => {
    const held = doubted && doubted.held;
    const inHand = planInHand();
    if (!held || !inHand || !differInCellsAlone(held, inHand)) return;
    if (differInOtherCells(held, inHand) || assumptionChanges(held, inHand).length > 0) return;
    written = held;
    doubted = false;
  };

  const state = (): SheetsState => {
    settleDoubt();
    if (!written) return 'absent';
    return broken || doubted !== false || unsent() === null ? 'outOfDate' : 'live';
  };

  const send = async (port: WorkbookPort, next: Unsent, formulas: Formulas): Promise<void> => {
    const { before, after, inputs, isMore } = next;
    const [input, another] = inputs;
    const isOne = input && !another && !isMore && formulas === 'keep';
    const answer = isOne
      ? port.writeInput(input.input, { value: input.value, provenance: input.provenance })
      : port.writeChanges({ before, after, formulas });
    const result = await answer.catch(unexpected);
    const wasBroken = broken;
    sending = null;
    broken = !result.ok;
    if (!result.ok) return announce({ sheets: state(), failure: result.error });
    if (wasBroken) announce({ sheets: state(), failure: null });
    if (written) written = { ...after, history: explained(written.history, after.history) };
    inputs.forEach((change) => rows.add(rowKey(change.input)));
    push();
  };

  const push = (formulas: Formulas = 'keep'): void => {
    settleDoubt();
    const next = workbook && !sending && !paused && !doubted ? unsent() : null;
    if (workbook && next && (next.isMore || next.inputs.length > 0)) {
      sending = send(workbook, next, formulas);
    }
    announce({ sheets: state() });
  };

  return {
    state,
    written: () => written,
    setWritten: (plan, isWhole = false) => {
      if (isWhole || !plan) rows.clear();
      written = plan;
      broken = false;
      doubted = false;
    },
    doubt: (held) => {
      rows.clear();
      doubted = { held };
    },
    push,
    replaceFormulas: () => push('replace'),
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

function rowKey({ scenario, indicator, driver }: InputRef): string {
  return JSON.stringify([scenario, indicator, driver]);
}

/** A port answers with a `Result`; should it break, the pane says so and goes on. */
function unexpected(error: unknown): { readonly ok: false; readonly error: WorkbookFailure } {
  const code = error instanceof Error ? error.name : 'unknown';
  return { ok: false, error: { kind: 'office', code } };
}
