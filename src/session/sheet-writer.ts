import type { StoreApi } from 'zustand/vanilla';
import { err, type Result } from '../shared/result';
import type { Locale } from '../shared/local-text';
import type {
  FinishedWrite,
  KeptFile,
  Recovery,
  UndoReport,
  WorkbookFailure,
  WorkbookPort,
  WorkOptions,
  WritePreview,
  WriteProgress,
  WriteReport,
} from '../workbook/ports/workbook-port';
import type { SessionState, WriteChoices } from './session';
import type { SheetSync } from './sheet-sync';

interface SheetWriterOptions {
  readonly workbook: WorkbookPort | null;
  readonly sync: SheetSync;
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'setState'>;
  /** Reads the workbook's tables. */
  readonly read: () => Promise<void>;
  /** Waits until no other pane writes, then reads them again. */
  readonly waitForOther: () => Promise<void>;
  /** Clears the pane's undo stack. */
  readonly forgetSteps: () => void;
}

type Answer<Value> = Promise<Result<Value, WorkbookFailure>>;

interface SheetWriter {
  readonly preview: (locale: Locale, signal?: AbortSignal) => Answer<WritePreview>;
  readonly write: (
    locale: Locale,
    signal: AbortSignal,
    choices?: WriteChoices,
  ) => Answer<WriteReport>;
  readonly undo: (signal: AbortSignal) => Answer<UndoReport>;
  readonly keptFiles: () => Answer<readonly KeptFile[]>;
  readonly recover: (how: Recovery, signal: AbortSignal) => Answer<FinishedWrite | null>;
}

/** The answer where there is no workbook or no plan. */
const NOTHING_TO_WRITE: WorkbookFailure = { kind: 'notSupported', member: 'Workbook' };

/** Failures after which the workbook may hold the marks of a write. */
const MARKED: ReadonlySet<WorkbookFailure['kind']> = new Set([
  ...(['notRestored', 'interrupted', 'beingWritten', 'takenOver'] as const),
]);

const BEGUN: WriteProgress = { stage: 'checking', done: 0, total: 0, isWaiting: false };

/**
 * Makes the commands that preview and write the sheets as a whole, undo and recover a write, one of
 * them at a time.
 */
export function createSheetWriter(options: SheetWriterOptions): SheetWriter {
  const { workbook, sync, store, read, waitForOther, forgetSteps } = options;
  const { getState, setState } = store;
  let writing: Answer<WriteReport> | null = null;

  /** Runs one task while no cell is sent, and reports its progress and failure. */
  const alone = async <Value>(
    signal: AbortSignal,
    work: (port: WorkbookPort, options: WorkOptions) => Answer<Value>,
  ): Answer<Value> => {
    if (!workbook) return err(NOTHING_TO_WRITE);
    sync.pause();
    setState({ writing: BEGUN, failure: null });
    try {
      await sync.settled();
      const onProgress = (progress: WriteProgress): void => setState({ writing: progress });
      const result = await work(workbook, { onProgress, signal });
      if (!result.ok) noteFailure(result.error);
      return result;
    } finally {
      sync.resume();
      setState({ writing: null });
      sync.push();
    }
  };

  const noteFailure = (failure: WorkbookFailure): void => {
    // After every other failure the workbook is as it was.
    if (failure.kind === 'notRestored' || failure.kind === 'takenOver') sync.markUnknown(null);
    if (failure.kind !== 'cancelled') setState({ failure });
  };

  /** The sheets now hold another plan than the current one, which stays. */
  const noteSheetPlan = async (port: WorkbookPort): Promise<void> => {
    const read = await port.readPlan();
    const reading = read.ok ? read.value : null;
    if (reading?.kind === 'none') sync.setWritten(null);
    else sync.markUnknown(reading?.kind === 'plan' ? reading.plan : null);
  };

  const lookForInterrupted = async (port: WorkbookPort): Promise<void> => {
    const found = await port.interruptedWrite();
    if (!found.ok) return;
    setState({ interrupted: found.value });
    if (found.value?.isUnderWay) void waitForOther();
  };

  const noteFinished = (finished: FinishedWrite | null): void => {
    const isWhole = finished === null || finished.unformatted.length === 0;
    setState({ unformatted: isWhole ? null : finished });
  };

  const writeOnce = (locale: Locale, signal: AbortSignal, choices: WriteChoices) =>
    alone(signal, async (port, work) => {
      const { plan, report } = getState();
      if (!plan || !report) return err(NOTHING_TO_WRITE);
      const result = await port.writePlan(report, locale, { ...work, ...choices });
      if (result.ok) {
        sync.setWritten(plan, 'write');
        setState({
          lastWrite: result.value,
          tableProblems: [],
          rowsLeftOut: [],
          sheetsLocale: locale,
        });
        // What a finished write lacks is set by the next one, or refused again.
        const { unformatted } = result.value;
        if (getState().unformatted) noteFinished({ locale, unformatted });
      } else if (MARKED.has(result.error.kind)) {
        await lookForInterrupted(port);
      }
      return result;
    });

  return {
    preview: async (locale, signal) => {
      const { report } = getState();
      return workbook && report
        ? workbook.previewPlan(report, locale, signal)
        : err(NOTHING_TO_WRITE);
    },
    write: (locale, signal, choices = {}) => {
      writing ??= writeOnce(locale, signal, choices).finally(() => {
        writing = null;
      });
      return writing;
    },
    undo: async (signal) => {
      const result = await alone(signal, async (port, work) => {
        const undone = await port.undoLastWrite(work);
        if (undone.ok) {
          setState({ lastWrite: null });
          await noteSheetPlan(port);
        }
        return undone;
      });
      return result;
    },
    keptFiles: async () => (workbook ? workbook.keptFiles() : err(NOTHING_TO_WRITE)),
    recover: async (how, signal) => {
      const result = await alone(signal, async (port, work) => {
        const recovered = await port.recoverWrite(how, work);
        if (recovered.ok) {
          setState({ interrupted: null });
          noteFinished(recovered.value);
        } else await lookForInterrupted(port);
        return recovered;
      });
      // Also a failed finish may have written the sheets as a whole: they may hold other rows now.
      sync.markUnknown(null);
      await read();
      // A plan read from half-written sheets must not be restored by undo.
      forgetSteps();
      return result;
    },
  };
}
