import { err, ok } from '../../../shared/result';
import type { ThawPreview } from '../../ports/sharing-port';
import { FROZEN_MARK } from '../../sheets/frozen-sheet';
import {
  type BookCells,
  type CellPlace,
  checkWritable,
  formulaAt,
  readBook,
  type SheetCells,
  valueAt,
} from './book';
import { addressOf, isSameValue } from './find-frozen';
import { meaningOf, withReferences } from './formula-references';
import { readRecord, type RecordedCell, recordSheet } from './frozen-records';
import { runSharing, type SharingResult } from './run-sharing';
import { type CellWrites, writeCells } from './write-cells';
import { isFormula } from '../write/base/cell-input';

interface ThawScan {
  readonly book: BookCells;
  readonly sheet: SheetCells;
  readonly cells: readonly RecordedCell[];
  readonly changed: readonly string[];
}

/** Reports what thawing would do, changing nothing. */
export function previewThaw(): Promise<SharingResult<ThawPreview>> {
  return runSharing(async (context) => {
    const scan = scanForThaw(await readBook(context));
    if (!scan) return err({ kind: 'nothingToDo' });
    const { cells, changed } = scan;
    const calls = cells.filter(({ original, place }) => original !== '' && place !== null).length;
    const deleted = cells.filter(({ place }) => place === null).length;
    return ok({ cells: cells.length - deleted, calls, changed, deleted });
  });
}

/** Restores the function calls at the current places of their cells. */
export function thawWorkbook(): Promise<SharingResult<number>> {
  return runSharing(async (context) => {
    const scan = scanForThaw(await readBook(context));
    if (!scan) return err({ kind: 'nothingToDo' });
    const { book, sheet, cells, changed } = scan;
    if (changed.length > 0) return err({ kind: 'changedCells', cells: changed });
    const refusal = (await checkWritable(context, sheet)) ?? lockedSheet(book, cells);
    if (refusal) return err(refusal);
    const writes = restoredCalls(cells);
    const before = writes.map((cell) => ({ ...cell, input: currentInputOf(book, cell) }));
    try {
      context.runtime.enableEvents = false;
      await writeCells(context, writes);
      await dropRecord(context, sheet.name);
    } catch (error) {
      await writeCells(context, before);
      throw error;
    }
    return ok(cells.filter(({ original, place }) => original !== '' && place).length);
  });
}

/**
 * Deletes the record, its sheet first. While the sheet exists, thawing can be repeated; once it is
 * deleted, thawing is complete even if Excel reported an error.
 */
async function dropRecord(context: Excel.RequestContext, name: string): Promise<void> {
  const drop = async (): Promise<void> => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
    context.workbook.names.getItemOrNullObject(FROZEN_MARK).delete();
    context.runtime.enableEvents = true;
    await context.sync();
  };
  try {
    await drop();
  } catch (error) {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('name');
    await context.sync();
    if (!sheet.isNullObject) throw error;
    await drop();
  }
}

function scanForThaw(book: BookCells): ThawScan | null {
  const sheet = recordSheet(book);
  if (!sheet) return null;
  const cells = readRecord(book, sheet);
  const changed = cells.flatMap((cell) =>
    cell.place && !isUntouched(book, sheet, cell, cell.place) ? [addressOf(cell.place)] : [],
  );
  const filled = spillTargets(cells).filter((place) => formulaAt(book, place) !== '');
  return { book, sheet, cells, changed: [...changed, ...filled.map(addressOf)] };
}

/** Whether a cell still holds what freezing wrote, or the original call. */
function isUntouched(
  book: BookCells,
  sheet: SheetCells,
  { again, plain, before, original, inputs }: RecordedCell,
  place: CellPlace,
): boolean {
  const now = formulaAt(book, place);
  const isSame = (formula: string): boolean =>
    isFormula(now) && meaningOf(now, place.sheet) === meaningOf(formula, place.sheet);
  if (original !== '' && isSame(withReferences(original, inputs))) return true;
  if (again !== '') {
    return isFormula(now) && meaningOf(now, place.sheet) === meaningOf(again, sheet.name);
  }
  if (isFormula(now)) return isSame(plain);
  return isSameValue(before, valueAt(book, place));
}

/** Cells outside the record into which a result will spill, because rows were inserted since. */
function spillTargets(cells: readonly RecordedCell[]): readonly CellPlace[] {
  const recorded = new Set(cells.flatMap(({ place }) => (place ? [addressOf(place)] : [])));
  const firsts = new Map(
    cells.flatMap(({ call, down, right, place }) =>
      place && down === 0 && right === 0 ? [[call, place] as const] : [],
    ),
  );
  return cells.flatMap(({ call, down, right }) => {
    const first = firsts.get(call);
    if (!first) return [];
    const place = { ...first, row: first.row + down, column: first.column + right };
    return recorded.has(addressOf(place)) ? [] : [place];
  });
}

/** The calls with their current references; the cells that they spill into become blank. */
function restoredCalls(cells: readonly RecordedCell[]): CellWrites {
  return cells.flatMap(({ place, original, inputs }) => {
    if (!place) return [];
    return [{ ...place, input: original === '' ? '' : withReferences(original, inputs) }];
  });
}

function lockedSheet(book: BookCells, cells: readonly RecordedCell[]) {
  const names = new Set(cells.flatMap(({ place }) => (place ? [place.sheet] : [])));
  const locked = book.sheets.find(({ name, isProtected }) => isProtected && names.has(name));
  return locked ? ({ kind: 'protectedSheet', sheet: locked.name } as const) : null;
}

function currentInputOf(book: BookCells, place: CellPlace): unknown {
  const formula = formulaAt(book, place);
  const isText = typeof formula === 'string' && formula !== '' && !formula.startsWith('=');
  return isText ? `'${formula}` : formula;
}
