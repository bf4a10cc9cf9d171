import { createStore } from 'zustand/vanilla';
import { err, ok, reportPlan, type Plan, type PlanReport, type Result } from '../domain/index';
import type { WorkbookPort } from '../workbook/port';
import { addScenario } from './commands/add-scenario';
import { deleteScenario } from './commands/delete-scenario';
import { moveScenario } from './commands/move-scenario';
import { newScenarioId } from './commands/new-scenario-id';
import { renameScenario } from './commands/rename-scenario';
import { setAssumption } from './commands/set-assumption';
import { inputChanges } from './input-changes';
import { NO_HISTORY, remember, stepBack, stepForward, type PlanHistory } from './plan-history';
import type { CommandProblem, CommandResult, Planner, PlannerState } from './planner';
import { createSheetsLink } from './sheets-link';
import { createSheetsReader } from './sheets-reader';
import { createSheetsWriter } from './sheets-writer';

const EMPTY: PlannerState = {
  plan: null,
  report: null,
  selectedScenario: null,
  sheets: 'absent',
  canUndo: false,
  canRedo: false,
  tableProblems: [],
  failure: null,
  writing: null,
  lastWrite: null,
};

/** What a planner works with. */
export interface PlannerOptions {
  /** Null where there is no workbook: plans can be worked on but not written. */
  readonly workbook: WorkbookPort | null;
  /** Makes the id of a new scenario, given those that are taken. */
  readonly newId?: (taken: ReadonlySet<string>) => string;
}

/** Makes the planner that holds one plan at a time. */
export function createPlanner({ workbook, newId = newScenarioId }: PlannerOptions): Planner {
  const store = createStore<PlannerState>(() => EMPTY);
  const { getState, setState } = store;
  let history: PlanHistory = NO_HISTORY;
  /** The input whose last change a continued gesture may add to. */
  let gestureInput: string | null = null;

  const link = createSheetsLink(workbook, () => getState().plan, setState);

  const show = (plan: Plan, report: PlanReport, selected = getState().selectedScenario): void => {
    setState({
      plan,
      report,
      selectedScenario: existing(plan, selected),
      canUndo: history.past.length > 0,
      canRedo: history.future.length > 0,
    });
    link.push();
  };

  const change = (
    make: (plan: Plan) => Result<Plan, CommandProblem>,
    { selected, input = null }: { readonly selected?: string; readonly input?: string | null } = {},
  ): CommandResult => {
    const { plan } = getState();
    if (!plan) return err({ kind: 'noPlan' });
    const made = make(plan);
    if (!made.ok) return made;
    const reported = tryReport(made.value);
    if (!reported.ok) return reported;
    const continues = input !== null && input === gestureInput;
    if (!continues && inputChanges(plan, made.value)?.length !== 0) {
      history = remember(history, plan);
      gestureInput = input;
    }
    show(made.value, reported.value, selected);
    return ok(undefined);
  };

  /** Takes a plan that was read from the workbook. */
  const take = (plan: Plan, report: PlanReport): void => {
    const before = getState().plan;
    if (before?.id !== plan.id) history = NO_HISTORY;
    else if (inputChanges(before, plan)?.length !== 0) history = remember(history, before);
    gestureInput = null;
    setState({ tableProblems: [] });
    show(plan, report);
  };

  const step = (move: typeof stepBack): void => {
    const { plan } = getState();
    const moved = plan && move(history, plan);
    const reported = moved && tryReport(moved.plan);
    if (!moved || !reported?.ok) return;
    history = moved.history;
    gestureInput = null;
    show(moved.plan, reported.value);
  };

  const reader = createSheetsReader({ workbook, link, store, take });
  const writer = createSheetsWriter({ workbook, link, store });

  return {
    getState,
    subscribe: store.subscribe,
    open: (plan) => {
      const reported = reportPlan(plan);
      if (!reported.ok) return reported;
      history = NO_HISTORY;
      gestureInput = null;
      link.setWritten(null);
      setState({ tableProblems: [], failure: null, lastWrite: null });
      show(plan, reported.value, null);
      return ok(undefined);
    },
    readWorkbook: reader.read,
    selectScenario: (scenario) => {
      const { plan } = getState();
      if (!plan) return err({ kind: 'noPlan' });
      if (existing(plan, scenario) !== scenario) return err({ kind: 'unknownScenario', scenario });
      setState({ selectedScenario: scenario });
      return ok(undefined);
    },
    setAssumption: ({ gesture = 'begun', ...input }) => {
      const key = JSON.stringify([input.scenario, input.indicator, input.year]);
      if (gesture === 'begun') gestureInput = null;
      return change((plan) => setAssumption(plan, input), { input: key });
    },
    addScenario: (parent, name) => {
      const taken = new Set(getState().plan?.scenarios.map(({ id }) => id));
      const id = newId(taken);
      return change((plan) => addScenario(plan, { id, parent, name }), { selected: id });
    },
    renameScenario: (scenario, name, locale) =>
      change((plan) => renameScenario(plan, { scenario, name, locale })),
    deleteScenario: (scenario) => change((plan) => deleteScenario(plan, scenario)),
    moveScenario: (scenario, toIndex) =>
      change((plan) => moveScenario(plan, { scenario, toIndex })),
    undo: () => step(stepBack),
    redo: () => step(stepForward),
    preview: writer.preview,
    write: writer.write,
    goTo: async (cell) => {
      const result = await workbook?.goTo(cell);
      if (result && !result.ok) setState({ failure: result.error });
    },
    dismissFailure: () => setState({ failure: null }),
  };
}

function existing(plan: Plan, scenario: string | null): string | null {
  const found = plan.scenarios.find(({ id }) => id === scenario) ?? plan.scenarios[0];
  return found?.id ?? null;
}

function tryReport(plan: Plan): Result<PlanReport, CommandProblem> {
  const report = reportPlan(plan);
  if (report.ok) return report;
  const problem = report.error.find(({ kind }) => kind === 'overflow' || kind === 'growthFromZero');
  if (problem?.kind !== 'overflow' && problem?.kind !== 'growthFromZero') {
    throw new Error(`Unexpected problem of a report: ${JSON.stringify(report.error[0])}`);
  }
  return err({ kind: problem.kind, indicator: problem.indicator, year: problem.year });
}
