import type { StoreApi } from 'zustand/vanilla';
import { err, type Locale, type Result } from '../domain/index';
import type {
  WorkbookFailure,
  WorkbookPort,
  WritePreview,
  WriteReport,
  WriteStage,
} from '../workbook/port';
import type { PlannerState } from './planner';
import type { SheetsLink } from './sheets-link';

interface SheetsWriterOptions {
  readonly workbook: WorkbookPort | null;
  readonly link: SheetsLink;
  readonly store: Pick<StoreApi<PlannerState>, 'getState' | 'setState'>;
}

interface SheetsWriter {
  readonly preview: (locale: Locale) => Promise<Result<WritePreview, WorkbookFailure>>;
  readonly write: (
    locale: Locale,
    signal: AbortSignal,
  ) => Promise<Result<WriteReport, WorkbookFailure>>;
}

/** What there is to say without a workbook or a plan. */
const NOTHING_TO_WRITE: WorkbookFailure = { kind: 'notSupported', member: 'Workbook' };

/** Makes the commands that preview and write the sheets as a whole, one write at a time. */
export function createSheetsWriter({ workbook, link, store }: SheetsWriterOptions): SheetsWriter {
  const { getState, setState } = store;
  let underWay: Promise<Result<WriteReport, WorkbookFailure>> | null = null;

  const writeOnce = async (
    locale: Locale,
    signal: AbortSignal,
  ): Promise<Result<WriteReport, WorkbookFailure>> => {
    setState({ writing: 'checking', failure: null });
    await link.settled();
    const { plan, report } = getState();
    if (!workbook || !plan || !report) return err(NOTHING_TO_WRITE);
    let reached: WriteStage = 'checking';
    const onStage = (stage: WriteStage): void => {
      reached = stage;
      setState({ writing: stage });
    };
    const result = await workbook.writePlan(report, locale, { onStage, signal });
    if (result.ok) {
      link.setWritten(plan, true);
      setState({ lastWrite: result.value, tableProblems: [] });
    } else {
      if (reached !== 'checking') link.doubt();
      if (result.error.kind !== 'cancelled') setState({ failure: result.error });
    }
    return result;
  };

  return {
    preview: async (locale) => {
      const { report } = getState();
      return workbook && report ? workbook.previewPlan(report, locale) : err(NOTHING_TO_WRITE);
    },
    write: (locale, signal) => {
      link.pause();
      underWay ??= writeOnce(locale, signal).finally(() => {
        underWay = null;
        link.resume();
        setState({ writing: null });
        link.push();
      });
      return underWay;
    },
  };
}
