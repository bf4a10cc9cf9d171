import type { Plan } from '../domain/index';
import { NO_ENTRIES, remember, type UndoEntries, type stepBack } from './undo-entries';

/** The steps that can be undone and redone, a whole gesture as one step. */
export interface UndoStack {
  readonly can: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  /**
   * Remembers the plan that is about to be replaced. `input` names the one input that a gesture
   * moves; what continues that gesture adds no step.
   */
  readonly remember: (before: Plan, input: string | null) => void;
  /** The plan from before the gesture that a change of `input` continues; null if it begins one. */
  readonly gestureStart: (input: string | null) => Plan | null;
  /** The next change begins a step, even of the same input. */
  readonly endGesture: () => void;
  readonly clear: () => void;
  /** Looks where a step would lead; nothing has moved until `goTo`. */
  readonly look: (move: typeof stepBack, inHand: Plan) => ReturnType<typeof stepBack>;
  readonly goTo: (history: UndoEntries) => void;
}

/** Makes the steps of one planner. */
export function createUndoStack(): UndoStack {
  let history: UndoEntries = NO_ENTRIES;
  /** The input whose last change a continued gesture may add to. */
  let gestureInput: string | null = null;
  const continues = (input: string | null): boolean => input !== null && input === gestureInput;
  const goTo = (next: UndoEntries): void => {
    history = next;
    gestureInput = null;
  };
  return {
    can: () => ({ canUndo: history.past.length > 0, canRedo: history.future.length > 0 }),
    remember: (before, input) => {
      if (continues(input)) return;
      history = remember(history, before);
      gestureInput = input;
    },
    gestureStart: (input) => (continues(input) ? (history.past.at(-1) ?? null) : null),
    endGesture: () => {
      gestureInput = null;
    },
    clear: () => goTo(NO_ENTRIES),
    look: (move, inHand) => move(history, inHand),
    goTo,
  };
}
