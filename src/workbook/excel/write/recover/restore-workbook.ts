import { sameRange } from '../../../../shared/cell-range';
import { err, ok } from '../../../../shared/result';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { runExcel } from '../../runtime/run-excel';
import { currentInput, isShifted } from '../base/cell-input';
import { patchSteps } from '../apply/content-steps';
import { sendEach } from '../apply/formatting';
import { formatBroughtBack, restoreFormatting } from './restore-formatting';
import { restoreRowFormatsSteps } from '../diff/deleted-rows';
import { dropJournalStep, journalStep, type OpenJournal, recordStep } from '../apply/journal-steps';
import { takeSnapshot } from '../snapshot/take-snapshot';
import { readCells } from '../base/read-cells';
import { plainStep, sendSteps, type WriteStep } from '../base/steps';
import { resizeTable } from '../apply/apply-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import { shiftStep } from '../apply/write-steps';
import { bringBackSteps } from '../replace/bring-back';
import { deleteSheetStep } from '../replace/sheet-steps';
import { shiftsToUndo } from '../diff/row-shifts';
import type { SheetUndo, UndoRecord } from '../base/undo-record';
import type { ProgressReporter } from '../base/write-progress';
import { showSheet } from '../base/active-sheet';

/** The result of a restore. */
export interface Restored {
  readonly cells: number;
  readonly removedSheets: readonly string[];
  /** Replaced sheets that are there again. */
  readonly sheetsBack: readonly string[];
}

const BYTES = 700;

/** A write leaves formulas uncalculated until its cells are verified. */
const CALCULATION = plainStep(BYTES, ({ workbook }) =>
  workbook.application.calculate('Recalculate'),
);

/**
 * Restores the workbook to its state before a write, however far the write came. Tries twice; the
 * journal stays until the restore is complete.
 *
 * @param journal - the XML of a journal to keep meanwhile, if the workbook has none yet
 */
export async function restoreWorkbook(
  before: UndoRecord,
  progress: ProgressReporter,
  journal: string | null = null,
): Promise<WorkbookResult<Restored>> {
  const open = {
    before,
    id: null,
    changesFormatting: false,
    rowsBack: new Set<SheetKey>(),
    isBack: false,
  };
  const once = () =>
    runExcel((context) => restore(context, before, { progress, journal, open }), {
      waitsForEdit: true,
    });
  const first = await once();
  const restored = first.ok ? first : await once();
  if (restored.ok) await restoreFormatting(before, open.rowsBack, progress);
  return restored;
}

interface RestoreOptions {
  readonly progress: ProgressReporter;
  readonly journal: string | null;
  readonly open: OpenJournal & {
    /** Sheets whose rows were restored, in either try. */
    readonly rowsBack: Set<SheetKey>;
  };
}

async function restore(
  context: Excel.RequestContext,
  before: UndoRecord,
  { progress, journal, open }: RestoreOptions,
): Promise<WorkbookResult<Restored>> {
  const snapshot = await progress.waitFor(takeSnapshot(context, { inBlocks: true }));
  const keeps = journal !== null && snapshot.journals.length === 0;
  const back = before.replaced ? await bringBackSteps(before, before.replaced, snapshot) : null;
  // Without the old plan nothing is deleted: the new sheets are better than none.
  if (before.replaced && !back) return err({ kind: 'recordDamaged' });
  const removed = back ? back.removed : createdSheets(before, snapshot);
  const shown = before.activeSheet;
  const isThere = snapshot.sheetNames.includes(shown) && !removed.includes(shown);
  if (removed.length > 0 && isThere) await showSheet(shown);
  const steps = [
    ...(keeps ? [journalStep(journal, open)] : []),
    ...rowSteps(before, snapshot, open.rowsBack),
    ...before.sheets.flatMap((sheet) => sheetSteps(sheet, snapshot)),
    ...(back ? back.steps : removalSteps(before, snapshot, removed)),
  ];
  const sent = await sendSteps(context, steps, { progress });
  if (!sent.ok) return sent;
  const others = await userFormulaSteps(context, before, snapshot);
  const put = await sendSteps(context, others, { progress });
  if (!put.ok) return put;
  // A format that Excel does not take back keeps no content from coming back.
  await sendEach(context, rowFormatSteps(before, snapshot), progress);
  if (back && removed.length > 0) await formatBroughtBack(context, back.formatting, progress);
  const journals = open.id === null ? snapshot.journals : [...snapshot.journals, open.id];
  const closed = await sendSteps(
    context,
    [
      ...before.sheets.map(({ key, record }) => recordStep(key, record)),
      ...before.created.map(({ key }) => recordStep(key, null)),
      ...(before.replaced?.sheets ?? []).map(({ key, record }) => recordStep(key, record)),
      ...(back?.keeper ? [deleteSheetStep(back.keeper)] : []),
      ...(journals.length > 0 ? [dropJournalStep(journals)] : []),
      ...(snapshot.calculates ? [CALCULATION] : []),
    ],
    { progress },
  );
  if (!closed.ok) return closed;
  const cells = steps.reduce((sum, step) => sum + step.cells, 0);
  const sheetsBack = before.replaced?.sheets.map(({ name }) => name) ?? [];
  const removedSheets = removed.filter((name) => !sheetsBack.includes(name));
  return ok({ cells, removedSheets, sheetsBack });
}

