import { err, ok } from '../../../../shared/result';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { pageTurns } from '../../../../shared/page-turns';
import { runStepsInTurns, type Steps } from '../../../../shared/steps';
import type { WorkOptions, WriteStage } from '../../../ports/workbook-port';

/** Reports the progress of a write. */
export interface ProgressReporter {
  /** Begins a stage of `total` cells; 0 if that is unknown. */
  readonly begin: (stage: WriteStage, total?: number) => void;
  readonly add: (cells: number) => void;
  /** Waits for an answer of Excel and reports when that takes long. */
  readonly waitFor: <Value>(answer: Promise<Value>) => Promise<Value>;
}

/**
 * After so many quiet ticks a cell is probably being edited: Excel delays requests until the edit
 * ends. A large request takes seconds too, and where the pane shares its thread with the spreadsheet
 * no tick comes meanwhile: only the time in which the pane itself is idle counts.
 */
const QUIET_TICKS = 10;
const TICK_MS = 500;

/** Makes the progress reporter of one write. */
export function createProgressReporter({
  onProgress,
}: Pick<WorkOptions, 'onProgress'>): ProgressReporter {
  let state: { stage: WriteStage; done: number; total: number } = {
    ...{ stage: 'checking', done: 0, total: 0 },
  };
  const report = (isWaiting = false): void => onProgress({ ...state, isWaiting });
  return {
    begin: (stage, total = 0) => {
      state = { stage, done: 0, total };
      report();
    },
    add: (cells) => {
      state.done = Math.min(state.total, state.done + cells);
      report();
    },
    waitFor: async (answer) => {
      let ticks = 0;
      let timer = setTimeout(tick, TICK_MS);
      function tick(): void {
        ticks += 1;
        if (ticks === QUIET_TICKS) report(true);
        else timer = setTimeout(tick, TICK_MS);
      }
      try {
        return await answer;
      } finally {
        clearTimeout(timer);
        if (ticks === QUIET_TICKS) report();
      }
    },
  };
}

/** Does work in steps and yields to the page whenever it has taken long. */
export function inTurns<Value>(steps: Steps<Value>): Promise<Value> {
  return runStepsInTurns(steps, pageTurns());
}

/** The same, until the user cancels: nothing has been changed yet. */
export async function inTurnsUnlessCancelled<Value>(
  steps: Steps<Value>,
  signal: AbortSignal,
): Promise<WorkbookResult<Value>> {
  const turn = pageTurns();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return ok(step.value);
    await turn();
    if (signal.aborted) return err({ kind: 'cancelled' });
  }
}

/** Yields to the event loop, so that long work does not block the page. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
