import type {
  Driver,
  Plan,
  PlanChange,
  PlanDiff,
  PlanProblem,
  PlanReport,
  Provenance,
  SelectedRange,
} from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import type { Result } from '../../shared/result';

/** The result of reading the plan from the workbook's tables. */
export type PlanReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'plan';
      readonly plan: Plan;
      /** Our tables that are missing; left out where none is. */
      readonly missing?: readonly string[];
      /** Whether rows are among it that were typed below a table and are no part of it yet. */
      readonly hasTypedRows?: boolean;
      /** What keeps the rows that were typed below a table out of the plan. */
      readonly leftOut?: readonly LocatedProblem[];
      /** The language of the tables. */
      readonly locale?: Locale;
    }
  /** The tables contain mistakes. The session keeps the last valid plan. */
  | { readonly kind: 'problems'; readonly problems: readonly LocatedProblem[] };

export interface LocatedProblem {
  readonly problem: PlanProblem;
  /** The cell, as `Assumptions!F12`, or null if the mistake is not in a single cell. */
  readonly cell: string | null;
}

/** One input of the assumptions table. */
export interface InputRef {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** The first projected year for a driver that has a single number. */
  readonly year: number;
}

/** The content of an input cell and the source of its row. */
export interface InputContent {
  /** Null inherits. */
  readonly value: number | null;
  /** The source of the whole row; null where the row has no number of its own. */
  readonly provenance: Provenance | null;
}

/** What to change in the tables of a plan whose rows stay. */
export interface PlanChanges {
  /** From the plan in the tables to the new one; both have the same layout. */
  readonly diff: PlanDiff;
  /** Entries of the change log that the tables have with another reason. */
  readonly reasons?: readonly PlanChange[];
  /** Whether cells in which the user has put a formula are overwritten; kept by default. */
  readonly formulas?: 'keep' | 'replace';
}

/** What a write does with one of our sheets. */
export type SheetAction = 'create' | 'rewrite' | 'unchanged';

/** Preview of a write. */
export interface WritePreview {
  readonly sheets: readonly {
    readonly key: string;
    /** Its name after the write. */
    readonly name: string;
    /** Our range, as `A1:R45`; empty for a sheet without cells. */
    readonly range: string;
    /** `create`: a new sheet; `rewrite`: an existing one changes; `unchanged`: nothing to write. */
    readonly action: SheetAction;
    /** Number of cells with content after the write, and of cells that it empties. */
    readonly cells: number;
    readonly formulas: number;
    readonly charts: number;
    /** Number of cells that differ from the current ones. */
    readonly changed: number;
    /** Whole rows to insert and to delete. */
    readonly rowsIn: number;
    readonly rowsOut: number;
  }[];
  readonly cells: number;
  /** Number of cells that would be written. */
  readonly changed: number;
  /** Estimated size of the requests, UTF-8. */
  readonly bytes: number;
  /** Number of requests. */
  readonly blocks: number;
  /** Cells of ours outside the input tables that somebody else changed. */
  readonly userChanges: readonly UserChange[];
  /** Obstacles to the write. */
  readonly obstacles: readonly Obstacle[];
  /** The plan whose sheets are replaced as a whole, with their names; null where none is. */
  readonly replaces: { readonly plan: Plan; readonly sheets: readonly string[] } | null;
  /**
   * Whether the record of the last write is known. `unknown`: our sheets exist without a record, so
   * every cell that differs counts as changed by somebody else.
   */
  readonly record: 'none' | 'known' | 'unknown';
}

/** A cell's content; a blank cell is the empty text. */
export interface CellContent {
  readonly value: string | number | boolean;
  /** In en-US, beginning with `=`; null where the cell holds none. */
  readonly formula: string | null;
}

/** A cell of ours that somebody else changed. */
export interface UserChange {
  /** As `Projections!F12`, quoted where it has to be. */
  readonly cell: string;
  readonly current: CellContent;
  readonly planned: CellContent;
}

export type ObstacleKind =
  | 'readOnly'
  | 'protectedWorkbook'
  | 'protectedSheet'
  | 'filledCells'
  | 'foreignTable'
  | 'pivotTable'
  | 'mergedCells'
  | 'filter'
  | 'hiddenRows'
  | 'spill'
  | 'tableNameTaken'
  | 'nameTaken'
  /** Rows to delete that a formula outside our cells refers to. */
  | 'referencedRows'
  /** Rows to delete that contain somebody else's cells. */
  | 'filledRows'
  /** The user's cells, tables and charts on sheets that are replaced. */
  | 'replacedCells'
  | 'replacedTable'
  | 'replacedChart'
  /** A formula elsewhere that refers to a sheet that is replaced. */
  | 'replacedReference'
  /** A defined name that refers to a sheet that is replaced. */
  | 'replacedName'
  /** A chart, a pivot table, a data validation or a conditional format elsewhere that does. */
  | 'replacedSeries'
  | 'replacedPivot'
  | 'replacedValidation'
  | 'replacedConditional'
  /** A chart or a pivot table, or the rules of a sheet, of which Excel does not tell what they use. */
  | 'unreadSource'
  | 'unreadRules';

