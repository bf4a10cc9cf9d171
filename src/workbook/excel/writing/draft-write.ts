import type { Locale, PlanReport } from '../../../domain/index';
import { planSheets } from '../../sheets/plan-sheets';
import type { SheetKey } from '../../sheets/sheet-layout';
import type { PlannedSheet } from '../../sheet-plan';
import { chooseSheets } from '../choose-sheets';
import { sheetMatrix, type SheetMatrix } from '../sheet-matrix';
import { draftSheet, type DraftChoices } from './draft-sheet';
import type { DraftedSheet, WriteDraft } from './drafted-sheet';
import { findObstacles } from './find-obstacles';
import { lookHashes } from './look-hashes';
import { rowShifts } from './row-shifts';
import type { WorkbookLook } from './sheet-look';
import { breathe } from './write-progress';

/** What a write is made from, beside the workbook itself. */
export interface WriteRequest {
  readonly report: PlanReport;
  readonly locale: Locale;
  /** ISO date and version of the product, shown on *About*. */
  readonly imprint: { readonly writtenOn: string; readonly productVersion?: string };
}

/** Decides what a write would do in a workbook that was looked at. */
export async function draftWrite(
  look: WorkbookLook,
  { report, locale, imprint }: WriteRequest,
  choices: DraftChoices,
): Promise<WriteDraft> {
  const chosen = chooseSheets(look, locale);
  const sheetNames = Object.fromEntries([...chosen].map(([key, { name }]) => [key, name]));
  const plan = planSheets(report, locale, { sheetNames, ...imprint });
  const sheets: DraftedSheet[] = [];
  for (const planned of plan.sheets) {
    await breathe();
    sheets.push(draftOne(look, planned, choices));
  }
  const drafts = sheets.flatMap(({ there }) => (there ? [there.draft] : []));
  return {
    ...{ look, plan, sheets },
    userChanges: drafts.flatMap(({ userChanges }) => userChanges),
    obstacles: [...findObstacles(look, sheets), ...drafts.flatMap(({ obstacles }) => obstacles)],
  };
}

function draftOne(look: WorkbookLook, planned: PlannedSheet, choices: DraftChoices): DraftedSheet {
  const key = planned.key as SheetKey;
  const matrix = sheetMatrix(planned) ?? EMPTY;
  const own = look.ours.get(key);
  const rows = matrix.range.row + matrix.range.rowCount;
  const rest = { key, planned, matrix, looks: lookHashes(planned, rows) };
  if (!own) return { ...rest, there: null, shifts: [] };
  const draft = draftSheet(own, planned, matrix, choices);
  return { ...rest, there: { look: own, draft }, shifts: rowShifts(draft.match) };
}

const EMPTY: SheetMatrix = {
  range: { row: 0, column: 0, rowCount: 0, columnCount: 0 },
  ...{ inputs: [], planned: [] },
};
