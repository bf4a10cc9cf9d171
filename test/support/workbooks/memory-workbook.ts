import type { Plan, PlanDiff, SelectedRange } from '../../../src/domain/index';
import { err, ok } from '../../../src/shared/result';
import type {
  InputRef,
  InterruptedWrite,
  KeptFile,
  PlanChanges,
  PlanReading,
  Recovery,
  WorkbookFailure,
  WorkbookPort,
  WritePreview,
  WriteProgress,
  WriteReport,
  WriteStage,
} from '../../../src/workbook/ports/workbook-port';
import { inputChanges, setInput, type InputChange } from '../../../src/session/merge-tables';
import { hasInput } from '../../../src/session/sheet-sync';
import { sameContent } from '../../../src/shared/same-content';

/** A workbook that only stores the plan; a test may delay its answers or make it fail. */
export interface MemoryWorkbook extends WorkbookPort {
  /** The content of its tables. */
  plan: Plan | null;
  /** When set, the result of the next reads. */
  reading: PlanReading | null;
  /** When set, every write fails with it. */
  failure: WorkbookFailure | null;
  /** When set, the interrupted write that the next search finds. */
  interrupted: InterruptedWrite | null;
  /** When set, the result of the next previews. */
  previewed: WritePreview;
  /** While a cell is being edited: resolves when that ends. */
  editing: Promise<void> | null;
  /** What the next registrations of a listener fail with. */
  readonly deaf: WorkbookFailure[];
  /** The report of the next writes. */
  report: WriteReport;
  readonly recovered: Recovery[];
  /** What the record of the interrupted write keeps. */
  kept: readonly KeptFile[];
  /** The selected cells; null for a chart. */
  selection: SelectedRange | null;
  readonly inputs: InputChange[];
  /** Writes of several cells at once. */
  readonly changes: PlanChanges[];
  readonly visited: string[];
  writes: number;
  /** Delays every answer until the returned function is called. */
  readonly hold: () => () => void;
  /** Simulates an edit in the sheet. */
  readonly edit: (plan: Plan) => void;
}

const PREVIEW: WritePreview = {
  sheets: [
    {
      key: 'assumptions',
      name: 'Assumptions',
      range: 'A1:N20',
      action: 'create',
      cells: 120,
      formulas: 0,
      charts: 0,
      changed: 120,
      rowsIn: 0,
      rowsOut: 0,
    },
    {
      key: 'projections',
      name: 'Projections',
      range: 'A1:K40',
      action: 'rewrite',
      cells: 300,
      formulas: 240,
      charts: 1,
      changed: 12,
      rowsIn: 1,
      rowsOut: 0,
    },
  ],
  cells: 420,
  changed: 132,
  bytes: 20_480,
  blocks: 1,
  userChanges: [],
  obstacles: [],
  replaces: null,
  record: 'known',
};

const REPORT: WriteReport = {
  sheets: ['Assumptions', 'Projections', 'Brief'],
  brief: 'Brief',
  changed: 132,
  written: 120,
  checked: 420,
  formulas: 240,
  kept: 0,
  differing: null,
  unformatted: [],
  milliseconds: 310,
  canUndo: true,
};

