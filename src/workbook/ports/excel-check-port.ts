import type { LocalText } from '../../shared/local-text';
import type { Result } from '../../shared/result';
import type { WorkbookFailure } from './workbook-port';

/** What was seen in Excel: plain data, never a content of the user's workbook. */
export type Observed =
  string | number | boolean | null | readonly Observed[] | { readonly [key: string]: Observed };

/** Why an assumption could not be tried. */
export type NotTried =
  /** This Excel is older than the requirement set. */
  | { readonly kind: 'needs'; readonly set: string }
  /** A member is missing. */
  | { readonly kind: 'missing'; readonly member: string }
  /** Nothing came back in time. */
  | { readonly kind: 'noAnswer' }
  /** A failure that says nothing about the assumption. */
  | { readonly kind: 'failed'; readonly code: string }
  /** Only the person can tell, and has not yet. */
  | { readonly kind: 'asked' };

/** What came of one assumption. */
export interface Verdict {
  readonly id: string;
  readonly name: LocalText;
  readonly assumed: LocalText;
  /** The members of Office.js that were called. */
  readonly calls: string;
  readonly source: string;
  readonly expected: Observed;
  /** Whether other observations than the expected one are right too. */
  readonly isExample: boolean;
  readonly outcome:
    /** What was seen is given where more than one thing is right. */
    | { readonly kind: 'held'; readonly observed?: Observed }
    | { readonly kind: 'differs'; readonly observed: Observed }
    | { readonly kind: 'notTried'; readonly why: NotTried };
  /** What only the person can tell, as a question that yes confirms. */
  readonly question: LocalText | null;
  readonly milliseconds: number;
}

/** The Excel that was checked. */
export interface CheckedExcel {
  readonly productVersion: string;
  readonly platform: string;
  readonly version: string;
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  /** The newest set of each kind, such as `ExcelApi 1.20`. */
  readonly sets: readonly string[];
}

export interface ExcelCheck {
  readonly excel: CheckedExcel;
  readonly verdicts: readonly Verdict[];
  /** How many assumptions there are: more than verdicts after a stop. */
  readonly all: number;
}

export type ExcelCheckFailure =
  | WorkbookFailure
  /** The check adds and deletes sheets, so it runs only where nothing can be lost. */
  | { readonly kind: 'notEmpty' };

export interface ExcelCheckOptions {
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** Tries what PlanPath assumes about Excel. */
export interface ExcelCheckPort {
  /** Tries every assumption on sheets of its own, in a workbook that holds nothing else. */
  run(options: ExcelCheckOptions): Promise<Result<ExcelCheck, ExcelCheckFailure>>;
  /** Opens a blank workbook, in which the person then opens the pane. */
  openBlank(): Promise<Result<void, WorkbookFailure>>;
}
