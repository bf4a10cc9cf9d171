import { quoteSheetAsExcel } from '../../shared/a1';
import type { Result } from '../../shared/result';
import type { WriteChoices } from '../../session/session';
import type {
  CellContent,
  Obstacle,
  UserChangeChoice,
  WorkbookFailure,
  WritePreview,
  WriteReport,
} from '../../workbook/ports/workbook-port';

/** The step of the dialog, from reading the workbook to the report of the write. */
export type WriteStep =
  | { readonly kind: 'previewing' }
  | { readonly kind: 'preview'; readonly preview: WritePreview }
  | { readonly kind: 'writing'; readonly isCancelling: boolean }
  | {
      readonly kind: 'written';
      readonly report: WriteReport;
      /** Why a later try to set refused formatting has failed; null where none has. */
      readonly failure: WorkbookFailure | null;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure };

/** The user's decisions in the preview. */
export interface Decisions {
  readonly userChanges: UserChangeChoice;
  /** Whether cells that do not belong to the plan may be overwritten. */
  readonly overwrites: boolean;
}

/** By default, none of the user's cells change. */
export const DEFAULT_DECISIONS: Decisions = {
  userChanges: { otherwise: 'keep' },
  overwrites: false,
};

/** The step after the workbook has been read. */
export function afterPreview(result: Result<WritePreview, WorkbookFailure>): WriteStep {
  return result.ok
    ? { kind: 'preview', preview: result.value }
    : { kind: 'failed', failure: result.error };
}

/** The step after a write has finished, failed or been cancelled. */
export function afterWrite(result: Result<WriteReport, WorkbookFailure>): WriteStep {
  if (result.ok) return { kind: 'written', report: result.value, failure: null };
  return result.error.kind === 'cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'failed', failure: result.error };
}

/** The step after another try to set what Excel had refused: the cells stay written as they are. */
export function afterFormatting(
  report: WriteReport,
  result: Result<WriteReport, WorkbookFailure>,
): WriteStep {
  if (!result.ok) return { kind: 'written', report, failure: result.error };
  const { unformatted } = result.value;
  return { kind: 'written', report: { ...report, unformatted }, failure: null };
}

/** The decision about one changed cell. */
export function choiceOf({ userChanges }: Decisions, cell: string): 'keep' | 'replace' {
  return userChanges.cells?.[cell] ?? userChanges.otherwise;
}

/** Decides about one changed cell. */
export function decideCell(
  decisions: Decisions,
  cell: string,
  choice: 'keep' | 'replace',
): Decisions {
  const { otherwise, cells = {} } = decisions.userChanges;
  return { ...decisions, userChanges: { otherwise, cells: { ...cells, [cell]: choice } } };
}

/** Decides about all changed cells at once; discards decisions about single cells. */
export function decideAll(decisions: Decisions, otherwise: 'keep' | 'replace'): Decisions {
  return { ...decisions, userChanges: { otherwise } };
}

/** The choice that applies to all changed cells; null if they differ. */
export function commonChoice({ userChanges }: Decisions): 'keep' | 'replace' | null {
  const { otherwise, cells = {} } = userChanges;
  return Object.values(cells).every((choice) => choice === otherwise) ? otherwise : null;
}

/** Whether the write can start with these decisions. */
export function canWrite({ obstacles }: WritePreview, { overwrites }: Decisions): boolean {
  return obstacles.every(({ effect }) => effect === 'asks' && overwrites);
}

/** Whether the sheets already hold everything, and there is nothing to decide. */
export function isUpToDate({ sheets, userChanges }: WritePreview): boolean {
  return userChanges.length === 0 && sheets.every(({ action }) => action === 'unchanged');
}

/** The decisions in the form that the workbook port takes. */
export function choicesOf({ userChanges, overwrites }: Decisions): WriteChoices {
  return { userChanges, obstacles: overwrites ? 'overwrite' : 'refuse' };
}

/** A cell's content as it would be typed; null if blank. */
export function contentOf({ value, formula }: CellContent): string | null {
  if (formula !== null) return formula;
  return value === '' ? null : String(value);
}

/**
 * Where an obstacle is, such as `'My sheet'!A1:B2`, the first of several areas; null if it concerns
 * the whole workbook.
 */
export function placeOf({ sheet, address }: Obstacle): string | null {
  if (sheet === null) return null;
  const [first = 'A1'] = address?.split(',') ?? [];
  return `${quoteSheetAsExcel(sheet)}!${first}`;
}

/** A sheet's first cell. */
export function firstCellOf(sheet: string): string {
  return `${quoteSheetAsExcel(sheet)}!A1`;
}
