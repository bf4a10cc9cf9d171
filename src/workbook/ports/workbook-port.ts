import type {
  Driver,
  Locale,
  Plan,
  PlanChange,
  PlanDiff,
  PlanProblem,
  PlanReport,
  Provenance,
  Result,
  SelectedRange,
} from '../../domain/index';

/** A plan as read from the workbook's tables, with the place of every value. */
export type PlanReading =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'plan';
      readonly plan: Plan;
      /** Our tables that are not there; left out where none is missing. */
      readonly missing?: readonly string[];
    }
  /** The tables are there but something in them is wrong; the last good plan stays in hand. */
  | { readonly kind: 'problems'; readonly problems: readonly LocatedProblem[] };

export interface LocatedProblem {
  readonly problem: PlanProblem;
  /** The cell, as `Assumptions!F12`, or null when no single cell is to blame. */
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

/** What an input cell says, and where the numbers of its row come from. */
export interface InputContent {
  /** Null inherits. */
  readonly value: number | null;
  /** The source of the whole row; null where the row has no number of its own. */
  readonly provenance: Provenance | null;
}

/** What to change in the tables of a plan whose rows stay. */
export interface PlanChanges {
  /** From the plan that the tables hold to the one that they are to hold; the same layout. */
  readonly diff: PlanDiff;
  /** Entries of the change log that the tables have with another reason. */
  readonly reasons?: readonly PlanChange[];
  /** Whether cells in which the user has put a formula are overwritten; kept by default. */
  readonly formulas?: 'keep' | 'replace';
}

/** What a write does with one of our sheets. */
export type SheetAction = 'create' | 'rewrite' | 'unchanged';

/** What would be written, before anything is. */
export interface WritePreview {
  readonly sheets: readonly {
    readonly key: string;
    /** The name it will have. */
    readonly name: string;
    /** The cells that are ours, as `A1:R45`; empty for a sheet without cells. */
    readonly range: string;
    /** `create`: new; `rewrite`: one of our sheets, where it is; `unchanged`: it is as it is to be. */
    readonly action: SheetAction;
    /** Cells that hold something once it is written. */
    readonly cells: number;
    readonly formulas: number;
    readonly charts: number;
    /** Cells that differ from what stands there now. */
    readonly changed: number;
    /** Whole rows that come into the sheet and that go from it. */
    readonly rowsIn: number;
    readonly rowsOut: number;
  }[];
  readonly cells: number;
  /** Cells that would be written. */
  readonly changed: number;
  /** Estimated size of the requests, UTF-8. */
  readonly bytes: number;
  /** Requests that the contents are divided into. */
  readonly blocks: number;
  /** Cells of ours, outside the tables of inputs, that somebody else changed. */
  readonly userChanges: readonly UserChange[];
  /** What stands in the way. */
  readonly obstacles: readonly Obstacle[];
  /**
   * Whether it is known what the last write left. `unknown`: our sheets are there without its
   * record, so that every cell that differs is listed as changed by somebody else.
   */
  readonly record: 'none' | 'known' | 'unknown';
}

/** What a cell holds; a blank one is the empty text. */
export interface CellContent {
  readonly value: string | number | boolean;
  /** In en-US, beginning with `=`; null where the cell holds none. */
  readonly formula: string | null;
}

/** A cell of ours that holds something else than what we wrote. */
export interface UserChange {
  /** As `Projections!F12`, quoted where it has to be. */
  readonly cell: string;
  readonly stands: CellContent;
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
  /** Rows that go, at which a formula outside our cells points. */
  | 'referencedRows'
  /** Rows that go, with cells of somebody else in them. */
  | 'filledRows';

/** Something that stands in the way of a write. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** Null where it concerns the workbook. */
  readonly sheet: string | null;
  /** A range on `sheet`; null where it concerns the whole of it. */
  readonly address: string | null;
  /** The name of a table or defined name, or the cell of the formula that points there. */
  readonly detail: string | null;
  /** `blocks`: it has to be cleared away first. `asks`: it is written over where that is chosen. */
  readonly effect: 'blocks' | 'asks';
}

/** What is to become of cells of ours that somebody else changed. */
export interface UserChangeChoice {
  readonly otherwise: 'keep' | 'replace';
  /** By {@link UserChange.cell}, where it is another than `otherwise`. */
  readonly cells?: Readonly<Record<string, 'keep' | 'replace'>>;
}

export type WriteStage = 'checking' | 'writing' | 'verifying' | 'restoring';

/** How far a write is. */
export interface WriteProgress {
  readonly stage: WriteStage;
  /** Cells of the stage, or 0 of 0 where they are not known yet. */
  readonly done: number;
  readonly total: number;
  /** Excel has not answered for a while: a cell is probably being edited. */
  readonly isWaiting: boolean;
}

export interface WorkOptions {
  readonly onProgress: (progress: WriteProgress) => void;
  readonly signal: AbortSignal;
}

export interface WriteOptions extends WorkOptions {
  /** Kept where left out. */
  readonly userChanges?: UserChangeChoice;
  /** Obstacles that ask: the write is refused where left out. */
  readonly obstacles?: 'refuse' | 'overwrite';
}

export interface WriteReport {
  readonly sheets: readonly string[];
  /** The one among them that says in words what the plan comes to; null where it is not written. */
  readonly brief: string | null;
  /** Cells that differed from the plan before: as many as the preview counts. */
  readonly changed: number;
  /** Of these, those that were written; Excel brought the others along when it moved rows. */
  readonly written: number;
  /** Cells that were read back and hold what they are to hold. */
  readonly checked: number;
  /** Formulas among the cells that were checked. */
  readonly formulas: number;
  /** Cells that somebody else changed and that stayed as they are. */
  readonly kept: number;
  readonly milliseconds: number;
  /** Whether {@link WorkbookPort.undoLastWrite} can take it back. */
  readonly canUndo: boolean;
}

export interface UndoReport {
  /** Cells that hold again what they held before the write. */
  readonly restored: number;
  /** Sheets that the write had added and that are gone again. */
  readonly removedSheets: readonly string[];
}

/** A write that ended midway because the add-in was closed. */
export interface InterruptedWrite {
  /** ISO date and time, UTC. */
  readonly startedAt: string;
  /** Sheets that it added; removing takes them away again. */
  readonly addedSheets: readonly string[];
  readonly changedSheets: readonly string[];
  /** Whether its record is whole; a damaged one can neither be finished nor removed. */
  readonly isWhole: boolean;
}

/** Why the workbook could not be read or written: facts, no prose. */
export type WorkbookFailure =
  | { readonly kind: 'editMode' }
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  | { readonly kind: 'protectedWorkbook' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'cancelled' }
  /** Something stands in the way; nothing was changed. */
  | { readonly kind: 'obstructed'; readonly obstacles: readonly Obstacle[] }
  /** Somebody changed cells since the write that is to be undone. */
  | { readonly kind: 'changedSince'; readonly cells: readonly string[] }
  /** Somebody changed a cell while the sheets were being written; all is as it was. */
  | { readonly kind: 'changedMeanwhile'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'nothingToUndo' }
  /** A write broke off and could not be taken back; it can be finished or removed. */
  | { readonly kind: 'notRestored'; readonly cause: WorkbookFailure }
  /** An earlier write that broke off has to be finished or removed first. */
  | { readonly kind: 'interrupted' }
  /** The record of a write that broke off cannot be read. */
  | { readonly kind: 'recordDamaged' }
  /** After writing, a cell does not hold what was written. */
  | { readonly kind: 'notVerified'; readonly sheet: string; readonly cell: string }
  /** The table row or sheet that the change belongs to is gone. */
  | { readonly kind: 'inputNotFound'; readonly input: InputRef }
  /** Rows or columns of the tables that a change belongs to are gone. */
  | { readonly kind: 'rowsNotFound' }
  /** Cells that were to be changed hold formulas of the user's own, which stay. */
  | { readonly kind: 'formulaCells'; readonly cells: readonly string[] }
  /** A table of ours stands on a sheet that is not ours, or someone else's bears its name. */
  | { readonly kind: 'tableNameTaken'; readonly table: string; readonly sheet: string }
  /** A part of the product that is fetched when it is needed could not be fetched. */
  | { readonly kind: 'notFetched' }
  /** What is selected is not one block of cells: a chart, a picture, several areas. */
  | { readonly kind: 'notOneBlock' }
  | { readonly kind: 'selectionBlank' }
  | { readonly kind: 'selectionTooLarge'; readonly cells: number; readonly limit: number }
  | { readonly kind: 'notSupported'; readonly member: string }
  | { readonly kind: 'office'; readonly code: string };

/** What the product needs of a workbook. */
export interface WorkbookPort {
  /** Reads the plan's tables; one round trip. */
  readPlan(): Promise<Result<PlanReading, WorkbookFailure>>;
  /** Says what `writePlan` would do, changing nothing; one round trip. */
  previewPlan(report: PlanReport, locale: Locale): Promise<Result<WritePreview, WorkbookFailure>>;
  /**
   * Makes the sheets what they are to be, writing what differs alone: all of it or, whatever goes
   * wrong, nothing. Where nothing differs one round trip and no cell.
   */
  writePlan(
    report: PlanReport,
    locale: Locale,
    options: WriteOptions,
  ): Promise<Result<WriteReport, WorkbookFailure>>;
  /** Takes the last write of this session back, unless its cells were changed since. */
  undoLastWrite(options: WorkOptions): Promise<Result<UndoReport, WorkbookFailure>>;
  /** Looks for a write that ended midway; one round trip. */
  interruptedWrite(): Promise<Result<InterruptedWrite | null, WorkbookFailure>>;
  /** Completes a write that ended midway, or puts everything back as it was before it. */
  recoverWrite(
    how: 'finish' | 'remove',
    options: WorkOptions,
  ): Promise<Result<void, WorkbookFailure>>;
  /** Writes the cells of the tables that differ, and no others, in one round trip. */
  writeChanges(changes: PlanChanges): Promise<Result<void, WorkbookFailure>>;
  /** Calls back after someone else than us edits a table of the plan. Returns how to stop. */
  onPlanEdited(listener: () => void): Promise<() => Promise<void>>;
  /** Reads the block of cells that is selected, whole columns down to where they are used. */
  readSelection(): Promise<Result<SelectedRange, WorkbookFailure>>;
  /** Selects a cell such as `Assumptions!F12`. */
  goTo(cell: string): Promise<Result<void, WorkbookFailure>>;
}