export function createMemoryWorkbook(plan: Plan | null = null): MemoryWorkbook {
  let gate: Promise<void> = Promise.resolve();
  const listeners: (() => void)[] = [];
  /** Rows stay after they become empty, until the sheets are written again. */
  const rows = new Set<string>();
  /** The content of the tables before the last write; undefined when there is none to undo. */
  let before: Plan | null | undefined;
  const workbook: MemoryWorkbook = {
    plan,
    reading: null,
    failure: null,
    interrupted: null,
    editing: null,
    deaf: [],
    previewed: PREVIEW,
    report: REPORT,
    recovered: [],
    kept: [],
    selection: null,
    inputs: [],
    changes: [],
    visited: [],
    writes: 0,
    hold: () => {
      let release: () => void = () => undefined;
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    edit: (edited) => {
      workbook.plan = edited;
      listeners.forEach((listener) => listener());
    },
    readPlan: async () => {
      const { plan } = workbook;
      const reading =
        workbook.reading ?? (plan ? { kind: 'plan' as const, plan } : { kind: 'none' as const });
      await gate;
      return workbook.editing ? err({ kind: 'editMode' }) : ok(reading);
    },
    previewPlan: async () => {
      await gate;
      return workbook.failure ? err(workbook.failure) : ok(workbook.previewed);
    },
    writePlan: async (report, _locale, { onProgress, signal }) => {
      workbook.writes += 1;
      onProgress(at('checking'));
      await gate;
      if (signal.aborted) return err({ kind: 'cancelled' });
      onProgress(at('writing'));
      await gate;
      if (workbook.failure) return err(workbook.failure);
      onProgress(at('verifying'));
      rows.clear();
      before = workbook.plan;
      workbook.plan = report.plan;
      return ok(workbook.report);
    },
    undoLastWrite: async ({ onProgress }) => {
      if (before === undefined) return err({ kind: 'nothingToUndo' });
      onProgress(at('restoring'));
      await gate;
      if (workbook.failure) return err(workbook.failure);
      workbook.plan = before;
      before = undefined;
      return ok({ restored: REPORT.written, removedSheets: [], sheetsBack: [] });
    },
    interruptedWrite: async () =>
      workbook.editing ? err({ kind: 'editMode' }) : ok(workbook.interrupted),
    recoverWrite: async (how, { onProgress }) => {
      onProgress(at('restoring'));
      await gate;
      if (workbook.failure) return err(workbook.failure);
      workbook.recovered.push(how);
      workbook.interrupted = null;
      const { unformatted } = workbook.report;
      return ok(how === 'finish' ? { locale: 'zh-CN', unformatted } : null);
    },
    keptFiles: async () => ok(workbook.kept),
    writeChanges: async (changes) => {
      const inputs = inputChanges(changes.diff);
      workbook.inputs.push(...inputs);
      workbook.changes.push(changes);
      await gate;
      if (workbook.failure) return err(workbook.failure);
      const { plan } = workbook;
      if (!plan) return err({ kind: 'rowsNotFound' });
      const missing = inputs.find(
        ({ input }) => !rows.has(rowKey(input)) && !hasInput(plan, input),
      );
      if (missing) return err({ kind: 'inputNotFound', input: missing.input });
      for (const { input } of inputs) rows.add(rowKey(input));
      workbook.plan = withChanges(plan, changes.diff);
      return ok(undefined);
    },
    onPlanEdited: async (listener) => {
      const refused = workbook.deaf.shift();
      if (refused) return err(refused);
      listeners.push(listener);
      return ok(async () => {
        listeners.splice(listeners.indexOf(listener), 1);
      });
    },
    editingEnded: async () => {
      await workbook.editing;
      return ok(undefined);
    },
    readSelection: async () => {
      await gate;
      return workbook.selection ? ok(workbook.selection) : err({ kind: 'notOneBlock' });
    },
    goTo: async (cell) => {
      workbook.visited.push(cell);
      return ok(undefined);
    },
  };
  return workbook;
}

function at(stage: WriteStage): WriteProgress {
  return { stage, done: 0, total: REPORT.changed, isWaiting: false };
}

function rowKey({ scenario, indicator, driver }: InputRef): string {
  return JSON.stringify([scenario, indicator, driver]);
}

/** Applies the difference of two plans to a third. */
function withChanges(plan: Plan, diff: PlanDiff): Plan {
  const { before, after } = diff;
  const parts = (['indicators', 'projects', 'targets', 'milestones', 'documents'] as const).filter(
    (part) => before[part] !== after[part] && !sameContent(before[part], after[part]),
  );
  const heads = after.scenarios.map(({ note }) => ({ note }));
  const scenarios = plan.scenarios.map((scenario, index) => ({ ...scenario, ...heads[index] }));
  const others = Object.fromEntries(parts.map((part) => [part, after[part]]));
  return inputChanges(diff).reduce(setInput, { ...plan, scenarios, ...others });
}
