import type { RepairPreview } from '../../ports/sharing-port';
import type { BookCells } from './book-cells';
import { addressOf } from './find-frozen';
import { readBook } from './read-book';
import { repairedFormula } from './repaired-formula';
import { runSharing, shared, unshared, type Shared } from './run-sharing';
import { writeCells, type CellWrites } from './write-cells';
import { recordSheet } from './write-record';

/** Lists the cells whose call of our functions came back as something else. */
export function previewRepair(): Promise<Shared<RepairPreview>> {
  return runSharing(async (context) => {
    const book = await readBook(context);
    const cells = findBroken(book);
    const names = new Set(cells.map(({ sheet }) => sheet));
    const locked = book.sheets.filter(({ name, isProtected }) => isProtected && names.has(name));
    return shared({
      cells: cells.map(addressOf),
      protectedSheets: locked.map(({ name }) => name),
    });
  });
}

/** Enters those calls again. */
export function repairWorkbook(): Promise<Shared<number>> {
  return runSharing(async (context) => {
    const book = await readBook(context);
    const cells = findBroken(book);
    const locked = book.sheets.find(
      ({ name, isProtected }) => isProtected && cells.some(({ sheet }) => sheet === name),
    );
    if (cells.length === 0) return unshared({ kind: 'nothingToDo' });
    if (locked) return unshared({ kind: 'protectedSheet', sheet: locked.name });
    const before = cells.map((cell) => ({ ...cell, input: cell.before }));
    try {
      await writeCells(context, cells);
    } catch (error) {
      await writeCells(context, before);
      throw error;
    }
    return shared(cells.length);
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
