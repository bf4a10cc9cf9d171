import type { Plan } from '../domain/index';
import { inputChanges } from './input-changes';
import { NO_HISTORY, remember, type PlanHistory, type stepBack } from './plan-history';

/** The steps that can be undone and redone, a whole gesture as one step. */
export interface UndoSteps {
  readonly can: () => { readonly canUndo: boolean; readonly canRedo: boolean };
  /**
   * Remembers the plan that is about to be replaced, if anything changes. `input` names the one
   * input that a gesture moves; what continues that gesture adds no step.
   */
  readonly remember: (before: Plan, after: Plan, input: string | null) => void;
  /** The next change begins a step, even of the same input. */
  readonly endGesture: () => void;
  readonly clear: () => void;
  /** Looks where a step would lead; nothing has moved until `goTo`. */
  readonly look: (move: typeof stepBack, inHand: Plan) => ReturnType<typeof stepBack>;
  readonly goTo: (history: PlanHistory) => void;
}

/** Makes the steps of one planner. */
export function createUndoSteps(): UndoSteps {
  let history: PlanHistory = NO_HISTORY;
  /** The input whose last change a continued gesture may add to. */
  let gestureInput: string | null = null;
  const goTo = (next: PlanHistory): void => {
    history = next;
    gestureInput = null;
  };
  return {
    can: () => ({ canUndo: history.past.length > 0, canRedo: history.future.length > 0 }),
    remember: (before, after, input) => {
      const continues = input !== null && input === gestureInput;
      if (continues || inputChanges(before, after)?.length === 0) return;
      history = remember(history, before);
      gestureInput = input;
    },
    endGesture: () => {
      gestureInput = null;
    },
    clear: () => goTo(NO_HISTORY),
    look: (move, inHand) => move(history, inHand),
    goTo,
  };
}
