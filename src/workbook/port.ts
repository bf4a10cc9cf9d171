import type {
  Driver,
  Locale,
  Plan,
  PlanProblem,
  PlanReport,
  Provenance,
  Result,
} from '../domain/index';

/** A plan as read from the workbook's tables, with the place of every value. */
export type PlanReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'plan'; readonly plan: Plan }
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

/** What would be written, before anything is. */
export interface WritePreview {
  readonly sheets: readonly {
    readonly key: string;
    /** The name it will have. */
    readonly name: string;
    /** The cells that will be written, as `A1:R45`; empty for a sheet without cells. */
    readonly range: string;
    /** `create`: new; `rewrite`: one of our sheets, where it is. */
    readonly action: 'create' | 'rewrite';
    readonly cells: number;
    readonly formulas: number;
    readonly charts: number;
  }[];
  readonly cells: number;
  /** Estimated size of the request, UTF-8. */
  readonly bytes: number;
}

export interface WriteReport {
  readonly sheets: readonly string[];
  readonly cells: number;
  readonly formulas: number;
  readonly milliseconds: number;
}

/** Why the workbook could not be read or written: facts, no prose. */
export type WorkbookFailure =
  | { readonly kind: 'editMode' }
  | { readonly kind: 'protectedSheet'; readonly sheet: string }
  | { readonly kind: 'protectedWorkbook' }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'cancelled' }
  /** After writing, a cell does not hold what was written. */
  | { readonly kind: 'notVerified'; readonly sheet: string; readonly cell: string }
  /** The table row or sheet that the change belongs to is gone. */
  | { readonly kind: 'inputNotFound'; readonly input: InputRef }
  /** A table of ours stands on a sheet that is not ours, or someone else's bears its name. */
  | { readonly kind: 'tableNameTaken'; readonly table: string; readonly sheet: string }
  /** A part of the product that is fetched when it is needed could not be fetched. */
  | { readonly kind: 'notFetched' }
  | { readonly kind: 'notSupported'; readonly member: string }
  | { readonly kind: 'office'; readonly code: string };

export type WriteStage = 'checking' | 'writing' | 'verifying';

/** What the product needs of a workbook. */
export interface WorkbookPort {
  /** Reads the plan's tables; one round trip. */
  readPlan(): Promise<Result<PlanReading, WorkbookFailure>>;
  /** Says what `writePlan` would do, changing nothing; one round trip. */
  previewPlan(report: PlanReport, locale: Locale): Promise<Result<WritePreview, WorkbookFailure>>;
  /** Writes every sheet; at most three round trips. */
  writePlan(
    report: PlanReport,
    locale: Locale,
    options: { readonly onStage: (stage: WriteStage) => void; readonly signal: AbortSignal },
  ): Promise<Result<WriteReport, WorkbookFailure>>;
  /** Writes one input cell and what differs in the source of its row; one round trip. */
  writeInput(input: InputRef, content: InputContent): Promise<Result<void, WorkbookFailure>>;
  /** Calls back after someone else than us edits a table of the plan. Returns how to stop. */
  onPlanEdited(listener: () => void): Promise<() => Promise<void>>;
  /** Selects a cell such as `Assumptions!F12`. */
  goTo(cell: string): Promise<Result<void, WorkbookFailure>>;
}
