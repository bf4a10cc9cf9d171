import type { Plan } from '../domain/index';
import type { InputRef, WorkbookFailure, WorkbookPort } from '../workbook/port';
import { hasInput } from './has-input';
import { inputChanges, type InputChange } from './input-changes';
import type { SheetsState } from './planner';
import { setInput } from './set-input';

/** Keeps the sheets' input cells in step with the plan in hand. */
export interface SheetsLink {
  readonly state: () => SheetsState;
  /** The plan as the sheets hold it, as far as is known; null where they hold none. */
  readonly written: () => Plan | null;
  /** `isWhole`: the sheets were written anew, with no other rows than the plan has. */
  readonly setWritten: (plan: Plan | null, isWhole?: boolean) => void;
  /** A write broke off midway: what the sheets hold is no longer known. */
  readonly doubt: () => void;
  /** Sends what differs; in the same tick when nothing is under way. */
  readonly push: () => void;
  /** Waits until no input is being written. */
  readonly settled: () => Promise<void>;
  readonly isSending: () => boolean;
  /** Holds inputs back while the sheets are written as a whole. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/**
 * Makes the link. There is no queue: whenever a write ends, the next input in which the plan in
 * hand differs from the sheets is sent, so a slider that moves faster than the workbook costs one
 * write at a time and the last value always arrives.
 */
export function createSheetsLink(
  workbook: WorkbookPort | null,
  planInHand: () => Plan | null,
  announce: (event: {
    readonly sheets: SheetsState;
    readonly failure?: WorkbookFailure | null;
  }) => void,
): SheetsLink {
  let written: Plan | null = null;
  /** Rows of optional drivers that the sheets still have when they say nothing any more. */
  const rows = new Set<string>();
  let broken = false;
  let paused = false;
  let sending: Promise<void> | null = null;

  const unsent = (): readonly InputChange[] | null => {
    const plan = planInHand();
    const sheets = written;
    const changes = plan && sheets ? inputChanges(sheets, plan) : null;
    // A row that the sheets do not have yet comes with the sheets as a whole.
    const hasRow = ({ input }: InputChange): boolean =>
      rows.has(rowKey(input)) || (sheets !== null && hasInput(sheets, input));
    return changes?.every(hasRow) ? changes : null;
  };

  const state = (): SheetsState => {
    if (!written) return 'absent';
    return broken || unsent() === null ? 'outOfDate' : 'live';
  };

  const send = async (port: WorkbookPort, change: InputChange): Promise<void> => {
    const { input, value, provenance } = change;
    const result = await port.writeInput(input, { value, provenance }).catch(unexpected);
    const wasBroken = broken;
    sending = null;
    broken = !result.ok;
    if (!result.ok) return announce({ sheets: state(), failure: result.error });
    if (wasBroken) announce({ sheets: state(), failure: null });
    if (written) written = setInput(written, change);
    rows.add(rowKey(input));
    push();
  };

  const push = (): void => {
    const next = workbook && !sending && !paused ? unsent()?.[0] : undefined;
    if (workbook && next) sending = send(workbook, next);
    announce({ sheets: state() });
  };

  return {
    state,
    written: () => written,
    setWritten: (plan, isWhole = false) => {
      if (isWhole || !plan) rows.clear();
      written = plan;
      broken = false;
    },
    doubt: () => {
      broken = true;
    },
    push,
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
