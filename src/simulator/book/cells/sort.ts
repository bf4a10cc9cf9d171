import type { GridArea, GridCell, GridContent, GridStyle } from '../../base/grid';
import { HostError, invalidArgument } from '../../base/host-error';
import type { Book, SheetArea, SortState } from '../book';
import { shortAddress } from '../../../shared/a1';
import { copiedFormula } from './copy-cells';
import { filteredRows } from './filters';
import { checkUnmerged } from './merges';
import { contentOf } from './tables';

interface Line {
  readonly row: number;
  readonly cells: readonly GridCell[];
  readonly styles: readonly GridStyle[];
}

/** Sorts the rows of an area without its header, as Excel does; filtered rows stay in place. */
export function sortRows(book: Book, { sheetId, area }: SheetArea, sort: SortState): void {
  checkUnmerged(book, sheetId, area);
  const compare = comparison(sort, area.columnCount);
  const hidden = filteredRows(book, sheetId, area);
  const lines = book.grid
    .read(sheetId, area)
    .map((cells, index): Line => {
      const row = area.row + index;
      const styles = cells.map((_, x) => book.grid.readStyle(sheetId, row, area.column + x));
      return { row, cells, styles };
    })
    .filter(({ row }) => !hidden.has(row));
  const sorted = [...lines].sort(compare);
  lines.forEach(({ row }, index) => {
    const line = sorted[index];
    if (line && line.row !== row) putLine(book, sheetId, { ...area, row, rowCount: 1 }, line);
  });
  const details = null;
  book.raise({ kind: 'changed', sheetId, area, changeType: 'RangeEdited', by: 'addin', details });
}

function putLine(book: Book, sheetId: string, to: GridArea, line: Line): void {
  const contents = line.cells.map((cell, x): GridContent => {
    const content = contentOf(cell);
    if (content.kind === 'value') return content;
    const cellAt = (row: number) =>
      shortAddress({ row, column: to.column + x, rowCount: 1, columnCount: 1 });
    return {
      kind: 'formula',
      formula: copiedFormula(content.formula, cellAt(line.row), cellAt(to.row)),
    };
  });
  book.grid.write(sheetId, to, [contents]);
  line.styles.forEach((style, x) => {
    const cell = { row: to.row, column: to.column + x, rowCount: 1, columnCount: 1 };
    book.grid.writeStyle(sheetId, cell, style);
  });
}

function comparison({ fields, matchCase }: SortState, columnCount: number) {
  if (fields.length === 0) throw invalidArgument('Sorting needs a field.');
  const keys = fields.map(({ key, ascending = true, sortOn = 'Value' }) => {
    if (sortOn !== 'Value') {
      throw new HostError('UnsupportedOperation', 'The host simulator sorts by values only.');
    }
    if (typeof key !== 'number' || key < 0 || key >= columnCount) {
      throw invalidArgument('There is no such column to sort by.');
    }
    return { key, sign: ascending === false ? -1 : 1 };
  });
  return (a: Line, b: Line): number => {
    for (const { key, sign } of keys) {
      const [left, right] = [a.cells[key], b.cells[key]];
      if (!left || !right) continue;
      // Blank cells come last in both directions.
      const blank = Number(left.value === '') - Number(right.value === '');
      if (blank !== 0) return blank;
      const order = compareCells(left, right, matchCase);
      if (order !== 0) return order * sign;
    }
    return 0;
  };
}

/** Numbers before texts, texts before true and false, errors last. */
function rankOf({ value, isError }: GridCell): number {
  if (isError) return 3;
  if (typeof value === 'boolean') return 2;
  return typeof value === 'string' ? 1 : 0;
}

function compareCells(a: GridCell, b: GridCell, matchCase: boolean): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a.value === 'string' && typeof b.value === 'string') {
    const sensitivity = matchCase ? 'case' : 'accent';
    return a.value.localeCompare(b.value, 'en', { sensitivity });
  }
  return Number(a.value) - Number(b.value);
}
