import { intersection } from '../../../shared/cell-range';
import { cellAddress } from '../../../shared/a1';
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { GridArea, GridContent } from '../../base/grid';
import type { Book, SheetArea } from '../book';
import { bodyArea } from './table-areas';

/**
 * Fills the columns of tables as Excel's AutoCorrect does, which the API cannot switch off: a formula
 * that is written into a column of formulas and blank cells fills all of it, the last one where
 * several are written (https://github.com/OfficeDev/office-js/issues/5909, 2093). A column with
 * constants stays as it is.
 */
export function fillCalculatedColumns(
  book: Book,
  { sheetId, area }: SheetArea,
  contents: readonly (readonly (GridContent | null)[])[],
): void {
  for (const table of book.tables) {
    const body = table.sheetId === sheetId ? bodyArea(table) : null;
    const written = body && intersection(body, area);
    if (!body || !written) continue;
    for (let column = written.column; column < written.column + written.columnCount; column += 1) {
      const lines = contents.slice(
        written.row - area.row,
        written.row - area.row + written.rowCount,
      );
      const last = lines.map((line) => line[column - area.column]?.kind).lastIndexOf('formula');
      const content = lines[last]?.[column - area.column];
      if (content?.kind !== 'formula') continue;
      const relative = translateFormulaToR1C1(
        content.formula,
        cellAddress(written.row + last, column),
      );
      fillColumn(book, { sheetId, area: { ...body, column, columnCount: 1 } }, relative);
    }
  }
}

function fillColumn(book: Book, { sheetId, area }: SheetArea, relative: string): void {
  const cells = book.grid.read(sheetId, area).map(([cell]) => cell);
  const isConstant = cells.some((cell) => cell && cell.formula === null && cell.value !== '');
  if (isConstant) return;
  const formulas = cells.map((cell, index): [GridContent | null] => {
    const address = addressIn(area, index);
    if (cell?.formula && translateFormulaToR1C1(cell.formula, address) === relative) return [null];
    // A range of one cell stays a range.
    const formula = translateFormulaToA1(relative, address, { mergeRefs: false });
    return [{ kind: 'formula', formula }];
  });
  if (formulas.some(([content]) => content !== null)) book.grid.write(sheetId, area, formulas);
}

function addressIn({ row, column }: GridArea, index: number): string {
  return cellAddress(row + index, column);
}
