import { createStore, type StoreApi } from 'zustand/vanilla';
import { err, ok, reportPlan } from '../domain/index';
import type { WorkbookFailure, WorkbookPort } from '../workbook/ports/workbook-port';
import { findScenario, newId as countedId } from './commands/parts';
import { createCurrentPlan } from './current-plan';
import { planCommands } from './plan-commands';
import type { CommandResult, Session, SessionState } from './session';
import { createSheetSync } from './sheet-sync';
import { createTableReader } from './table-reader';
import { createSheetWriter } from './sheet-writer';

const EMPTY: SessionState = {
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
  interrupted: null,
};

const NO_WORKBOOK: WorkbookFailure = { kind: 'notSupported', member: 'Workbook' };

/** What a planner works with. */
export interface SessionOptions {
  /** Null where there is no workbook: plans can be worked on but not written. */
  readonly workbook: WorkbookPort | null;
  /** Makes the id of a new scenario, given those that are taken. */
  readonly newId?: (taken: ReadonlySet<string>) => string;
  /** The clock of the history: ISO date and time, in UTC. */
  readonly now?: () => string;
}

/** Makes the planner that holds one plan at a time. */
export function createSession({
  workbook,
  newId = newScenarioId,
  now = systemClock,
}: SessionOptions): Session {
  const store = createStore<SessionState>(() => EMPTY);
  const { getState, setState } = store;
  const planInHand = () => getState().plan;
  const link = createSheetSync(workbook, planInHand, setState);
  const inHand = createCurrentPlan(store, link, now);
  const reader = createTableReader({ workbook, link, store, now, take: inHand.take });
  const writer = createSheetWriter({
    ...{ workbook, link, store, read: reader.read },
    forgetSteps: inHand.forgetSteps,
  });
  return {
    getState,
    subscribe: store.subscribe,
    open: (plan) => {
      const reported = reportPlan(plan);
      if (!reported.ok) return reported;
      inHand.open(plan, reported.value);
      return ok(undefined);
    },
    readWorkbook: reader.read,
    selectScenario: (scenario) => selectScenario(store, scenario),
    ...planCommands(inHand, planInHand, newId),
    undo: inHand.undo,
    redo: inHand.redo,
    readSelection: async () => (workbook ? workbook.readSelection() : err(NO_WORKBOOK)),
    preview: writer.preview,
    write: writer.write,
    undoWrite: writer.undo,
    recoverWrite: writer.recover,
    goTo: async (cell) => {
      const result = await workbook?.goTo(cell);
      if (result && !result.ok) setState({ failure: result.error });
    },
    replaceFormulas: () => {
      setState({ failure: null });
      link.replaceFormulas();
    },
    dismissFailure: () => setState({ failure: null }),
  };
}

/** `scenario-2` and so on. */
function newScenarioId(taken: ReadonlySet<string>): string {
  return countedId(
    'scenario',
    [...taken].map((id) => ({ id })),
  );
}

function systemClock(): string {
  return new Date().toISOString();
}

function selectScenario(
  { getState, setState }: StoreApi<SessionState>,
  scenario: string,
): CommandResult {
  const { plan } = getState();
  if (!plan) return err({ kind: 'noPlan' });
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  setState({ selectedScenario: scenario });
  return ok(undefined);
}
