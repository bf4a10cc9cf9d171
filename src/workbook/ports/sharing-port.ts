import type { PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import type { Result } from '../../shared/result';
import type { WorkbookFailure } from './workbook-port';

/** Why cells keep their value instead of a formula. */
export type KeptReason =
  | 'simulated'
  | 'bounded'
  | 'error'
  | 'severalCells'
  | 'computedArgument'
  | 'unevenPath'
  | 'tooLong'
  | 'notOnSheets'
  | 'unknownFunction'
  /** The formula gives another result than the function showed. */
  | 'differs';

/** An obstacle to freezing. Nothing is changed while there is one. */
export interface FreezeObstacle {
  readonly kind:
    | 'protectedSheet'
    /** The cell shows no result yet. */
    | 'calculating'
    /** The cell shows an unknown function; repairing helps. */
    | 'notRunning'
    /** The spill range of the result is not empty. */
    | 'spillBlocked'
    /** This version of Excel cannot tell how many cells the result fills. */
    | 'unknownSize';
  /** The sheet, or the cell as `Report!C2`. */
  readonly where: string;
}

/** Preview of freezing. */
export interface FreezePreview {
  /** Formulas that call our functions, and the cells that they fill. */
  readonly calls: number;
  readonly cells: number;
  /** Cells that become formulas, and cells that keep their value. */
  readonly formulas: number;
  readonly values: number;
  readonly kept: readonly { readonly reason: KeptReason; readonly cells: number }[];
  readonly sheets: readonly { readonly name: string; readonly cells: number }[];
  readonly obstacles: readonly FreezeObstacle[];
  /** Defined names that call our functions; they stay as they are. */
  readonly names: readonly string[];
}

/** The result of freezing, as read back from the workbook. */
export interface FreezeProof {
  readonly cells: number;
  readonly formulas: number;
  readonly values: number;
  /** Between before and after, over all cells with numbers. */
  readonly largestDifference: number;
}

/** Preview of thawing. */
export interface ThawPreview {
  /** Cells that are frozen, and the formulas that would come back. */
  readonly cells: number;
  readonly calls: number;
  /** Cells that somebody changed since: nothing is put back while there is one. */
  readonly changed: readonly string[];
  /** Number of frozen cells that were deleted since. */
  readonly deleted: number;
}

/** Cells whose call of our functions was replaced, or is intact and shows `#NAME?`. */
export interface RepairPreview {
  readonly cells: readonly string[];
  readonly protectedSheets: readonly string[];
  /** Names of the workbook or of a sheet that equal one of our functions, which they hide. */
  readonly hidingNames: readonly string[];
}

/** The result of repairing. */
export interface RepairReport {
  /** Number of formulas that were entered again. */
  readonly entered: number;
  /** The cells among them that show `#NAME?` all the same. */
  readonly unknown: readonly string[];
}

/** A workbook without the add-in, as a file. */
export interface ShareableCopy {
  readonly bytes: Uint8Array;
  readonly proof: FreezeProof;
  /** Parts of the file that were left out, and names of ours. */
  readonly removed: number;
}

/** Why sharing did not work: facts, no prose. */
export type SharingFailure =
  | WorkbookFailure
  | { readonly kind: 'nothingToDo' }
  | { readonly kind: 'obstacles'; readonly obstacles: readonly FreezeObstacle[] }
  | { readonly kind: 'changedCells'; readonly cells: readonly string[] }
  /** The workbook's file could not be understood. */
  | { readonly kind: 'unreadableFile' };

export type SharingAnswer<Value> = Promise<Result<Value, SharingFailure>>;

/** Prepares a workbook for people without the add-in, and restores it. */
export interface SharingPort {
  previewFreeze(report: PlanReport | null): SharingAnswer<FreezePreview>;
  /** Replaces our functions by Excel formulas and keeps a record on a sheet; all or nothing. */
  freeze(report: PlanReport | null, locale: Locale): SharingAnswer<FreezeProof>;
  previewThaw(): SharingAnswer<ThawPreview>;
  /** Restores the functions from the record; all or nothing. Resolves to the number of formulas. */
  thaw(): SharingAnswer<number>;
  previewRepair(): SharingAnswer<RepairPreview>;
  /** Re-enters calls that were replaced, and intact ones that show `#NAME?`. */
  repair(): SharingAnswer<RepairReport>;
  /** Makes a file without our functions and traces; the workbook itself stays as it is. */
  shareableCopy(report: PlanReport | null): SharingAnswer<ShareableCopy>;
  /** Opens a file as a new workbook; fails where the platform cannot. */
  openCopy(bytes: Uint8Array): SharingAnswer<void>;
}
