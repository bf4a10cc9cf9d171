import { sameRange } from '../../../../shared/cell-range';
import { err, ok } from '../../../../shared/result';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { WorkbookFailure } from '../../../ports/workbook-port';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { restoreEvents, runExcel } from '../../runtime/run-excel';
import { currentInput, isShifted } from '../base/cell-input';
import { runSteps } from '../../../../shared/steps';
import { patchSteps } from '../apply/content-steps';
import { sendEach } from '../apply/formatting';
import { formatBroughtBack, restoreFormatting } from './restore-formatting';
import { restoreReferencesSteps } from './restore-references';
import { restoreRowFormatsSteps } from '../diff/deleted-rows';
import {
  dropJournalStep,
  journalStep,
  type OpenJournal,
  recordStep,
  replaceJournalStep,
} from '../apply/journal-steps';
import { takeSnapshot } from '../snapshot/take-snapshot';
import { readCells } from '../base/read-cells';
import { isJournalOf } from '../base/journal';
import { plainStep, sendSteps, type WriteStep } from '../base/steps';
import { readLocks, type WriteLock } from '../base/write-lock';
import { lockStep, unlockSteps } from '../apply/lock-steps';
import { resizeTable } from '../apply/apply-sheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import { shiftStep } from '../apply/write-steps';
import { bringBackSteps } from '../replace/bring-back';
import { deleteSheetStep } from '../replace/sheet-steps';
import { restoreNamesSteps } from '../diff/pointing-names';
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

/** A journal that stays after a restore, since its write is still to be finished. */
export interface LeftJournal {
  /** The id of its XML part. */
  readonly id: string;
  readonly xml: string;
}

/** The journals of a restore. */
export interface RestoreJournals {
  /** The lock of the write; a restore without `meanwhile` does nothing where it was never taken. */
  readonly lock: WriteLock;
  /** The XML of a journal to keep meanwhile, if the workbook has none yet. */
  readonly meanwhile?: string;
  readonly left?: LeftJournal | null;
}

/**
 * Restores the workbook to its state before a write, however far the write came. Tries twice; the
 * journal stays until the restore is complete. Events are on afterwards.
 */
export async function restoreWorkbook(
  before: UndoRecord,
  progress: ProgressReporter,
  journals: RestoreJournals,
): Promise<WorkbookResult<Restored>> {
  const open = {
    before,
    id: null,
    lock: journals.lock,
    changesFormatting: false,
    rowsBack: new Set<SheetKey>(),
    closing: null,
  };
  const once = () =>
    runExcel((context) => restore(context, before, { progress, journals, open }), {
      waitsForEdit: true,
    });
  const first = await once();
  const restored = first.ok || isOfOthers(first.error) ? first : await once();
  // A request of the write or of the restore may have failed between switching events off and on.
  // Only a restore that has sent its steps has switched them on again.
  if (!restored.ok || restored.value === NOTHING_RESTORED) await restoreEvents();
  if (restored.ok) await restoreFormatting(before, open.rowsBack, progress);
  return restored;
}

/** Whether another pane is at work, so that nothing of ours is left to put back. */
export function isOfOthers({ kind }: WorkbookFailure): boolean {
  return kind === 'beingWritten' || kind === 'takenOver';
}

interface RestoreOptions {
  readonly progress: ProgressReporter;
  readonly journals: RestoreJournals;
  readonly open: OpenJournal & {
    /** Sheets whose rows were restored, in either try. */
    readonly rowsBack: Set<SheetKey>;
    /** Set once the closing request is sent: its answer may be lost. */
    closing: { readonly restored: Restored; readonly journals: readonly string[] } | null;
  };
}

