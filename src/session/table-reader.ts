import type { StoreApi } from 'zustand/vanilla';
import { planDiff, reportPlan, type Plan, type PlanDiff, type PlanReport } from '../domain/index';
import type { LocatedProblem, PlanReading, WorkbookPort } from '../workbook/ports/workbook-port';
import type { SessionState } from './session';
import { logChanges } from './change-log';
import type { SheetSync } from './sheet-sync';
import { mergeTables } from './merge-tables';

interface TableReaderOptions {
  readonly workbook: WorkbookPort | null;
  readonly sync: SheetSync;
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'setState'>;
  readonly now: () => string;
  /** Makes a plan that was read the current one. */
  readonly take: (plan: Plan, report: PlanReport, change: PlanDiff | null) => void;
}

/** Makes the command that reads the workbook's tables, at the first call and after every edit. */
export function createTableReader({ workbook, sync, store, now, take }: TableReaderOptions): {
  readonly read: () => Promise<void>;
} {
  const { getState, setState } = store;
  let reading: Promise<void> | null = null;
  let again = false;
  let listening = false;

  const takeReading = (reading: PlanReading): void => {
    if (reading.kind === 'problems') return setState({ tableProblems: reading.problems });
    const current = getState().plan;
    if (reading.kind === 'none') {
      sync.setWritten(null);
      setState({ tableProblems: [], sheets: sync.state() });
      return;
    }
    const written = sync.written();
    // A plan that was opened here and not written yet is not the one in the tables.
    if (current && !written) return;
    const missing = missingTables(reading, written);
    if (missing.length > 0) return setState({ tableProblems: missing });
    const read = reading.plan;
    const merged = current && written ? mergeTables({ current, written, read }) : read;
    const change = current?.id === merged.id ? planDiff(current, merged) : null;
    const plan = change ? logChanges(change, { at: now(), why: null }) : merged;
    const report = reportPlan(plan);
    if (!report.ok) {
      setState({ tableProblems: report.error.map((problem) => ({ problem, cell: null })) });
      return;
    }
    sync.setWritten(read);
    take(plan, report.value, change);
  };

  const readOnce = async (port: WorkbookPort): Promise<void> => {
    await sync.settled();
    const written = sync.written();
    const result = await port.readPlan();
    // A reading that ran during the write of an input may be older than the input.
    if (sync.isSending() || sync.written() !== written) again = true;
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

/** The parts of a plan that look empty when their table is missing. */
const PARTS = {
  PlanTargets: 'targets',
  PlanMilestones: 'milestones',
  PlanProjects: 'projects',
  PlanPhases: 'phases',
  PlanDocuments: 'documents',
} as const satisfies Readonly<Record<string, keyof Plan>>;

/**
 * Reports the tables that had a part of the plan when the sheets were last read and that have been
 * deleted. Nobody emptied that part row by row, so the current plan keeps it.
 */
function missingTables(
  reading: Extract<PlanReading, { readonly kind: 'plan' }>,
  written: Plan | null,
): readonly LocatedProblem[] {
  if (written?.id !== reading.plan.id) return [];
  const missing = new Set(reading.missing);
  return Object.entries(PARTS)
    .filter(([table, part]) => missing.has(table) && written[part].length > 0)
    .map(([table, part]) => ({
      problem: { kind: 'tableMissing', path: [part], table },
      cell: null,
    }));
}
