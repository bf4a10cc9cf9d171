import type { StoreApi } from 'zustand/vanilla';
import {
  isEmptyDiff,
  type Plan,
  planDiff,
  type PlanDiff,
  type PlanReport,
  planTooLarge,
  reportPlan,
  withUnits,
} from '../domain/index';
import { err, ok, type Result } from '../shared/result';
import { logChanges } from './change-log';
import { checkChangedTexts } from './commands/texts';
import type { CommandProblem, SessionState } from './session';
import type { SheetSync } from './sheet-sync';
import { createUndoStack, type UndoStack } from './undo-stack';

type MakePlan<Problem> = (plan: Plan) => Result<Plan, Problem>;

interface ChangeOptions {
  /** The scenario to show afterwards; the one shown before by default. */
  readonly selected?: string;
  /** The input that a gesture moves. */
  readonly input?: string | null;
  /** Why it is changed, for the change log. */
  readonly why?: string | null;
  /** Whether changed assumptions go into the change log; they do by default. */
  readonly logged?: boolean;
}

/** The one plan that the session holds, with its undo stack; the sheets follow it. */
export interface CurrentPlan {
  /** Opens another plan: nothing can be undone, and no sheet holds it. */
  readonly open: (plan: Plan, report: PlanReport) => void;
  /**
   * Takes a plan that was read from the workbook.
   *
   * @param change - how it differs from the current plan; null where it is another plan
   */
  readonly take: (plan: Plan, report: PlanReport, change: PlanDiff | null) => void;
  readonly change: <Problem = CommandProblem>(
    make: MakePlan<Problem>,
    options?: ChangeOptions,
  ) => Result<void, Problem | CommandProblem>;
  readonly endGesture: () => void;
  /** Clears the undo stack. */
  readonly forgetSteps: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Makes the holder of the plan. */
export function createCurrentPlan(
  { getState, setState }: Pick<StoreApi<SessionState>, 'getState' | 'setState'>,
  sync: SheetSync,
  now: () => string,
): CurrentPlan {
  const stack = createUndoStack();
  const show = (
    { plan, report, change }: Shown,
    selected: string | null = getState().selectedScenario,
  ): void => {
    setState({ plan, report, selectedScenario: existing(plan, selected), ...stack.can() });
    sync.push(change);
  };
  const step = (way: 'back' | 'forward', { plan: before, report }: SessionState): void => {
    const moved = before && stack[way](before);
    const reported = moved && tryReport(moved.plan, report);
    if (!moved || !reported?.ok) return;
    moved.take();
    show({ plan: moved.plan, report: reported.value, change: null });
  };
  return {
    open: (plan, report) => {
      stack.clear();
      sync.setWritten(null);
      setState({ tableProblems: [], rowsLeftOut: [], failure: null, lastWrite: null });
      show({ plan, report, change: null }, null);
    },
    take: (plan, report, change) => {
      if (!change) stack.clear();
      else if (!isEmptyDiff(change)) stack.remember(change.before, null);
      stack.endGesture();
      setState({ tableProblems: [] });
      show({ plan, report, change });
    },
    change: (make, options = {}) => {
      const { plan: before, report: earlier } = getState();
      if (!before) return err({ kind: 'noPlan' });
      const made = make(before);
      if (!made.ok) return made;
      const after = withUnits(made.value);
      const next = nextPlan(planDiff(before, after), stack, { at: now(), ...options });
      const unreadable = checkChangedTexts(before, next.plan);
      if (unreadable) return err(unreadable);
      const tooLarge = growsTooLarge(before, next.plan);
      if (tooLarge) return err(tooLarge);
      const report = tryReport(next.plan, earlier);
      if (!report.ok) return report;
      if (next.plan !== before) stack.remember(before, options.input ?? null);
      show({ ...next, report: report.value }, options.selected);
      return ok(undefined);
    },
    endGesture: stack.endGesture,
    forgetSteps: () => {
      stack.clear();
      setState(stack.can());
    },
    undo: () => step('back', getState()),
    redo: () => step('forward', getState()),
  };
}

/** A plan that is too large may still become smaller, step by step. */
function growsTooLarge(before: Plan, after: Plan): CommandProblem | null {
  const found = planTooLarge(after);
  if (!found || found.bytes <= (planTooLarge(before)?.bytes ?? 0)) return null;
  return { kind: 'planTooLarge', bytes: found.bytes, limit: found.limit };
}

interface Shown {
  readonly plan: Plan;
  readonly report: PlanReport;
  /** How it differs from the plan shown before, where that was compared. */
  readonly change: PlanDiff | null;
}

/** The plan after a change, with the change in its log; the plan as it was where nothing changed. */
function nextPlan(
  change: PlanDiff,
  stack: UndoStack,
  { at, input = null, why = null, logged = true }: ChangeOptions & { readonly at: string },
): Pick<Shown, 'plan' | 'change'> {
  const { before, after } = change;
  // A command that changes nothing may add or remove a row without a number.
  if (isEmptyDiff(change) && before.history === after.history)
    return { plan: before, change: null };
  if (!logged) return { plan: after, change };
  return { plan: logChanges(change, { at, why }, stack.gestureStart(input)), change };
}

/** Reports a plan that a command made, or why it cannot be projected. */
function tryReport(plan: Plan, earlier: PlanReport | null): Result<PlanReport, CommandProblem> {
  const report = reportPlan(plan, earlier);
  if (report.ok) return report;
  const [problem] = report.error;
  if (problem?.kind === 'noResult') {
    const { kind, indicator, year, reason } = problem;
    return err({ kind, indicator, year, reason });
  }
  if (problem?.kind !== 'overflow') {
    throw new Error(`Unexpected problem of a report: ${JSON.stringify(problem)}`);
  }
  return err({ kind: problem.kind, indicator: problem.indicator, year: problem.year });
}

function existing(plan: Plan, scenario: string | null): string | null {
  const found = plan.scenarios.find(({ id }) => id === scenario) ?? plan.scenarios[0];
  return found?.id ?? null;
}