async function restore(
  context: Excel.RequestContext,
  before: UndoRecord,
  { progress, journals: { lock, meanwhile, left = null }, open }: RestoreOptions,
): Promise<WorkbookResult<Restored>> {
  const snapshot = await progress.waitFor(takeSnapshot(context, { inBlocks: true }));
  const done = closedBefore(snapshot, open);
  if (done) return ok(done);
  const held = await progress.waitFor(holdsLock(context, snapshot, lock));
  if (!held.ok) return held;
  const { isHeld, left: othersLeft } = held.value;
  if (!isHeld && meanwhile === undefined) return ok(NOTHING_RESTORED);
  if (!isHeld && snapshot.journals.length > 0) return err({ kind: 'beingWritten' });
  const { replaced } = before;
  const read = replaced ? await bringBackSteps(before, replaced, snapshot) : ok(null);
  // Without the old plan nothing is deleted: the new sheets are better than none.
  if (!read.ok) return read;
  const back = read.value;
  const removed = back ? back.removed : createdSheets(before, snapshot);
  const shown = before.activeSheet;
  const isThere = snapshot.sheetNames.includes(shown) && !removed.includes(shown);
  if (removed.length > 0 && isThere) await showSheet(shown);
  const steps = [
    ...(isHeld ? [] : [lockStep(lock, othersLeft)]),
    ...(meanwhile !== undefined && snapshot.journals.length === 0
      ? [journalStep(meanwhile, open)]
      : []),
    ...rowSteps(before, snapshot, open.rowsBack),
    ...before.sheets.flatMap((sheet) => sheetSteps(sheet, snapshot)),
    ...(back ? back.steps : removalSteps(before, snapshot, removed)),
  ];
  const sent = await sendSteps(context, steps, { progress, lock });
  if (!sent.ok) return sent;
  const others = [
    ...(await userFormulaSteps(context, before, snapshot)),
    ...(await restoreNamesSteps(context, before.userNames ?? [], snapshot.sheetNames)),
  ];
  const put = await sendSteps(context, others, { progress, lock });
  if (!put.ok) return put;
  // What Excel does not take back of rules and formats keeps no content from coming back.
  const refusable = [
    ...(await restoreReferencesSteps(before.userReferences ?? [], snapshot.sheetNames)),
    ...rowFormatSteps(before, snapshot),
  ];
  await sendEach(context, refusable, { progress, lock });
  if (back && removed.length > 0) {
    await formatBroughtBack(context, back.formatting, { progress, lock });
  }
  const journals = open.id === null ? snapshot.journals : [...snapshot.journals, open.id];
  const sheetsBack = replaced?.sheets.map(({ name }) => name) ?? [];
  const restored = {
    cells: steps.reduce((sum, step) => sum + step.cells, 0),
    removedSheets: removed.filter((name) => !sheetsBack.includes(name)),
    sheetsBack,
  };
  open.closing = { restored, journals };
  const closed = await sendSteps(
    context,
    [
      ...before.sheets.map(({ key, record }) => recordStep(key, record)),
      ...before.created.map(({ key }) => recordStep(key, null)),
      ...(replaced?.sheets ?? []).map(({ key, record }) => recordStep(key, record)),
      ...(back?.keeper ? [deleteSheetStep(back.keeper)] : []),
      ...closingSteps(journals, left),
      ...(snapshot.calculates ? [CALCULATION] : []),
      ...(left ? [] : unlockSteps(lock)),
    ],
    { progress, lock },
  );
  return closed.ok ? ok(restored) : closed;
}

/**
 * What the try before has restored, where its closing request was carried out and only the answer
 * was lost: the lock is gone with the journals. A pane that takes the lock over leaves the journals.
 */
function closedBefore(
  snapshot: WorkbookSnapshot,
  { closing, lock: { id } }: RestoreOptions['open'],
): Restored | null {
  if (!closing || id === null || snapshot.locks.includes(id)) return null;
  return closing.journals.some((each) => snapshot.journals.includes(each))
    ? null
    : closing.restored;
}

const NOTHING_RESTORED: Restored = { cells: 0, removedSheets: [], sheetsBack: [] };

/**
 * Whether this pane holds the lock of the write that is to be restored. Where it does not, its write
 * has changed nothing yet, or another pane has taken it over.
 */
async function holdsLock(
  context: Excel.RequestContext,
  { locks: ids, journals }: WorkbookSnapshot,
  lock: WriteLock,
): Promise<WorkbookResult<{ readonly isHeld: boolean; readonly left: readonly string[] }>> {
  const held = { isHeld: true, left: [] };
  if (lock.id !== null) return ids.includes(lock.id) ? ok(held) : err({ kind: 'takenOver' });
  const own = (await readLocks(context, ids)).filter(({ owner }) => owner === lock.owner);
  const [first] = own;
  if (!first) return ok({ isHeld: false, left: ids });
  // The journal follows the lock in the same request, and only if nobody else holds it.
  const texts = journals.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  if (texts.length > 0) await context.sync();
  if (texts.some(({ value }) => isJournalOf(value, lock.owner))) {
    lock.id = first.id;
    return ok(held);
  }
  for (const { id } of own) context.workbook.customXmlParts.getItem(id).delete();
  await context.sync();
  return ids.length > own.length ? err({ kind: 'beingWritten' }) : ok({ isHeld: false, left: [] });
}

/** Deletes the journals, except one that stays. */
function closingSteps(journals: readonly string[], left: LeftJournal | null): readonly WriteStep[] {
  const others = journals.filter((id) => id !== left?.id);
  return [
    ...(left ? [replaceJournalStep(left.xml, left.id)] : []),
    ...(others.length > 0 ? [dropJournalStep(others)] : []),
  ];
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
    return runSteps(patchSteps(sheet, [{ range, cells: followed }]));
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
  const formulas = runSteps(patchSteps(existing.name, sheet.formulas));
  return [
    ...tableSteps(sheet, existing),
    ...runSteps(patchSteps(existing.name, sheet.patches)),
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
