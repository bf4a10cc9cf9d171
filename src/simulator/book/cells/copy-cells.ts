import type { GridContent } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import { cellAddress } from '../../../shared/a1';
import { checkedArea } from '../checked-area';
import type { Book, SheetArea } from '../book';
import { checkUnprotected, checkWritable } from '../sheets';
import { contentOf } from './tables';
import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';

/** The parts of a cell that are copied. */
export type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats';

/**
 * Copies cells to another place, repeated as often as they fit; relative references of formulas
 * move along. Rules, merged cells and sizes are not copied.
 */
export function copyCells(
  book: Book,
  from: SheetArea,
  target: SheetArea,
  kind: CopyKind,
  skipBlanks: boolean,
): void {
  const area = checkedArea({
    ...target.area,
    rowCount: Math.max(target.area.rowCount, from.area.rowCount),
    columnCount: Math.max(target.area.columnCount, from.area.columnCount),
  });
  const fits =
    area.rowCount % from.area.rowCount === 0 && area.columnCount % from.area.columnCount === 0;
  if (!fits) throw invalidArgument('The copied cells do not fit into the range.');
  if (area.rowCount * area.columnCount > mostCopied) {
    throw new HostError('UnsupportedOperation', 'The host simulator copies fewer cells at once.');
  }
  const to: SheetArea = { sheetId: target.sheetId, area };
  if (kind === 'All' || kind === 'Formats') checkUnprotected(book, to.sheetId, 'allowFormatCells');
  if (kind !== 'Formats') copyContents(book, from, to, kind, skipBlanks);
  if (kind === 'All' || kind === 'Formats') copyStyles(book, from, to);
  book.raise({ kind: 'changed', ...to, changeType: 'RangeEdited', by: 'addin', details: null });
}

const mostCopied = 200_000;

function copyContents(
  book: Book,
  from: SheetArea,
  to: SheetArea,
  kind: CopyKind,
  skipBlanks: boolean,
): void {
  checkWritable(book, to.sheetId, to.area);
  const cells = book.grid.read(from.sheetId, from.area);
  const contents = eachCell(to, (row, column): GridContent | null => {
    const y = row % from.area.rowCount;
    const x = column % from.area.columnCount;
    const cell = cells[y]?.[x];
    if (!cell || (skipBlanks && cell.value === '' && cell.formula === null)) return null;
    const content = contentOf(cell);
    if (content.kind === 'value') return content;
    if (kind === 'Values') return { kind: 'value', value: cell.value };
    const formula = copiedFormula(
      content.formula,
      addressAt(from.area.row + y, from.area.column + x),
      addressAt(to.area.row + row, to.area.column + column),
    );
    return { kind: 'formula', formula };
  });
  book.grid.write(to.sheetId, to.area, contents);
}

function copyStyles(book: Book, from: SheetArea, to: SheetArea): void {
  const styles = eachCell({ ...from }, (row, column) =>
    book.grid.readStyle(from.sheetId, from.area.row + row, from.area.column + column),
  );
  eachCell(to, (row, column) => {
    const style = styles[row % from.area.rowCount]?.[column % from.area.columnCount];
    const cell = { row: to.area.row + row, column: to.area.column + column };
    if (style) book.grid.writeStyle(to.sheetId, { ...cell, rowCount: 1, columnCount: 1 }, style);
  });
}

function eachCell<Value>(
  { area }: SheetArea,
  of: (row: number, column: number) => Value,
): readonly (readonly Value[])[] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => of(row, column)),
  );
}

function addressAt(row: number, column: number): string {
  return cellAddress(row, column);
}

/** The formula after its cell is copied: relative references move along. */
export function copiedFormula(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}
