import { err, ok } from '../../../shared/result';
import type { Obstacle, UndoReport, WorkOptions } from '../../ports/workbook-port';
import { cellAddress, onSheet } from '../../../shared/a1';
import type { WorkbookResult } from '../runtime/workbook-result';
import { runExcel } from '../runtime/run-excel';
import type { PlanMemory } from '../cells/read-tables';
import { changesOf } from './base/cell-patches';
import { hazardsAt, mergedObstacles } from './diff/find-obstacles';
import type { CellInput, SheetMatrix } from './base/cell-input';
import { BLANK_HASH, hashInput } from './base/hashes';
import { insertedRows, rowAfter } from './diff/row-shifts';
import { writeJournal } from './base/journal';
import type { LastWrite, SheetUndo } from './base/undo-record';
import { takeSnapshot } from './snapshot/take-snapshot';
import { isOfOthers, restoreWorkbook } from './recover/restore-workbook';
import { whoseWrite } from './recover/interrupted-write';
import { newLock } from './base/write-lock';
import {
  endOf,
  inputAt,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from './snapshot/sheet-snapshot';
import { isRoundedInput } from './base/compare-results';
import { recordedHash, type SheetRecord } from './base/sheet-record';
import { createProgressReporter } from './base/write-progress';

/** Undoes the last write of this session, cell by cell, unless somebody changed its cells since. */
export async function undoLastWrite(
  memory: PlanMemory,
  options: WorkOptions,
): Promise<WorkbookResult<UndoReport>> {
  const { lastWrite } = memory;
  if (!lastWrite) return err({ kind: 'nothingToUndo' });
  const progress = createProgressReporter(options);
  progress.begin('checking');
  const snapshot = await progress.waitFor(
    runExcel(async (context) => ok(await takeSnapshot(context, { inBlocks: true })), {
      waitsForEdit: true,
    }),
  );
  if (!snapshot.ok) return snapshot;
  if (options.signal.aborted) return err({ kind: 'cancelled' });
  if (snapshot.value.journals.length > 0) return err(await whoseWrite(memory));
  const refused = changedSince(lastWrite, snapshot.value);
  if (refused.length > 0) return err({ kind: 'changedSince', cells: refused });
  const { before } = lastWrite;
  const locked = [...snapshot.value.ownSheets.values()].find(({ isProtected }) => isProtected);
  if (snapshot.value.readOnly) return err({ kind: 'readOnly' });
  if (snapshot.value.structureProtected && before.created.length > 0) {
    return err({ kind: 'protectedWorkbook' });
  }
  if (locked && before.sheets.some(({ key }) => key === locked.key)) {
    return err({ kind: 'protectedSheet', sheet: locked.name });
  }
  const obstacles = before.sheets.flatMap((sheet) => inTheWay(sheet, snapshot.value));
  if (obstacles.length > 0) return err({ kind: 'obstructed', obstacles });
  const merged = await mergedObstacles(cellsToRestore(lastWrite, snapshot.value));
  if (!merged.ok) return merged;
  if (merged.value.length > 0) return err({ kind: 'obstructed', obstacles: merged.value });
  const journal = { startedAt: new Date().toISOString(), before, writing: null };
  progress.begin('restoring', cellCount(lastWrite));
  const restored = await restoreWorkbook(before, progress, {
    lock: newLock(memory.owner),
    meanwhile: await writeJournal(journal, memory.owner),
  });
  if (!restored.ok) {
    if (isOfOthers(restored.error)) return restored;
    return err({ kind: 'notRestored', cause: restored.error });
  }
  memory.lastWrite = null;
  const { cells, ...sheets } = restored.value;
  return ok({ restored: cells, ...sheets });
}

/** The cells that an undo fills. While rows still have to move, their addresses do not hold yet. */
function cellsToRestore({ before }: LastWrite, snapshot: WorkbookSnapshot) {
  return before.sheets.flatMap(({ key, rows, patches }) => {
    const sheet = snapshot.ownSheets.get(key);
    return sheet && rows.length === 0 ? [{ sheet, cells: patches.flatMap(changesOf) }] : [];
  });
}

/** Rows hidden since the write: restored contents would be lost in them. */
function inTheWay(
  { key, rows, patches }: SheetUndo,
  snapshot: WorkbookSnapshot,
): readonly Obstacle[] {
  const sheet = snapshot.ownSheets.get(key);
  if (!sheet) return [];
  const rowsMove = rows.length > 0;
  const { column, columnCount } = sheet.contents.range;
  // While rows still have to move, the addresses of the patches do not hold yet.
  const cells = rowsMove ? [] : patches.flatMap(changesOf);
  return hazardsAt(sheet, { cells, rowsMove, column, columnCount }).map(([kind, place]) => ({
    ...{ kind, sheet: sheet.name, address: null, detail: null, effect: 'blocks' },
    ...place,
  }));
}

function cellCount({ before }: LastWrite): number {
  return before.sheets
    .flatMap(({ patches }) => patches)
    .reduce((sum, { cells }) => sum + cells.flat().filter((cell) => cell !== null).length, 0);
}

/** The cells that differ from what the write left, and the names of deleted sheets. */
function changedSince(
  { before, after, written }: LastWrite,
  snapshot: WorkbookSnapshot,
): readonly string[] {
  const created = new Set(before.created.map(({ key }) => key));
  const set = new Map(before.sheets.map((sheet) => [sheet.key, cellsSet(sheet)]));
  const inserted = new Map(before.sheets.map(({ key, rows }) => [key, insertedRows(rows)]));
  return [...after].flatMap(([key, record]) => {
    const sheet = snapshot.ownSheets.get(key);
    if (!sheet) return before.created.filter((added) => added.key === key).map(({ name }) => name);
    const matrix = snapshot.roundsToDisplay ? (written.get(key) ?? null) : null;
    const isSet = (row: number, column: number): boolean =>
      created.has(key) ||
      inserted.get(key)?.has(row) === true ||
      set.get(key)?.has(placeOf(row, column)) === true;
    return changedCells(sheet, record, { isSet, matrix });
  });
}

function writtenAt({ range, inputs }: SheetMatrix, row: number, column: number): CellInput {
  return inputs[row - range.row]?.[column - range.column] ?? '';
}

/** The cells that the write changed on a sheet, as `row,column`, those that it emptied too. */
function cellsSet({ rows, patches }: SheetUndo): ReadonlySet<string> {
  const places = patches.flatMap(changesOf).map(({ row, column }) => {
    const now = rowAfter(row, rows);
    return now === null ? '' : placeOf(now, column);
  });
  return new Set(places);
}

function placeOf(row: number, column: number): string {
  return `${row},${column}`;
}

interface Written {
  /**
   * Whether an undo would overwrite or delete what stands in a cell now: the write set it, emptied
   * it, or inserted its row.
   */
  readonly isSet: (row: number, column: number) => boolean;
  readonly matrix: SheetMatrix | null;
}

/** On a sheet that the write added every cell counts, elsewhere only our own cells. */
function changedCells(
  sheet: SheetSnapshot,
  record: SheetRecord,
  { isSet, matrix }: Written,
): readonly string[] {
  const { bottom, right } = endOf(sheet.contents.range);
  const changed: string[] = [];
  for (let row = 0; row < Math.max(bottom, record.rows.length); row += 1) {
    for (let column = 0; column < Math.max(right, record.columnCount); column += 1) {
      const hash = recordedHash(record, row, column);
      if (hash === BLANK_HASH && !isSet(row, column)) continue;
      const current = inputAt(sheet.contents, row, column);
      if (hash === hashInput(current)) continue;
      if (matrix && isRoundedInput(current, writtenAt(matrix, row, column))) continue;
      changed.push(onSheet(sheet.name, cellAddress(row, column)));
    }
  }
  return changed;
}
