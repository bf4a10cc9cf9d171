import type { Result } from '../../domain/index';
import type { WriteChoices } from '../../session/session';
import type {
  CellContent,
  Obstacle,
  UserChangeChoice,
  WorkbookFailure,
  WritePreview,
  WriteReport,
} from '../../workbook/ports/workbook-port';

/** Where the dialog stands: from looking at the workbook to what was written. */
export type WriteStep =
  | { readonly kind: 'looking' }
  | { readonly kind: 'preview'; readonly preview: WritePreview }
  | { readonly kind: 'writing'; readonly isCancelling: boolean }
  | { readonly kind: 'written'; readonly report: WriteReport }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: WorkbookFailure };

/** What was decided in the preview so far. */
export interface Decisions {
  readonly userChanges: UserChangeChoice;
  /** Whether cells that are not the plan's may be written over. */
  readonly overwrites: boolean;
}

/** Nothing of the user's is touched unless that is chosen. */
export const CAUTIOUS: Decisions = { userChanges: { otherwise: 'keep' }, overwrites: false };

/** The step after the workbook was looked at. */
export function afterPreview(result: Result<WritePreview, WorkbookFailure>): WriteStep {
  return result.ok
    ? { kind: 'preview', preview: result.value }
    : { kind: 'failed', failure: result.error };
}

/** The step after writing ended, one way or another. */
export function afterWrite(result: Result<WriteReport, WorkbookFailure>): WriteStep {
  if (result.ok) return { kind: 'written', report: result.value };
  return result.error.kind === 'cancelled'
    ? { kind: 'cancelled' }
    : { kind: 'failed', failure: result.error };
}

/** What becomes of one changed cell. */
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

/** Decides about all changed cells at once; what was said about single ones is forgotten. */
export function decideAll(decisions: Decisions, otherwise: 'keep' | 'replace'): Decisions {
  return { ...decisions, userChanges: { otherwise } };
}

/** Whether one choice holds for all changed cells; null where they differ. */
export function commonChoice({ userChanges }: Decisions): 'keep' | 'replace' | null {
  const { otherwise, cells = {} } = userChanges;
  return Object.values(cells).every((choice) => choice === otherwise) ? otherwise : null;
}

/** Whether the write can begin with what was decided. */
export function canWrite({ obstacles }: WritePreview, { overwrites }: Decisions): boolean {
  return obstacles.every(({ effect }) => effect === 'asks' && overwrites);
}

/** Whether the sheets hold everything already, and nothing in them is to be decided about. */
export function isUpToDate({ sheets, userChanges }: WritePreview): boolean {
  return userChanges.length === 0 && sheets.every(({ action }) => action === 'unchanged');
}

/** The decisions as the workbook is told them. */
export function choicesOf({ userChanges, overwrites }: Decisions): WriteChoices {
  return { userChanges, obstacles: overwrites ? 'overwrite' : 'refuse' };
}

/** What a cell holds, as it would be typed; null where it is blank. */
export function contentOf({ value, formula }: CellContent): string | null {
  if (formula !== null) return formula;
  return value === '' ? null : String(value);
}

/** A place to go to, as `'My sheet'!A1:B2`; null where an obstacle concerns the whole workbook. */
export function placeOf({ sheet, address }: Obstacle): string | null {
  return sheet === null ? null : `${quoted(sheet)}!${address ?? 'A1'}`;
}

/** A sheet's first cell. */
export function firstCellOf(sheet: string): string {
  return `${quoted(sheet)}!A1`;
}

/** A name of a sheet as a reference needs it. */
function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
