import { createStore, type StoreApi } from 'zustand/vanilla';
import { reportPlan } from '../domain/index';
import { err, ok } from '../shared/result';
import type { WorkbookFailure, WorkbookPort } from '../workbook/ports/workbook-port';
import { findScenario, newId as countedId } from './commands/parts';
import { createCurrentPlan } from './current-plan';
import { planCommands } from './session-commands';
import type { CommandResult, Session, SessionState } from './session';
import { createSheetSync } from './sheet-sync';
import { createTableReader } from './table-reader';
import { createSheetWriter } from './sheet-writer';

const EMPTY: SessionState = {
  plan: null,
  report: null,
  selectedScenario: null,
  sheets: 'absent',
  sheetsLocale: null,
  canUndo: false,
  canRedo: false,
  tableProblems: [],
  rowsLeftOut: [],
  failure: null,
  writing: null,
  lastWrite: null,
  interrupted: null,
  unformatted: null,
};

const NO_WORKBOOK: WorkbookFailure = { kind: 'notSupported', member: 'Workbook' };

/** What a session works with. */
export interface SessionOptions {
  /** Null where there is no workbook: plans can be worked on but not written. */
  readonly workbook: WorkbookPort | null;
  /** Makes the id of a new scenario, given those that are taken. */
  readonly newId?: (taken: ReadonlySet<string>) => string;
  /** The clock of the change log: ISO date and time, in UTC. */
  readonly now?: () => string;
  /** Pauses before a request that Excel refused is repeated. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** Makes a session, which holds one plan at a time. */
export function createSession({
  workbook,
  newId = newScenarioId,
  now = systemClock,
  wait = pause,
}: SessionOptions): Session {
  const store = createStore<SessionState>(() => EMPTY);
  const { getState, setState } = store;
  const plan = () => getState().plan;
  const sync = createSheetSync(workbook, plan, setState, () => getState().interrupted !== null);
  const current = createCurrentPlan(store, sync, now);
  const reader = createTableReader({ workbook, sync, store, now, wait, take: current.take });
  const writer = createSheetWriter({
    ...{ workbook, sync, store, read: reader.read },
    waitForOther: reader.waitForOther,
    forgetSteps: current.forgetSteps,
  });
  return {
    getState,
    subscribe: store.subscribe,
    open: (plan, reported = reportPlan(plan)) => {
      if (!reported.ok) return reported;
      current.open(plan, reported.value);
      return ok(undefined);
    },
    readWorkbook: reader.read,
    selectScenario: (scenario) => selectScenario(store, scenario),
    ...planCommands(current, plan, newId),
    // A driver of a new indicator has not been changed by anybody.
    edit: (edit) => current.change(edit, { logged: false }),
    undo: current.undo,
    redo: current.redo,
    readSelection: async () => (workbook ? workbook.readSelection() : err(NO_WORKBOOK)),
    preview: writer.preview,
    write: writer.write,
    undoWrite: writer.undo,
    recoverWrite: writer.recover,
    keptFiles: writer.keptFiles,
    goTo: async (cell) => {
      const result = await workbook?.goTo(cell);
      if (result && !result.ok) setState({ failure: result.error });
    },
    replaceFormulas: () => {
      setState({ failure: null });
      sync.replaceFormulas();
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

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
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
