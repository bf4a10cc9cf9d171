import { err, ok } from '../../../shared/result';
import { FUNCTION_IDS } from '../../../functions/translate/excel-equivalent';
import { findCalls, mayCallUs, tokensOf } from '../../../functions/translate/formula-tokens';
import type { RepairPreview, RepairReport } from '../../ports/sharing-port';
import { type BookCells, readBook, valueAt } from './book';
import { onSheet } from '../../../shared/a1';
import { addressOf } from './find-frozen';
import { runSharing, type SharingResult } from './run-sharing';
import { type CellWrites, writeCells } from './write-cells';
import { recordSheet } from './frozen-records';
import { isFormula } from '../write/base/cell-input';

/** Lists the cells in which a call of our functions was damaged. */
export function previewRepair(): Promise<SharingResult<RepairPreview>> {
  return runSharing(async (context) => {
    const book = await readBook(context);
    const cells = findBroken(book);
    const names = new Set(cells.map(({ sheet }) => sheet));
    const locked = book.sheets.filter(({ name, isProtected }) => isProtected && names.has(name));
    return ok({
      cells: cells.map(addressOf),
      protectedSheets: locked.map(({ name }) => name),
      hidingNames: [
        ...book.names.map(({ name }) => name),
        ...(await namesOfSheets(context)),
      ].filter(hidesFunction),
    });
  });
}

/** Repairs those calls, and reports which of them Excel does not know all the same. */
export function repairWorkbook(): Promise<SharingResult<RepairReport>> {
  return runSharing(async (context) => {
    const book = await readBook(context);
    const cells = findBroken(book);
    const locked = book.sheets.find(
      ({ name, isProtected }) => isProtected && cells.some(({ sheet }) => sheet === name),
    );
    if (cells.length === 0) return err({ kind: 'nothingToDo' });
    if (locked) return err({ kind: 'protectedSheet', sheet: locked.name });
    const before = cells.map((cell) => ({ ...cell, input: cell.before }));
    try {
      await writeCells(context, cells);
    } catch (error) {
      await writeCells(context, before);
      throw error;
    }
    return ok({ entered: cells.length, unknown: await unknownCells(context, cells) });
  });
}

/** The cells that show `#NAME?` all the same; none where Excel does not say. */
async function unknownCells(
  context: Excel.RequestContext,
  cells: readonly BrokenCell[],
): Promise<readonly string[]> {
  try {
    const after = await readBook(context);
    return cells.filter((cell) => valueAt(after, cell) === NOT_KNOWN).map(addressOf);
  } catch (error) {
    // The formulas are in their cells: that they cannot be read back undoes nothing.
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return [];
  }
}

/** The names that belong to one sheet, as `Report!Name`. */
async function namesOfSheets(context: Excel.RequestContext): Promise<readonly string[]> {
  const { worksheets } = context.workbook;
  try {
    worksheets.load('items/name');
    await context.sync();
    for (const { names } of worksheets.items) names.load('items/name');
    await context.sync();
  } catch (error) {
    // Excel refuses while another workbook is in front, and the preview is worth more than these.
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return [];
  }
  return worksheets.items.flatMap(({ name: sheet, names }) =>
    names.items.map(({ name }) => onSheet(sheet, name)),
  );
}

/** Whether a name, of the workbook or of a sheet, is one of our functions'. */
function hidesFunction(name: string): boolean {
  return isKnown(/(?:^|!)PLAN\.([A-Z0-9_]+)$/i.exec(name)?.[1]);
}

type BrokenCell = CellWrites[number] & { readonly before: unknown };

function findBroken(book: BookCells): readonly BrokenCell[] {
  const recordName = recordSheet(book)?.name;
  return book.sheets
    .filter(({ name }) => name !== recordName)
    .flatMap(({ name: sheet, row, column, formulas, values }) =>
      formulas.flatMap((cells, down) =>
        cells.flatMap((formula, right): readonly BrokenCell[] => {
          const value = values[down]?.[right];
          const input = repairedFormula(formula, value);
          const isText = formula === value;
          const before = isText ? `'${String(formula)}` : formula;
          const place = { sheet, row: row + down, column: column + right };
          return input === null ? [] : [{ ...place, input, before }];
        }),
      ),
    );
}

/** What a cell shows whose formula has a name that Excel does not know. */
const NOT_KNOWN = '#NAME?';
/** The name that Excel gives to an unknown function. */
const UNKNOWN = /\b_xldudf_PLAN_([A-Z0-9_]+)\s*\(/gi;
/** A function name after a file path. */
const WITH_PATH = /'[^']*'!PLAN\.([A-Z0-9_]+)\s*\(/gi;
/** A call stored as text. */
const AS_TEXT = /^=\s*@?PLAN\.([A-Z0-9_]+)\s*\(.*\)\s*$/is;

/**
 * The repaired formula of a cell with a damaged call of our functions, or one stored as text. A call
 * that is intact and yet unknown is entered again as it is: after an absence of the add-in, Excel does
 * not look for the function by itself. Null for every other cell.
 *
 * @param formula - the cell's formula, or its content
 * @param value - the value it shows: the same as the formula if it is a text
 */
function repairedFormula(formula: unknown, value: unknown): string | null {
  if (!isFormula(formula)) return null;
  if (formula === value) return isKnown(AS_TEXT.exec(formula)?.[1]) ? formula : null;
  const named = formula
    .replace(UNKNOWN, (found, id: string) => (isKnown(id) ? `PLAN.${id.toUpperCase()}(` : found))
    .replace(WITH_PATH, (found, id: string) => (isKnown(id) ? `PLAN.${id.toUpperCase()}(` : found));
  if (named !== formula) return named;
  return value === NOT_KNOWN && callsKnown(formula) ? formula : null;
}

function callsKnown(formula: string): boolean {
  return mayCallUs(formula) && findCalls(tokensOf(formula)).some(({ id }) => isKnown(id));
}

function isKnown(id: string | undefined): boolean {
  return id !== undefined && FUNCTION_IDS.includes(id.toUpperCase());
}
