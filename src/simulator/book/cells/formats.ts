import type { GridArea, GridStyle } from '../../base/grid';
import { invalidArgument } from '../../base/host-error';
import { around, boundingRange, intersection } from '../../../shared/cell-range';
import type { Book, SheetArea } from '../book';
import { sheetState } from '../sheets';

export function readFormatMatrix<Value>(
  book: Book,
  { sheetId, area }: SheetArea,
  of: (style: GridStyle) => Value,
): readonly (readonly Value[])[] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) =>
      of(book.grid.readStyle(sheetId, area.row + row, area.column + column)),
    ),
  );
}

/** The format that all cells of a range share, or null as Excel answers for mixed ones. */
export function sharedFormat<Value extends string | number | boolean>(
  book: Book,
  { sheetId, area }: SheetArea,
  of: (style: GridStyle) => Value,
): Value | null {
  const first = of(book.grid.readStyle(sheetId, area.row, area.column));
  // Beyond the used area all cells are alike, so one more row and column are enough.
  const sampled = limitToUsed(book, sheetId, area);
  for (let row = sampled.row; row < sampled.row + sampled.rowCount; row += 1) {
    for (let column = sampled.column; column < sampled.column + sampled.columnCount; column += 1) {
      if (of(book.grid.readStyle(sheetId, row, column)) !== first) return null;
    }
  }
  return first;
}

function limitToUsed(book: Book, sheetId: string, area: GridArea): GridArea {
  if (area.rowCount * area.columnCount <= 10_000) return area;
  const corner = { ...area, rowCount: 1, columnCount: 1 };
  const used = book.grid.usedArea(sheetId);
  if (!used) return corner;
  const inside = intersection(area, used) ?? corner;
  return {
    ...inside,
    rowCount: Math.min(inside.rowCount + 1, area.rowCount),
    columnCount: Math.min(inside.columnCount + 1, area.columnCount),
  };
}

/** Writes a matrix of number formats, equal neighbours together; null leaves a cell unchanged. */
export function writeNumberFormats(
  book: Book,
  { sheetId, area }: SheetArea,
  formats: readonly (readonly unknown[])[],
): void {
  const [[single] = []] = formats;
  if (formats.every((row) => row.every((each) => each === single))) {
    if (single !== null) writeFormat(book, sheetId, area, single);
    return;
  }
  formats.forEach((row, y) => {
    let start = 0;
    row.forEach((format, x) => {
      if (x + 1 < row.length && row[x + 1] === format) return;
      const run = { row: area.row + y, column: area.column + start, rowCount: 1 };
      if (format !== null)
        writeFormat(book, sheetId, { ...run, columnCount: x - start + 1 }, format);
      start = x + 1;
    });
  });
}

function writeFormat(book: Book, sheetId: string, area: GridArea, format: unknown): void {
  if (typeof format !== 'string') throw invalidArgument('A number format is a text.');
  writeStyle(book, { sheetId, area }, { numberFormat: format });
}

const mostStyledCells = 200_000;
const leastRows = 200;
const leastColumns = 50;

/**
 * Writes a style. The grid stores styles cell by cell, so a whole sheet, column or row is styled
 * only in its used part and some cells around it.
 */
export function writeStyle(book: Book, place: SheetArea, style: Partial<GridStyle>): void {
  const area = withinReason(book, place);
  if (!area) return;
  const state = sheetState(book, place.sheetId);
  state.styled = state.styled ? boundingRange(state.styled, area) : area;
  book.grid.writeStyle(place.sheetId, area, style);
}

function withinReason(book: Book, { sheetId, area }: SheetArea): GridArea | null {
  if (area.rowCount * area.columnCount <= mostStyledCells) return area;
  const used = book.grid.usedArea(sheetId);
  const rowCount = Math.max(leastRows, used ? used.row + used.rowCount : 0);
  const columnCount = Math.max(leastColumns, used ? used.column + used.columnCount : 0);
  return intersection(area, { row: 0, column: 0, rowCount, columnCount });
}

/** The style of a cell that nobody has formatted. */
export const plainStyle: GridStyle = {
  fontColor: '#000000',
  fill: '',
  bold: false,
  italic: false,
  fontSize: 11,
  numberFormat: 'General',
  horizontalAlignment: 'General',
  indent: 0,
  verticalAlignment: 'Bottom',
  wrapText: false,
  borderTop: '',
  borderBottom: '',
};

export function clearFormats(book: Book, { sheetId, area }: SheetArea): void {
  const { styled } = sheetState(book, sheetId);
  const used = book.grid.usedArea(sheetId);
  const formatted = styled && used ? boundingRange(styled, used) : (styled ?? used);
  const cleared = formatted && intersection(area, formatted);
  if (cleared) book.grid.writeStyle(sheetId, cleared, plainStyle);
  dropConditionals(book, { sheetId, area });
}

/** Removes conditional formats from an area; they stay around it. */
export function dropConditionals(book: Book, { sheetId, area }: SheetArea): void {
  const conditionals = book.sheets.get(sheetId)?.conditionals ?? [];
  const kept = conditionals.flatMap((each) =>
    intersection(each.area, area) === null
      ? [each]
      : around(each.area, area).map((rest, index) => ({
          ...each,
          ...{ area: rest, id: index === 0 ? each.id : book.nextId('conditional-') },
        })),
  );
  conditionals.splice(0, conditionals.length, ...kept);
  book.grid.clearTextRules(sheetId, area);
}
