import { ok } from '../../../../shared/result';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { Answer } from '../../runtime/answer';
import { runExcel } from '../../runtime/run-excel';
import { currentInput, isShifted } from '../base/cell-input';
import { patchSteps } from '../apply/content-steps';
import { restoreFormatting } from './restore-formatting';
import { restoreRowFormatsSteps } from '../diff/deleted-rows';
import { dropJournalStep, journalStep, type OpenJournal, recordStep } from '../apply/journal-steps';
import { takeSnapshot } from '../snapshot/take-snapshot';
import { readCells, sheetIn } from '../base/read-cells';
import { plainStep, sendSteps, type WriteStep } from '../base/steps';
import { resizeTable } from '../apply/apply-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import { shiftStep } from '../apply/write-steps';
import { shiftsToUndo } from '../diff/row-shifts';
import type { SheetUndo, UndoRecord } from '../base/undo-record';
import type { ProgressReporter } from '../base/write-progress';

/** What putting everything back came to. */
export interface Restored {
  readonly cells: number;
  readonly removedSheets: readonly string[];
}

const BYTES = 700;

/**
 * Puts everything back as it was before a write, however far that came. What breaks off once is
 * tried once more; the journal stays until it is done.
 *
 * @param journal - the XML of a journal to keep meanwhile, where the workbook has none yet
 */
export async function restoreWorkbook(
  before: UndoRecord,
  progress: ProgressReporter,
  journal: string | null = null,
): Promise<Answer<Restored>> {
  const open = { before, id: null, dresses: false, rowsBack: new Set<SheetKey>() };
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
    /** Sheets that got rows back, at any try. */
    readonly rowsBack: Set<SheetKey>;
  };
}

async function restore(
  context: Excel.RequestContext,
  before: UndoRecord,
  { progress, journal, open }: RestoreOptions,
): Promise<Answer<Restored>> {
  const look = await progress.waitFor(takeSnapshot(context, { inBlocks: true }));
  const keeps = journal !== null && look.journals.length === 0;
  const removed = createdSheets(before, look);
  const steps = [
    ...(keeps ? [journalStep(journal, open)] : []),
    ...rowSteps(before, look, open.rowsBack),
    ...before.sheets.flatMap((sheet) => sheetSteps(sheet, look)),
    ...removalSteps(before, look, removed),
  ];
  const sent = await sendSteps(context, steps, { progress });
  if (!sent.ok) return sent;
  const others = await othersSteps(context, before, look);
  const put = await sendSteps(context, others, { progress });
  if (!put.ok) return put;
  const journals = open.id === null ? look.journals : [...look.journals, open.id];
  const closed = await sendSteps(
    context,
    [
      ...before.sheets.map(({ key, record }) => recordStep(key, record)),
      ...before.created.map(({ key }) => recordStep(key, null)),
      ...(journals.length > 0 ? [dropJournalStep(journals)] : []),
    ],
    { progress },
  );
  if (!closed.ok) return closed;
  const cells = steps.reduce((sum, step) => sum + step.cells, 0);
  return ok({ cells, removedSheets: removed });
}

/**
 * Formulas of others, once the rows are back that they pointed at. One that holds something else
 * than what Excel made of it has been changed by somebody since, and stays.
 */
async function othersSteps(
  context: Excel.RequestContext,
  { others }: UndoRecord,
  look: WorkbookSnapshot,
): Promise<readonly WriteStep[]> {
  const there = others.filter(({ sheet }) => look.sheetNames.includes(sheet));
  if (there.length === 0) return [];
  const places = there.flatMap(({ sheet, patches }) =>
    patches.map(({ range, cells }) => ({ sheet, range, cells })),
  );
  const readings = await readCells(context, places);
  return places.flatMap(({ sheet, range, cells }, index) => {
    const { formulas = [], values = [] } = readings[index] ?? {};
    const followed = cells.map((line, y) =>
      line.map((input, x) => {
        const stands = currentInput(formulas[y]?.[x], values[y]?.[x]);
        return input !== null && isShifted(stands, input) ? input : null;
      }),
    );
    return patchSteps(sheet, [{ range, cells: followed }]);
  });
}

/** The sheets that a write added and that are there, whatever they are called by now. */
function createdSheets({ created }: UndoRecord, look: WorkbookSnapshot): readonly string[] {
  return created.flatMap(({ key, name }) => {
    const marked = look.ours.get(key)?.name;
    if (marked !== undefined) return [marked];
    return look.sheetNames.includes(name) ? [name] : [];
  });
}

/** Rows go back on every sheet before a formula that points at them is put back on any. */
function rowSteps(
  { sheets }: UndoRecord,
  look: WorkbookSnapshot,
  rowsBack: Set<SheetKey>,
): readonly WriteStep[] {
  return sheets.flatMap((sheet) => {
    const own = look.ours.get(sheet.key);
    if (!own) return [];
    const shifts = shiftsToUndo(sheet, own);
    if (shifts.length > 0) rowsBack.add(sheet.key);
    return shifts.map((shift) => shiftStep(own.name, shift));
  });
}

function sheetSteps(sheet: SheetUndo, look: WorkbookSnapshot): readonly WriteStep[] {
  const own = look.ours.get(sheet.key);
  // A sheet that somebody deleted meanwhile cannot be put back, and is not missed by the others.
  if (!own) return [];
  const formulas = patchSteps(own.name, sheet.formulas);
  return [
    ...tableSteps(sheet, own),
    ...restoreRowFormatsSteps(own.name, sheet.looks),
    ...patchSteps(own.name, sheet.patches),
    // What Excel changed by itself is not counted as written by us.
    ...formulas.map((step) => ({ ...step, cells: 0 })),
  ];
}

/** Tables stand where they stood; one that was not there becomes a range again. */
function tableSteps({ tables }: SheetUndo, own: SheetSnapshot): readonly WriteStep[] {
  return tables.flatMap(({ name, range }) => {
    const standing = own.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    if (!standing || (range && sameSize(standing.range, range))) return [];
    return [
      plainStep(BYTES, (context) => {
        if (range) resizeTable(context, own.name, { name, range });
        else context.workbook.tables.getItem(name).convertToRange();
      }),
    ];
  });
}

function sameSize(one: SheetSnapshot['standing']['range'], other: typeof one): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Names first: with its sheet a name would be left pointing nowhere. */
function removalSteps(
  { names, activeSheet }: UndoRecord,
  look: WorkbookSnapshot,
  removed: readonly string[],
): readonly WriteStep[] {
  const back = names.map(({ name, refersTo }) =>
    plainStep(BYTES, ({ workbook }) => {
      if ((look.names.get(name) ?? null) !== null) workbook.names.getItem(name).delete();
      if (refersTo !== null) workbook.names.add(name, refersTo);
    }),
  );
  const sheets = removed.map((name) =>
    plainStep(BYTES, (context) => sheetIn(context, name).delete()),
  );
  const isThere = look.sheetNames.includes(activeSheet) && !removed.includes(activeSheet);
  const show =
    removed.length > 0 && isThere && look.activeSheet !== activeSheet
      ? [plainStep(BYTES, (context) => sheetIn(context, activeSheet).activate())]
      : [];
  return [...back, ...show, ...sheets];
}