/** An obstacle to a write. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** Null where it concerns the workbook. */
  readonly sheet: string | null;
  /** A range on `sheet`; null where it concerns the whole of it. */
  readonly address: string | null;
  /** The table, the defined name, the chart, or the reference that a formula has. */
  readonly detail: string | null;
  /** `blocks`: must be removed first. `asks`: may be overwritten if the user agrees. */
  readonly effect: 'blocks' | 'asks';
}

/** The choice for cells of ours that somebody else changed. */
export interface UserChangeChoice {
  readonly otherwise: 'keep' | 'replace';
  /** Exceptions from `otherwise`, by {@link UserChange.cell}. */
  readonly cells?: Readonly<Record<string, 'keep' | 'replace'>>;
}

export type WriteStage = 'checking' | 'writing' | 'verifying' | 'restoring';

/** Progress of a write. */
export interface WriteProgress {
  readonly stage: WriteStage;
  /** Number of cells in this stage; 0 of 0 while unknown. */
  readonly done: number;
  readonly total: number;
  /** Excel has not responded for a while: the user is probably editing a cell. */
  readonly isWaiting: boolean;
}

export interface WorkOptions {
  readonly onProgress: (progress: WriteProgress) => void;
  readonly signal: AbortSignal;
}

export interface WriteOptions extends WorkOptions {
  /** By default they are kept. */
  readonly userChanges?: UserChangeChoice;
  /** What to do about obstacles that ask; by default the write is refused. */
  readonly obstacles?: 'refuse' | 'overwrite';
}

/** What a write gives a sheet beside its contents, in the order in which it is set. */
export type FormattingPart = 'formats' | 'rules' | 'layout' | 'page' | 'charts';

/** Formatting that Excel has refused. The contents of the sheet are written all the same. */
export interface RefusedFormatting {
  /** The name of the sheet. */
  readonly sheet: string;
  readonly part: FormattingPart;
  /** The title of the chart; null for the other parts. */
  readonly chart: string | null;
}

export interface WriteReport {
  readonly sheets: readonly string[];
  /** The name of Brief among them; null where it was not written. */
  readonly brief: string | null;
  /** Cells that differed from the plan before: as many as the preview counts. */
  readonly changed: number;
  /** The cells among them that were written. Excel moved the others along with rows. */
  readonly written: number;
  /** Cells that were read back and verified. */
  readonly checked: number;
  /** Formulas among the cells that were checked. */
  readonly formulas: number;
  /** Cells that somebody else changed and that were kept. */
  readonly kept: number;
  /** Cells that hold what was written and show something else than planned; null where none does. */
  readonly differing: DifferingResults | null;
  /** Formatting that Excel has refused; the next write tries it again. */
  readonly unformatted: readonly RefusedFormatting[];
  readonly milliseconds: number;
  /** Whether {@link WorkbookPort.undoLastWrite} can undo it. */
  readonly canUndo: boolean;
}

/** A cell that holds what was written and shows something else than planned. */
export interface DifferingResult {
  readonly sheet: string;
  readonly cell: string;
  readonly shown: CellContent['value'];
  readonly expected: CellContent['value'];
}

/** Cells that show something else than planned. */
export interface DifferingResults {
  readonly count: number;
  readonly first: DifferingResult;
  /** `rounded`: Excel keeps numbers as they are displayed. */
  readonly cause: 'calculated' | 'rounded';
}

export interface UndoReport {
  /** Number of cells that were restored. */
  readonly restored: number;
  /** Sheets that the write had added and that were removed again. */
  readonly removedSheets: readonly string[];
  /** Sheets of another plan that the write had replaced and that are there again. */
  readonly sheetsBack: readonly string[];
}

/** An interrupted write that was completed. */
export interface FinishedWrite {
  /** The language of the sheets. */
  readonly locale: Locale;
  /** Formatting that Excel has refused; the next write tries it again. */
  readonly unformatted: readonly RefusedFormatting[];
}

/** A write that was interrupted because the add-in was closed. */
export interface InterruptedWrite {
  /** ISO date and time, UTC. */
  readonly startedAt: string;
  /** Sheets that it added; undoing removes them. */
  readonly addedSheets: readonly string[];
  readonly changedSheets: readonly string[];
  /** Whether its journal is intact. With a damaged one it can neither be finished nor undone. */
  readonly isIntact: boolean;
  /** Another pane is still writing: nothing is interrupted, and nothing can be done but wait. */
  readonly isUnderWay?: boolean;
}

/** What the record of an interrupted write keeps, as a file for the user. */
export interface KeptFile {
  /** `plan`: one of the plans, of a record that is damaged. */
  readonly kind: 'newPlan' | 'oldPlan' | 'plan' | 'oldCells' | 'record';
  readonly name: string;
  readonly text: string;
}

/**
 * What to do about an interrupted write: complete it, restore everything as it was before it, or
 * delete its record and leave every cell as it is.
 */
export type Recovery = 'finish' | 'remove' | 'leave';

