import type { Plan } from '../domain/index';

/** Plans before and after the current one; the nearest come last. */
interface UndoEntries {
  readonly past: readonly Plan[];
  readonly future: readonly Plan[];
}

/** A plan that a step leads to, and how to take the step. */
interface UndoStep {
  readonly plan: Plan;
  readonly take: () => void;
}

/** The changes that can be undone and redone; a whole gesture is one step. */
export interface UndoStack {
  readonly can: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  /**
   * Remembers the plan that is about to be replaced; what was undone can no longer be redone. `input`
   * names the one input that a gesture moves: a change that continues the gesture adds no step.
   */
  readonly remember: (before: Plan, input: string | null) => void;
  /** The plan from before the gesture that a change of `input` continues; null if it begins one. */
  readonly gestureStart: (input: string | null) => Plan | null;
  /** The next change begins a step, even of the same input. */
  readonly endGesture: () => void;
  readonly clear: () => void;
  /** The step back or forward from the current plan; null where there is none. */
  readonly back: (current: Plan) => UndoStep | null;
  readonly forward: (current: Plan) => UndoStep | null;
}

/** How many changes can be undone. A plan shares its unchanged parts with the plans around it. */
const LIMIT = 200;

const NO_ENTRIES: UndoEntries = { past: [], future: [] };

/** Makes the undo stack of one session. */
export function createUndoStack(): UndoStack {
  let entries: UndoEntries = NO_ENTRIES;
  /** The input whose last change a continued gesture may add to. */
  let gestureInput: string | null = null;
  const continues = (input: string | null): boolean => input !== null && input === gestureInput;
  const goTo = (next: UndoEntries): void => {
    entries = next;
    gestureInput = null;
  };
  return {
    can: () => ({ canUndo: entries.past.length > 0, canRedo: entries.future.length > 0 }),
    remember: (before, input) => {
      if (continues(input)) return;
      entries = { past: [...entries.past, before].slice(-LIMIT), future: [] };
      gestureInput = input;
    },
    gestureStart: (input) => (continues(input) ? (entries.past.at(-1) ?? null) : null),
    endGesture: () => {
      gestureInput = null;
    },
    clear: () => goTo(NO_ENTRIES),
    back: (current) => {
      const { past, future } = entries;
      const plan = past.at(-1);
      if (!plan) return null;
      const next = { past: past.slice(0, -1), future: [...future, current] };
      return { plan, take: () => goTo(next) };
    },
    forward: (current) => {
      const { past, future } = entries;
      const plan = future.at(-1);
      if (!plan) return null;
      const next = { past: [...past, current], future: future.slice(0, -1) };
      return { plan, take: () => goTo(next) };
    },
  };
}
