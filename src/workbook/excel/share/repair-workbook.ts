import { err, ok } from '../../../shared/result';
import { FUNCTION_IDS } from '../../../functions/translate/excel-equivalent';
import type { RepairPreview } from '../../ports/sharing-port';
import { type BookCells, readBook } from './book';
import { addressOf } from './find-frozen';
import { runSharing, type SharingResult } from './run-sharing';
import { type CellWrites, writeCells } from './write-cells';
import { recordSheet } from './frozen-records';

/** Lists the cells whose call of our functions came back as something else. */
export function previewRepair(): Promise<SharingResult<RepairPreview>> {
  return runSharing(async (context) => {
    const book = await readBook(context);
    const cells = findBroken(book);
    const names = new Set(cells.map(({ sheet }) => sheet));
    const locked = book.sheets.filter(({ name, isProtected }) => isProtected && names.has(name));
    return ok({
      cells: cells.map(addressOf),
      protectedSheets: locked.map(({ name }) => name),
    });
  });
}

/** Enters those calls again. */
export function repairWorkbook(): Promise<SharingResult<number>> {
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
    return ok(cells.length);
  });
}

type BrokenCell = CellWrites[number] & { readonly before: unknown };

function findBroken(book: BookCells): readonly BrokenCell[] {
  const own = recordSheet(book)?.name;
  return book.sheets
    .filter(({ name }) => name !== own)
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

/** A name that Excel gave to a function that it did not know. */
const UNKNOWN = /_xldudf_PLAN_([A-Z0-9_]+)\s*\(/gi;
/** A name with the path of a file before it. */
const WITH_PATH = /'[^']*'!PLAN\.([A-Z0-9_]+)\s*\(/gi;
/** A call that stands in the cell as a text. */
const AS_TEXT = /^=\s*@?PLAN\.([A-Z0-9_]+)\s*\(.*\)\s*$/is;

/**
 * The formula that a cell should have whose call of our functions came back as something else, or
 * as a text; null for a cell that is well.
 *
 * @param formula - the cell's formula, or its content
 * @param value - what it shows: the same as the formula where it is a text
 */
function repairedFormula(formula: unknown, value: unknown): string | null {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return null;
  if (formula === value) return isKnown(AS_TEXT.exec(formula)?.[1]) ? formula : null;
  const named = formula
    .replace(UNKNOWN, (found, id: string) => (isKnown(id) ? `PLAN.${id.toUpperCase()}(` : found))
    .replace(WITH_PATH, (found, id: string) => (isKnown(id) ? `PLAN.${id.toUpperCase()}(` : found));
  return named === formula ? null : named;
}

function isKnown(id: string | undefined): boolean {
  return id !== undefined && FUNCTION_IDS.includes(id.toUpperCase());
}