/** Why the workbook could not be read or written: facts, no prose. */
export type WorkbookFailure =
  | { readonly kind: 'editMode' }
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  | { readonly kind: 'protectedWorkbook' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'cancelled' }
  /** There are obstacles; nothing was changed. */
  | { readonly kind: 'obstructed'; readonly obstacles: readonly Obstacle[] }
  /** Somebody changed cells since the write that is to be undone. */
  | { readonly kind: 'changedSince'; readonly cells: readonly string[] }
  /** Somebody changed a cell during the write; everything was restored. */
  | { readonly kind: 'changedMeanwhile'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'nothingToUndo' }
  /** A write failed and could not be undone; it can be finished or removed. */
  | { readonly kind: 'notRestored'; readonly cause: WorkbookFailure }
  /** An earlier interrupted write has to be finished or removed first. */
  | { readonly kind: 'interrupted' }
  /** Another pane is writing the sheets of this workbook. */
  | { readonly kind: 'beingWritten' }
  /** Another pane has finished or removed this write, after it had stood still. */
  | { readonly kind: 'takenOver' }
  /** The journal of an interrupted write is unreadable. */
  | { readonly kind: 'recordDamaged' }
  /** A cell that was read back does not hold what was written. */
  | { readonly kind: 'notVerified'; readonly sheet: string; readonly cell: string }
  /** The tables as written could not be read again; everything was restored. */
  | { readonly kind: 'notReadable'; readonly problems: readonly LocatedProblem[] }
  /** The row or sheet of the input was deleted. */
  | { readonly kind: 'inputNotFound'; readonly input: InputRef }
  /** Rows or columns that a change needs were deleted. */
  | { readonly kind: 'rowsNotFound' }
  /** Cells to change contain formulas of the user, which are kept. */
  | { readonly kind: 'formulaCells'; readonly cells: readonly string[] }
  /** A table of ours is on a foreign sheet, or a foreign table has its name. */
  | { readonly kind: 'tableNameTaken'; readonly table: string; readonly sheet: string }
  /** A part of the product that loads on demand could not be loaded. */
  | { readonly kind: 'notFetched' }
  /** The selection is not one block of cells but a chart, a picture or several areas. */
  | { readonly kind: 'notOneBlock' }
  | { readonly kind: 'selectionBlank' }
  | { readonly kind: 'selectionTooLarge'; readonly cells: number; readonly limit: number }
  /** The sheets would need more than Excel has; `scenarios` of the plan's could be written. */
  | {
      readonly kind: 'sheetsTooLarge';
      readonly what: 'rows' | 'columns' | 'cells';
      readonly count: number;
      readonly limit: number;
      readonly scenarios: number;
    }
  | { readonly kind: 'notSupported'; readonly member: string }
  | { readonly kind: 'office'; readonly code: string };

/** Everything that the product does with a workbook. */
export interface WorkbookPort {
  /** Reads the plan's tables; one round trip. */
  readPlan(): Promise<Result<PlanReading, WorkbookFailure>>;
  /**
   * Previews `writePlan` without changing anything; one round trip.
   *
   * @param signal - ends the work once nobody waits for it
   */
  previewPlan(
    report: PlanReport,
    locale: Locale,
    signal?: AbortSignal,
  ): Promise<Result<WritePreview, WorkbookFailure>>;
  /**
   * Updates the sheets, writing only what differs, all or nothing. Where nothing differs it takes
   * one round trip and writes no cell.
   */
  writePlan(
    report: PlanReport,
    locale: Locale,
    options: WriteOptions,
  ): Promise<Result<WriteReport, WorkbookFailure>>;
  /** Undoes the last write of this session, unless its cells were changed since. */
  undoLastWrite(options: WorkOptions): Promise<Result<UndoReport, WorkbookFailure>>;
  /** Looks for an interrupted write; one round trip. */
  interruptedWrite(): Promise<Result<InterruptedWrite | null, WorkbookFailure>>;
  /** Resolves an interrupted write. Resolves to what was written; null where nothing was. */
  recoverWrite(
    how: Recovery,
    options: WorkOptions,
  ): Promise<Result<FinishedWrite | null, WorkbookFailure>>;
  /** Reads what the record of an interrupted write keeps; two round trips. */
  keptFiles(): Promise<Result<readonly KeptFile[], WorkbookFailure>>;
  /** Writes the cells of the tables that differ, and no others, in one round trip or two. */
  writeChanges(changes: PlanChanges): Promise<Result<void, WorkbookFailure>>;
  /**
   * Calls back after somebody else edits a table of the plan. Resolves to a function that stops it, or
   * to the reason why nothing will be heard.
   */
  onPlanEdited(listener: () => void): Promise<Result<() => Promise<void>, WorkbookFailure>>;
  /** Waits until no cell is being edited, however long that takes. */
  editingEnded(): Promise<Result<void, WorkbookFailure>>;
  /** Reads the selected block of cells; whole columns down to the last used row. */
  readSelection(): Promise<Result<SelectedRange, WorkbookFailure>>;
  /** Selects a cell such as `Assumptions!F12`. */
  goTo(cell: string): Promise<Result<void, WorkbookFailure>>;
}
