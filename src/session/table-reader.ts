import type { StoreApi } from 'zustand/vanilla';
import { reportPlan, type Plan, type PlanReport } from '../domain/index';
import type { PlanReading, WorkbookPort } from '../workbook/ports/workbook-port';
import { missingTables } from './missing-tables';
import type { SessionState } from './session';
import { recordChanges } from './change-log';
import type { SheetSync } from './sheet-sync';
import { mergeTables } from './merge-tables';

interface TableReaderOptions {
  readonly workbook: WorkbookPort | null;
  readonly link: SheetSync;
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'setState'>;
  readonly now: () => string;
  /** Puts a plan that was read into the planner's hand. */
  readonly take: (plan: Plan, report: PlanReport) => void;
}

/** Makes the command that reads the workbook's tables, at the first call and after every edit. */
export function createTableReader({ workbook, link, store, now, take }: TableReaderOptions): {
  readonly read: () => Promise<void>;
} {
  const { getState, setState } = store;
  let reading: Promise<void> | null = null;
  let again = false;
  let listening = false;

  const takeReading = (reading: PlanReading): void => {
    if (reading.kind === 'problems') return setState({ tableProblems: reading.problems });
    const inHand = getState().plan;
    if (reading.kind === 'none') {
      link.setWritten(null);
      setState({ tableProblems: [], sheets: link.state() });
      return;
    }
    const written = link.written();
    // A plan that was opened here and not written yet is another one than the tables hold.
    if (inHand && !written) return;
    const lost = missingTables(reading, written);
    if (lost.length > 0) return setState({ tableProblems: lost });
    const read = reading.plan;
    const taken = inHand && written ? mergeTables({ inHand, written, read }) : read;
    const isNext = inHand?.id === taken.id;
    const plan = isNext ? recordChanges(inHand, taken, { at: now(), why: null }) : taken;
    const report = reportPlan(plan);
    if (!report.ok) {
      setState({ tableProblems: report.error.map((problem) => ({ problem, cell: null })) });
      return;
    }
    link.setWritten(read);
    take(plan, report.value);
  };

  const readOnce = async (port: WorkbookPort): Promise<void> => {
    await link.settled();
    const written = link.written();
    const result = await port.readPlan();
    // What was read while an input was on its way may be older than the input.
    if (link.isSending() || link.written() !== written) again = true;
    else if (result.ok) takeReading(result.value);
    else setState({ failure: result.error });
  };

  const readUntilCurrent = async (port: WorkbookPort): Promise<void> => {
    try {
      do {
        again = false;
        await readOnce(port);
      } while (again);
    } finally {
      reading = null;
    }
  };

  const read = async (): Promise<void> => {
    if (!workbook) return;
    again = true;
    reading ??= readUntilCurrent(workbook);
    await reading;
    if (listening) return;
    listening = true;
    await workbook.onPlanEdited(() => void read());
    const interrupted = await workbook.interruptedWrite();
    if (interrupted.ok) setState({ interrupted: interrupted.value });
  };

  return { read };
}
