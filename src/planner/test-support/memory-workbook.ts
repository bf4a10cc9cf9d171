import { err, ok, type Plan } from '../../domain/index';
import type {
  PlanReading,
  WorkbookFailure,
  WorkbookPort,
  WritePreview,
  WriteReport,
} from '../../workbook/port';
import { hasInput } from '../has-input';
import type { InputChange } from '../input-changes';
import { setInput } from '../set-input';

/** A workbook that only remembers the plan; a test may hold its answers back or make it fail. */
export interface MemoryWorkbook extends WorkbookPort {
  /** What its tables hold. */
  plan: Plan | null;
  /** Given, it is what the next readings say. */
  reading: PlanReading | null;
  /** Given, every write fails with it. */
  failure: WorkbookFailure | null;
  readonly inputs: InputChange[];
  readonly visited: string[];
  writes: number;
  /** Holds every answer back until the function it returns is called. */
  readonly hold: () => () => void;
  /** What someone types into the sheet. */
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
    },
    {
      key: 'projections',
      name: 'Projections',
      range: 'A1:K40',
      action: 'rewrite',
      cells: 300,
      formulas: 240,
      charts: 1,
    },
  ],
  cells: 420,
  bytes: 20_480,
};

const REPORT: WriteReport = {
  sheets: ['Assumptions', 'Projections'],
  cells: 420,
  formulas: 240,
  milliseconds: 310,
};

export function createMemoryWorkbook(plan: Plan | null = null): MemoryWorkbook {
  let gate: Promise<void> = Promise.resolve();
  const listeners: (() => void)[] = [];
  /** Rows stay when they say nothing any more, until the sheets are written anew. */
  const rows = new Set<string>();
  const workbook: MemoryWorkbook = {
    plan,
    reading: null,
    failure: null,
    inputs: [],
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
      return ok(reading);
    },
    previewPlan: async () => {
      await gate;
      return workbook.failure ? err(workbook.failure) : ok(PREVIEW);
    },
    writePlan: async (report, _locale, { onStage, signal }) => {
      workbook.writes += 1;
      onStage('checking');
      await gate;
      if (signal.aborted) return err({ kind: 'cancelled' });
      onStage('writing');
      await gate;
      if (workbook.failure) return err(workbook.failure);
      onStage('verifying');
      rows.clear();
      workbook.plan = report.plan;
      return ok(REPORT);
    },
    writeInput: async (input, content) => {
      workbook.inputs.push({ input, ...content });
      await gate;
      if (workbook.failure) return err(workbook.failure);
      const row = JSON.stringify([input.scenario, input.indicator, input.driver]);
      if (!workbook.plan || !(rows.has(row) || hasInput(workbook.plan, input))) {
        return err({ kind: 'inputNotFound', input });
      }
      rows.add(row);
      workbook.plan = setInput(workbook.plan, { input, ...content });
      return ok(undefined);
    },
    onPlanEdited: async (listener) => {
      listeners.push(listener);
      return async () => {
        listeners.splice(listeners.indexOf(listener), 1);
      };
    },
    goTo: async (cell) => {
      workbook.visited.push(cell);
      return ok(undefined);
    },
  };
  return workbook;
}
