import type { StoreApi } from 'zustand/vanilla';
import {
  planDiff,
  planTooLarge,
  reportPlan,
  type Plan,
  type PlanDiff,
  type PlanReport,
} from '../domain/index';
import type {
  LocatedProblem,
  PlanReading,
  WorkbookFailure,
  WorkbookPort,
} from '../workbook/ports/workbook-port';
import { err, type Result } from '../shared/result';
import type { SessionState } from './session';
import { logChanges } from './change-log';
import type { SheetSync } from './sheet-sync';
import { mergeTables } from './merge-tables';
import { withSameParts } from './same-parts';
import { untilTaken } from './until-taken';

interface TableReaderOptions {
  readonly workbook: WorkbookPort | null;
  readonly sync: SheetSync;
  readonly store: Pick<StoreApi<SessionState>, 'getState' | 'setState'>;
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Makes a plan that was read the current one. */
  readonly take: (plan: Plan, report: PlanReport, change: PlanDiff | null) => void;
}

type Ask<Value> = () => Promise<Result<Value, WorkbookFailure>>;

const EDITING: WorkbookFailure = { kind: 'editMode' };

/** Everything but a missing part of Excel passes. */
const passes = ({ kind }: WorkbookFailure): boolean => kind !== 'notSupported';

/** How often to look whether another pane is still writing. */
const OTHER_PANE_MS = 3_000;

/** Makes the command that reads the workbook's tables, at the first call and after every edit. */
export function createTableReader(options: TableReaderOptions): {
  readonly read: () => Promise<void>;
  /** Waits until no other pane writes, then reads the tables. */
  readonly waitForOther: () => Promise<void>;
} {
  const { workbook, sync, store, now, wait, take } = options;
  const { getState, setState } = store;
  let reading: Promise<void> | null = null;
  let again = false;
  let listening: Promise<void> | null = null;
  let isWaiting = false;

  const takeReading = (reading: PlanReading): void => {
    if (reading.kind === 'problems') {
      return setState({ tableProblems: reading.problems, rowsLeftOut: [] });
    }
    const { plan: current, report: earlier } = getState();
    if (reading.kind === 'none') {
      sync.setWritten(null);
      const sheets = sync.state();
      setState({ tableProblems: [], rowsLeftOut: [], sheets, sheetsLocale: null });
      return;
    }
    if (reading.locale) setState({ sheetsLocale: reading.locale });
    const written = sync.written();
    // A plan that was opened here and not written yet is not the one in the tables.
    if (current && !written) return;
    const missing = missingTables(reading, written);
    if (missing.length > 0) return setState({ tableProblems: missing });
    const read = current ? withSameParts(reading.plan, current) : reading.plan;
    const merged = current && written ? mergeTables({ current, written, read }) : read;
    const change = current?.id === merged.id ? planDiff(current, merged) : null;
    const plan = change ? logChanges(change, { at: now(), why: null }) : merged;
    const tooLarge = planTooLarge(plan);
    const report = tooLarge ? err([tooLarge]) : reportPlan(plan, earlier);
    if (!report.ok) {
      setState({ tableProblems: report.error.map((problem) => ({ problem, cell: null })) });
      return;
    }
    sync.setWritten(read, reading.hasTypedRows === true ? 'typedRows' : 'tables');
    take(plan, report.value, change);
    setState({ rowsLeftOut: reading.leftOut ?? [] });
  };

  const readOnce = async (port: WorkbookPort): Promise<void> => {
    await sync.settled();
    const written = sync.written();
    const result = await untilTaken(() => port.readPlan(), { port, wait, onEditing });
    // A reading that ran during the write of an input may be older than the input.
    if (sync.isSending() || sync.written() !== written) again = true;
    else if (result.ok) takeReading(result.value);
    else setState({ failure: result.error });
    if (result.ok && getState().failure === EDITING) setState({ failure: null });
  };

  /** Without a plan the pane looks empty, so it says what it is waiting for. */
  const onEditing = (): void => {
    if (!getState().plan) setState({ failure: EDITING });
  };

  /** Asks once, and in the background again and again where Excel refuses for now. */
  const askOnceOrLater = async <Value>(
    port: WorkbookPort,
    ask: Ask<Value>,
    take: (value: Value, isLate: boolean) => void,
  ): Promise<void> => {
    const first = await ask();
    if (first.ok) return take(first.value, false);
    if (!passes(first.error)) return;
    void untilTaken(ask, { port, wait, passes }).then((late) => {
      if (late.ok) take(late.value, true);
    });
  };

  /** Looks again until another pane has written, or its write stands still. */
  const waitForOther = async (port: WorkbookPort): Promise<void> => {
    if (isWaiting) return;
    isWaiting = true;
    while (getState().interrupted?.isUnderWay) {
      await wait(OTHER_PANE_MS);
      const found = await port.interruptedWrite();
      if (found.ok) setState({ interrupted: found.value });
    }
    isWaiting = false;
    sync.markUnknown(null);
    await read();
  };

  const listen = async (port: WorkbookPort): Promise<void> => {
    const onEdited = (): void => void read();
    await askOnceOrLater(
      port,
      () => port.onPlanEdited(onEdited),
      (_stop, isLate) => {
        if (isLate) void read();
      },
    );
    await askOnceOrLater(
      port,
      () => port.interruptedWrite(),
      (interrupted) => {
        setState({ interrupted });
        if (interrupted?.isUnderWay) void waitForOther(port);
      },
    );
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
    // First: an edit between the reading and the registration would be heard by nobody.
    listening ??= listen(workbook);
    again = true;
    reading ??= readUntilCurrent(workbook);
    await reading;
    await listening;
  };

  return {
    read,
    waitForOther: async () => {
      if (workbook) await waitForOther(workbook);
    },
  };
}

/** The parts of a plan that look empty when their table is missing. */
const PARTS = {
  PlanTargets: 'targets',
  PlanMilestones: 'milestones',
  PlanProjects: 'projects',
  PlanPhases: 'phases',
  PlanDocuments: 'documents',
  PlanCorrelations: 'correlations',
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
  const hasKnown = written.indicators.some(({ known }) => known.length > 0);
  const isUncertain = written.scenarios.some(({ uncertainties }) => uncertainties.length > 0);
  const parts = [
    ...Object.entries(PARTS).filter(([, part]) => written[part].length > 0),
    ...(hasKnown ? [['PlanKnownValues', 'indicators'] as const] : []),
    ...(isUncertain ? [['PlanUncertainties', 'scenarios'] as const] : []),
  ];
  return parts
    .filter(([table]) => missing.has(table))
    .map(([table, part]) => ({
      problem: { kind: 'tableMissing', path: [part], table },
      cell: null,
    }));
}
