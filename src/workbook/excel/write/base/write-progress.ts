import type { WorkOptions, WriteStage } from '../../../ports/workbook-port';

/** Tells how far a write is. */
export interface ProgressReporter {
  /** Begins a stage of so many cells; 0 where that is not known. */
  readonly begin: (stage: WriteStage, total?: number) => void;
  readonly add: (cells: number) => void;
  /** Waits for an answer of Excel and says so when it takes long. */
  readonly waitFor: <Value>(answer: Promise<Value>) => Promise<Value>;
}

/** After this long a cell may be in edit: Excel holds requests back until it is done. */
const PATIENCE_MS = 1_000;

/** Makes the teller of one piece of work. */
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
      let hasWaited = false;
      const timer = setTimeout(() => {
        hasWaited = true;
        report(true);
      }, PATIENCE_MS);
      try {
        return await answer;
      } finally {
        clearTimeout(timer);
        if (hasWaited) report();
      }
    },
  };
}

/** Lets the page do whatever waits: nothing long runs without a breath. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
