import { err, ok } from '../../../shared/result';
import type { PlanReport } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import type {
  FreezePreview,
  FreezeProof,
  KeptReason,
  SharingFailure,
} from '../../ports/sharing-port';
import { type BookCells, checkWritable, readBook, valueAt } from './book';
import {
  differenceOf,
  findFrozen,
  type FoundFormula,
  type FoundFormulas,
  type FrozenCell,
  frozenCells,
  inputOf,
  isSameValue,
} from './find-frozen';
import { measureSpills } from './measure-frozen';
import {
  addRecordSheet,
  placeRecord,
  readRecord,
  type RecordPlace,
  recordRow,
  recordSheet,
  removeRecord,
  writeRecordRows,
} from './frozen-records';
import { runSharing, type SharingResult } from './run-sharing';
import { type CellWrites, writeCells } from './write-cells';
import { mayCallUs } from '../../../functions/translate/formula-tokens';
import { largest } from '../../../shared/extremes';

/** What freezing would work on, found before anything is written. */
interface FreezeScan {
  readonly book: BookCells;
  readonly found: FoundFormulas;
  readonly cells: readonly FrozenCell[];
}

/** Reports what freezing would do, changing nothing. */
export function previewFreeze(report: PlanReport | null): Promise<SharingResult<FreezePreview>> {
  return runSharing(async (context) => ok(describe(await scanForFreeze(context, report))));
}

/** Searches the whole workbook for cells to freeze. */
export async function scanForFreeze(
  context: Excel.RequestContext,
  report: PlanReport | null,
): Promise<FreezeScan> {
  const book = await readBook(context);
  const recordName = recordSheet(book)?.name;
  const others = { ...book, sheets: book.sheets.filter(({ name }) => name !== recordName) };
  const found = await measureSpills(context, findFrozen(others, report));
  return { book, found, cells: frozenCells(book, found.formulas) };
}

function describe({ book, found, cells }: FreezeScan): FreezePreview {
  const kept = new Map<KeptReason, number>();
  const sheets = new Map<string, number>();
  for (const { reason, sheet } of cells) {
    if (reason) kept.set(reason, (kept.get(reason) ?? 0) + 1);
    sheets.set(sheet, (sheets.get(sheet) ?? 0) + 1);
  }
  const formulas = cells.filter(({ formula }) => formula !== null).length;
  return {
    ...{ calls: found.formulas.length, cells: cells.length, formulas },
    values: cells.length - formulas,
    kept: [...kept].map(([reason, count]) => ({ reason, cells: count })),
    sheets: [...sheets].map(([name, count]) => ({ name, cells: count })),
    obstacles: found.obstacles,
    names: book.names.filter(({ formula }) => mayCallUs(formula)).map(({ name }) => name),
  };
}

/** Why the workbook cannot be frozen; null if it can. */
export function refusalOf({ found }: Pick<FreezeScan, 'found'>): SharingFailure | null {
  if (found.obstacles.length > 0) return { kind: 'obstacles', obstacles: found.obstacles };
  return found.formulas.length === 0 ? { kind: 'nothingToDo' } : null;
}

/**
 * Replaces our functions with plain Excel. The record is written first, so that an interrupted freeze
 * can be undone from it; a failure is undone at once.
 */
export function freezeWorkbook(
  report: PlanReport | null,
  locale: Locale,
): Promise<SharingResult<FreezeProof>> {
  return runSharing(async (context) => {
    const scan = await scanForFreeze(context, report);
    const refusal = refusalOf(scan) ?? (await checkWritable(context, recordSheet(scan.book)));
    if (refusal) return err(refusal);
    const place = placeRecord(scan.book, locale);
    try {
      return ok(await freezeCells(context, scan, place, locale));
    } catch (error) {
      await restoreCalls(context, scan, place);
      throw error;
    }
  });
}

async function freezeCells(
  context: Excel.RequestContext,
  { book, found, cells }: FreezeScan,
  place: RecordPlace,
  locale: Locale,
): Promise<FreezeProof> {
  const firstCall = nextCall(book);
  const rowOf = (cell: FrozenCell, index: number) => {
    const row = place.nextRow + index;
    const original = found.formulas[cell.call]?.original ?? '';
    const numbered = { ...cell, call: cell.call + firstCall };
    return { row, inputs: recordRow(numbered, { original, row, locale }) };
  };
  context.runtime.enableEvents = false;
  if (place.isNew) addRecordSheet(context, place, locale);
  await writeRecordRows(context, place.sheet, cells.map(rowOf));
  await writeCells(context, cells.map(toWrite));
  const after = await readBook(context);
  const frozen = cells.map((cell): FrozenCell => {
    const isGood = cell.formula === null || isSameValue(cell.value, valueAt(after, cell));
    return isGood ? cell : { ...cell, formula: null, reason: 'differs' };
  });
  const changed = frozen.flatMap((cell, index) => (cell === cells[index] ? [] : [{ cell, index }]));
  await writeCells(
    context,
    changed.map(({ cell }) => toWrite(cell)),
  );
  const rows = changed.map(({ cell, index }) => rowOf(cell, index));
  await writeRecordRows(context, place.sheet, rows);
  context.runtime.enableEvents = true;
  return proofOf(frozen, changed.length === 0 ? after : await readBook(context));
}

/** What was frozen, and the largest difference from the values before. */
function proofOf(cells: readonly FrozenCell[], after: BookCells): FreezeProof {
  const numbers = cells.filter(({ value }) => typeof value === 'number');
  const differences = numbers.map((cell) => differenceOf(cell.value, valueAt(after, cell)));
  const formulas = cells.filter(({ formula }) => formula !== null).length;
  return {
    ...{ cells: cells.length, formulas, values: cells.length - formulas },
    largestDifference: differences.reduce((most, each) => Math.max(most, each), 0),
  };
}

function nextCall(book: BookCells): number {
  const sheet = recordSheet(book);
  const calls = sheet ? readRecord(book, sheet).map(({ call }) => call) : [];
  return largest([-1, ...calls]) + 1;
}

function toWrite(cell: FrozenCell): CellWrites[number] {
  const { sheet, row, column } = cell;
  return { sheet, row, column, input: inputOf(cell) };
}

/** The old inputs of the cells: each formula in its first cell, blanks where it spilled. */
export function originals(
  formulas: readonly FoundFormula[],
  cells: readonly FrozenCell[],
): CellWrites {
  return cells.map(({ sheet, row, column, call, down, right }) => {
    const isFirst = down === 0 && right === 0;
    return { sheet, row, column, input: isFirst ? (formulas[call]?.original ?? '') : '' };
  });
}

async function restoreCalls(
  context: Excel.RequestContext,
  { found, cells }: FreezeScan,
  place: RecordPlace,
): Promise<void> {
  await writeCells(context, originals(found.formulas, cells));
  removeRecord(context, place, cells.length);
  context.runtime.enableEvents = true;
  await context.sync();
}
