import type { Locale, Plan, PlanProblem, PlanReport, Result } from '../domain/index';
import type {
  LocatedProblem,
  WorkbookFailure,
  WritePreview,
  WriteReport,
  WriteStage,
} from '../workbook/port';

/** Whether the sheets show the plan in hand. */
export type SheetsState = 'absent' | 'live' | 'outOfDate';

/** What the pane knows. */
export interface PlannerState {
  readonly plan: Plan | null;
  readonly report: PlanReport | null;
  /** The scenario whose assumptions are shown. */
  readonly selectedScenario: string | null;
  readonly sheets: SheetsState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Mistakes in the workbook's tables; the last good numbers stay until they are mended. */
  readonly tableProblems: readonly LocatedProblem[];
  readonly failure: WorkbookFailure | null;
  readonly writing: WriteStage | null;
  readonly lastWrite: WriteReport | null;
}

/** Why a command did nothing. */
export type CommandProblem =
  | { readonly kind: 'noPlan' }
  | { readonly kind: 'unknownScenario'; readonly scenario: string }
  | { readonly kind: 'unknownIndicator'; readonly indicator: string }
  | { readonly kind: 'unknownYear'; readonly year: number }
  | { readonly kind: 'emptyName' }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'lastScenario' }
  | { readonly kind: 'tooManyScenarios'; readonly limit: number }
  | { readonly kind: 'rootCannotInherit' }
  | { readonly kind: 'growthTooLow'; readonly value: number }
  | { readonly kind: 'notANumber' }
  /** The projection would leave the range of numbers that a cell can hold. */
  | { readonly kind: 'overflow'; readonly indicator: string; readonly year: number }
  /** A target speaks of growth in a year that would follow a value of zero. */
  | { readonly kind: 'growthFromZero'; readonly indicator: string; readonly year: number };

export type CommandResult = Result<void, CommandProblem>;

/** The plan in hand and the commands on it. Every command that changes the plan can be undone. */
export interface Planner {
  readonly getState: () => PlannerState;
  readonly subscribe: (
    listener: (state: PlannerState, previous: PlannerState) => void,
  ) => () => void;
  /**
   * Takes up a plan; the sheets are `absent` until written. A plan whose projection overflows is
   * refused and the plan in hand stays.
   */
  readonly open: (plan: Plan) => Result<void, readonly PlanProblem[]>;
  /** Reads the workbook's tables, at start and after each edit of them. */
  readonly readWorkbook: () => Promise<void>;
  readonly selectScenario: (scenario: string) => CommandResult;
  /** `value` null inherits again. Live sheets get the one cell in the same tick. */
  readonly setAssumption: (change: {
    readonly scenario: string;
    readonly indicator: string;
    /** Null sets every projected year. */
    readonly year: number | null;
    readonly value: number | null;
    /**
     * `continued`: one more step of the gesture (a drag, a held key) that the last change of the
     * same input began, so that one undo takes the whole gesture back.
     */
    readonly gesture?: 'begun' | 'continued';
  }) => CommandResult;
  readonly addScenario: (parent: string, name: string) => CommandResult;
  readonly renameScenario: (scenario: string, name: string, locale: Locale) => CommandResult;
  /** Children of a deleted scenario are handed to its parent, with what they inherited from it. */
  readonly deleteScenario: (scenario: string) => CommandResult;
  readonly moveScenario: (scenario: string, toIndex: number) => CommandResult;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly preview: (locale: Locale) => Promise<Result<WritePreview, WorkbookFailure>>;
  readonly write: (
    locale: Locale,
    signal: AbortSignal,
  ) => Promise<Result<WriteReport, WorkbookFailure>>;
  readonly goTo: (cell: string) => Promise<void>;
  readonly dismissFailure: () => void;
}
