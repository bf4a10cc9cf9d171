import type {
  AcceptedImport,
  Milestone,
  Plan,
  PlanProblem,
  PlanReport,
  SelectedRange,
} from '../domain/index';
import type { Locale } from '../shared/local-text';
import type { Result } from '../shared/result';
import type {
  AssumptionChange,
  BaseChange,
  CommandResult,
  EditProblem,
  FoundPath,
  MilestoneDraft,
  PlanEdit,
  ProjectDraft,
  RecordedActual,
  TargetDraft,
} from './commands/command-types';
import type {
  InterruptedWrite,
  KeptFile,
  LocatedProblem,
  FinishedWrite,
  Recovery,
  UndoReport,
  WorkbookFailure,
  WriteOptions,
  WritePreview,
  WriteProgress,
  WriteReport,
} from '../workbook/ports/workbook-port';

export type {
  CommandProblem,
  CommandResult,
  EditProblem,
  PlanEdit,
  TargetDraft,
  MilestoneDraft,
  ProjectDraft,
} from './commands/command-types';

/** Whether the sheets show the current plan. */
export type SheetsState = 'absent' | 'live' | 'outOfDate';

/** What the pane knows. */
export interface SessionState {
  readonly plan: Plan | null;
  readonly report: PlanReport | null;
  /** The scenario whose assumptions are shown. */
  readonly selectedScenario: string | null;
  readonly sheets: SheetsState;
  /** The language of the sheets; null where there are none. */
  readonly sheetsLocale: Locale | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Mistakes in the workbook's tables; the last good numbers stay until they are corrected. */
  readonly tableProblems: readonly LocatedProblem[];
  /** What keeps rows out of the plan that somebody has typed below a table. */
  readonly rowsLeftOut: readonly LocatedProblem[];
  readonly failure: WorkbookFailure | null;
  /** The progress of a write, of its undo, or of its recovery. */
  readonly writing: WriteProgress | null;
  /** Null as well once the write was undone. */
  readonly lastWrite: WriteReport | null;
  /** A write that was interrupted in an earlier session and awaits a decision. */
  readonly interrupted: InterruptedWrite | null;
  /** Such a write that was finished, as long as some of its formatting is missing. */
  readonly unformatted: FinishedWrite | null;
}

/** The user's choices about what the preview found. */
export type WriteChoices = Pick<WriteOptions, 'userChanges' | 'obstacles'>;

/** The current plan and the commands on it. Every command that changes the plan can be undone. */
export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (
    listener: (state: SessionState, previous: SessionState) => void,
  ) => () => void;
  /**
   * Opens a plan; the sheets are `absent` until written. A plan whose projection overflows is refused,
   * and the current plan stays.
   */
  readonly open: (
    plan: Plan,
    reported?: Result<PlanReport, readonly PlanProblem[]>,
  ) => Result<void, readonly PlanProblem[]>;
  /** Reads the workbook's tables, at start and after each edit of them. */
  readonly readWorkbook: () => Promise<void>;
  readonly selectScenario: (scenario: string) => CommandResult;
  /** `value` null inherits again. Live sheets get the one cell in the same tick. */
  readonly setAssumption: (
    change: Omit<AssumptionChange, 'provenance'> & {
      /**
       * `continued`: one more step of the gesture (a drag, a held key) that the last change of the
       * same input began, so that one undo reverts the whole gesture.
       */
      readonly gesture?: 'begun' | 'continued';
      /** Why, for the change log. */
      readonly why?: string;
    },
  ) => CommandResult;
  /** Puts a path that was found into a scenario, with the evidence class *derived*. */
  readonly applyPath: (path: FoundPath) => CommandResult;
  /** Puts the paths of several drivers into scenarios, as one change. */
  readonly applyPaths: (paths: readonly FoundPath[]) => CommandResult;
  /** Sets an actual value in every root scenario; null removes it. */
  readonly recordActual: (actual: RecordedActual) => CommandResult;
  readonly setIndicatorBase: (base: BaseChange) => CommandResult;
  readonly addScenario: (parent: string, name: string) => CommandResult;
  readonly renameScenario: (scenario: string, name: string, locale: Locale) => CommandResult;
  /** Children of a deleted scenario move to its parent and keep the values that they inherited. */
  readonly deleteScenario: (scenario: string) => CommandResult;
  readonly moveScenario: (scenario: string, toIndex: number) => CommandResult;
  /** Adds a scenario with the same assumptions and the same parent, and selects it. */
  readonly duplicateScenario: (scenario: string, name: string) => CommandResult;
  /** An empty text removes the note. */
  readonly setScenarioNote: (scenario: string, text: string, locale: Locale) => CommandResult;
  readonly addTarget: (target: TargetDraft) => CommandResult;
  /** What is left out stays; a changed number without a source becomes the planner's own judgement. */
  readonly changeTarget: (target: string, change: Partial<TargetDraft>) => CommandResult;
  readonly removeTarget: (target: string) => CommandResult;
  readonly addProject: (project: ProjectDraft) => CommandResult;
  readonly changeProject: (
    project: string,
    change: Partial<Omit<ProjectDraft, 'name' | 'indicator'>>,
  ) => CommandResult;
  readonly removeProject: (project: string) => CommandResult;
  readonly addMilestone: (milestone: MilestoneDraft) => CommandResult;
  readonly setMilestoneStatus: (milestone: string, status: Milestone['status']) => CommandResult;
  readonly setMilestoneText: (
    milestone: string,
    part: 'owner' | 'note' | 'statement',
    text: string,
    locale: Locale,
  ) => CommandResult;
  /** Null where no date is given. */
  readonly setMilestoneDue: (milestone: string, due: string | null) => CommandResult;
  readonly removeMilestone: (milestone: string) => CommandResult;
  /** Reverts one entry of the change log, as a new change. */
  readonly undoChange: (index: number) => CommandResult;
  /** Sets why a logged change was made; an empty text removes the reason. */
  readonly explainChange: (index: number, why: string) => CommandResult;
  /** Reads the selected block of cells without changing anything. */
  readonly readSelection: () => Promise<Result<SelectedRange, WorkbookFailure>>;
  /** Adds the accepted parts of a selection to the plan, as one step. */
  readonly applyImport: (accepted: AcceptedImport) => CommandResult;
  /** Changes the structure of the plan: its fields, indicators, phases, documents. */
  readonly edit: (edit: PlanEdit) => Result<void, EditProblem>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly preview: (
    locale: Locale,
    signal?: AbortSignal,
  ) => Promise<Result<WritePreview, WorkbookFailure>>;
  readonly write: (
    locale: Locale,
    signal: AbortSignal,
    choices?: WriteChoices,
  ) => Promise<Result<WriteReport, WorkbookFailure>>;
  /** Undoes the last write of the sheets; the current plan stays. */
  readonly undoWrite: (signal: AbortSignal) => Promise<Result<UndoReport, WorkbookFailure>>;
  /** Resolves the interrupted write, then reads the workbook again; null where nothing was written. */
  readonly recoverWrite: (
    how: Recovery,
    signal: AbortSignal,
  ) => Promise<Result<FinishedWrite | null, WorkbookFailure>>;
  /** Reads what the record of the interrupted write keeps, for the user to save. */
  readonly keptFiles: () => Promise<Result<readonly KeptFile[], WorkbookFailure>>;
  readonly goTo: (cell: string) => Promise<void>;
  /** Overwrites the user's formulas that blocked a change (`formulaCells`). */
  readonly replaceFormulas: () => void;
  readonly dismissFailure: () => void;
}