/**
 * Restores the user's formulas once the rows that they refer to are back. A formula that is not what
 * Excel made of it was changed by somebody since, and stays.
 */
async function userFormulaSteps(
  context: Excel.RequestContext,
  { others }: UndoRecord,
  snapshot: WorkbookSnapshot,
): Promise<readonly WriteStep[]> {
  const remaining = others.filter(({ sheet }) => snapshot.sheetNames.includes(sheet));
  if (remaining.length === 0) return [];
  const places = remaining.flatMap(({ sheet, patches }) =>
    patches.map(({ range, cells }) => ({ sheet, range, cells })),
  );
  const readings = await readCells(context, places);
  return places.flatMap(({ sheet, range, cells }, index) => {
    const { formulas = [], values = [] } = readings[index] ?? {};
    const followed = cells.map((line, y) =>
      line.map((input, x) => {
        const current = currentInput(formulas[y]?.[x], values[y]?.[x]);
        return input !== null && isShifted(current, input) ? input : null;
      }),
    );
    return patchSteps(sheet, [{ range, cells: followed }]);
  });
}

/** The sheets that a write added and that still exist, by their current names. */
function createdSheets({ created }: UndoRecord, snapshot: WorkbookSnapshot): readonly string[] {
  return created.flatMap(({ key, name }) => {
    const marked = snapshot.ownSheets.get(key)?.name;
    if (marked !== undefined) return [marked];
    return snapshot.sheetNames.includes(name) ? [name] : [];
  });
}

/** Restores the rows of every sheet first: formulas of any sheet may refer to them. */
function rowSteps(
  { sheets }: UndoRecord,
  snapshot: WorkbookSnapshot,
  rowsBack: Set<SheetKey>,
): readonly WriteStep[] {
  return sheets.flatMap((sheet) => {
    const existing = snapshot.ownSheets.get(sheet.key);
    if (!existing) return [];
    const shifts = shiftsToUndo(sheet, existing);
    if (shifts.length > 0) rowsBack.add(sheet.key);
    return shifts.map((shift) => shiftStep(existing.name, shift));
  });
}

function sheetSteps(sheet: SheetUndo, snapshot: WorkbookSnapshot): readonly WriteStep[] {
  const existing = snapshot.ownSheets.get(sheet.key);
  // A sheet that somebody deleted meanwhile cannot be restored; the others can.
  if (!existing) return [];
  const formulas = patchSteps(existing.name, sheet.formulas);
  return [
    ...tableSteps(sheet, existing),
    ...patchSteps(existing.name, sheet.patches),
    // Formulas that Excel adjusted by itself are not counted as written by us.
    ...formulas.map((step) => ({ ...step, cells: 0 })),
  ];
}

/** The formats of the rows that the write had deleted. */
function rowFormatSteps({ sheets }: UndoRecord, snapshot: WorkbookSnapshot): readonly WriteStep[] {
  return sheets.flatMap(({ key, looks }) => {
    const existing = snapshot.ownSheets.get(key);
    return existing ? restoreRowFormatsSteps(existing.name, looks) : [];
  });
}

/** Resizes tables to their old ranges; a table that the write added becomes a range again. */
function tableSteps({ tables }: SheetUndo, existing: SheetSnapshot): readonly WriteStep[] {
  return tables.flatMap(({ name, range }) => {
    const table = existing.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!table || (range && sameRange(table.range, range))) return [];
    return [
      plainStep(BYTES, (context) => {
        if (range) resizeTable(context, existing.name, { name, range });
        else context.workbook.tables.getItem(name).convertToRange();
      }),
    ];
  });
}

/** Names go before sheets: deleting a sheet would leave its name as `#REF!`. */
function removalSteps(
  { names }: UndoRecord,
  snapshot: WorkbookSnapshot,
  removed: readonly string[],
): readonly WriteStep[] {
  const back = names.map(({ name, refersTo }) =>
    plainStep(BYTES, ({ workbook }) => {
      if ((snapshot.names.get(name) ?? null) !== null) workbook.names.getItem(name).delete();
      if (refersTo !== null) workbook.names.add(name, refersTo);
    }),
  );
  return [...back, ...removed.map(deleteSheetStep)];
}
