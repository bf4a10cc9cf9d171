import type { StoreApi } from 'zustand/vanilla';
import { err, ok, type Plan, type PlanReport, type Result } from '../domain/index';
import { createUndoStack } from './undo-stack';
import { inputChanges } from './plan-diff';
import { stepBack, stepForward } from './undo-entries';
import type { CommandProblem, CommandResult, SessionState } from './session';
import { recordChanges } from './change-log';
import type { SheetSync } from './sheet-sync';
import { tryReport } from './try-report';

type MakePlan = (plan: Plan) => Result<Plan, CommandProblem>;

interface ChangeOptions {
  /** The scenario to show afterwards; the one shown before where it is left out. */
  readonly selected?: string;
  /** The input that a gesture moves. */
  readonly input?: string | null;
  /** Why it is changed, for the history. */
  readonly why?: string | null;
  /** Whether the change of an assumption goes into the history; it does where left out. */
  readonly recorded?: boolean;
}

/** The one plan that the planner holds, with its undo steps; the sheets follow it. */
export interface CurrentPlan {
  /** Takes up another plan; there is nothing to undo and no sheet holds it. */
  readonly open: (plan: Plan, report: PlanReport) => void;
  /** Takes a plan that was read from the workbook. */
  readonly take: (plan: Plan, report: PlanReport) => void;
  readonly change: (make: MakePlan, options?: ChangeOptions) => CommandResult;
  readonly endGesture: () => void;
  /** Nothing that was before can be undone any more. */
  readonly forgetSteps: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Makes the holder of the plan. */
export function createCurrentPlan(
  { getState, setState }: Pick<StoreApi<SessionState>, 'getState' | 'setState'>,
  link: SheetSync,
  now: () => string,
): CurrentPlan {
  const steps = createUndoStack();
  const show = (plan: Plan, report: PlanReport, selected = getState().selectedScenario): void => {
    setState({ plan, report, selectedScenario: existing(plan, selected), ...steps.can() });
    link.push();
  };
  const step = (move: typeof stepBack): void => {
    const { plan } = getState();
    const moved = plan && steps.look(move, plan);
    const reported = moved && tryReport(moved.plan);
    if (!moved || !reported?.ok) return;
    steps.goTo(moved.history);
    show(moved.plan, reported.value);
  };
  return {
    open: (plan, report) => {
      steps.clear();
      link.setWritten(null);
      setState({ tableProblems: [], failure: null, lastWrite: null });
      show(plan, report, null);
    },
    take: (plan, report) => {
      const before = getState().plan;
      if (before?.id !== plan.id) steps.clear();
      else if (!sameNumbers(before, plan)) steps.remember(before, null);
      steps.endGesture();
      setState({ tableProblems: [] });
      show(plan, report);
    },
    change: (make, { selected, input = null, why = null, recorded = true } = {}) => {
      const before = getState().plan;
      if (!before) return err({ kind: 'noPlan' });
      const made = make(before);
      if (!made.ok) return made;
      // A row that says nothing may go or come with a command that changes nothing.
      const isSame = sameNumbers(before, made.value) && before.history === made.value.history;
      const start = steps.gestureStart(input);
      const after = start ? { ...made.value, history: start.history } : made.value;
      const note = { at: now(), why };
      const noted = recorded ? recordChanges(start ?? before, after, note) : after;
      const plan = isSame ? before : noted;
      const report = tryReport(plan);
      if (!report.ok) return report;
      if (!isSame) steps.remember(before, input);
      show(plan, report.value, selected);
      return ok(undefined);
    },
    endGesture: steps.endGesture,
    forgetSteps: () => {
      steps.clear();
      setState(steps.can());
    },
    undo: () => step(stepBack),
    redo: () => step(stepForward),
  };
}

/** Whether two plans differ in nothing, or in nothing but their history. */
function sameNumbers(before: Plan, after: Plan): boolean {
  return inputChanges(before, after)?.length === 0;
}

function existing(plan: Plan, scenario: string | null): string | null {
  const found = plan.scenarios.find(({ id }) => id === scenario) ?? plan.scenarios[0];
  return found?.id ?? null;
}
