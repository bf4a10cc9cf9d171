import { editCells } from '../../../src/simulator/faults/edit-cells';
import type { Book, TableState } from '../../../src/simulator/book/book';
import type { GridArea, GridContent } from '../../../src/simulator/base/grid';
import type { PlainGrid } from '../plain-grid/create-plain-grid';

/** One cell of a sheet, and its address. */
export interface CellAt {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

export type Who = 'person' | 'coauthor';

/** Edits by hand, which the add-in receives as Excel reports them. */
export interface PersonAtSheets {
  /**
   * The cell of a table's column, in the first row that contains all of `keys`, separated by
   * blanks.
   */
  readonly cell: (table: string, keys: string, header: string) => CellAt;
  readonly table: (name: string) => TableState;
  readonly contentAt: (place: Omit<CellAt, 'address'>) => GridContent;
  readonly type: (place: CellAt, what: string | number, by?: Who) => void;
  /** Over an area, row by row; null leaves a cell unchanged. */
  readonly paste: (
    sheetId: string,
    area: GridArea,
    contents: readonly (readonly (GridContent | null)[])[],
    by?: Who,
  ) => void;
  readonly insertRows: (sheetId: string, at: number, count: number) => void;
  readonly deleteRows: (sheetId: string, at: number, count: number) => void;
  /** Reorders the rows of a table: for each place, the index of the row that moves there. */
  readonly sortTable: (name: string, order: readonly number[]) => void;
  /** Reorders the columns of a table. */
  readonly orderColumns: (name: string, order: readonly number[]) => void;
  /**
   * Copies a sheet as Excel does: tables get other names, names of the workbook stay with the
   * first.
   */
  readonly copySheet: (sheetId: string, name: string) => string;
}

/** Simulates a person who edits a workbook on a plain grid. */
export function createPersonAtSheets(book: Book, grid: PlainGrid): PersonAtSheets {
  const table = (name: string): TableState => {
    const found = book.tables.find((each) => each.name === name);
    if (!found) throw new Error(`There is no table ${name}`);
    return found;
  };
  const contentsOf = (sheetId: string, area: GridArea): GridContent[][] =>
    grid
      .read(sheetId, area)
      .map((line) =>
        line.map(({ value, formula }) =>
          formula === null ? { kind: 'value', value } : { kind: 'formula', formula },
        ),
      );
  const paste: PersonAtSheets['paste'] = (sheetId, area, contents, by = 'person') =>
    editCells(book, by, sheetId, area, contents);
  const rearranged = (name: string, change: (lines: GridContent[][]) => GridContent[][]): void => {
    const { sheetId, area } = table(name);
    paste(sheetId, area, change(contentsOf(sheetId, area)));
  };
  const contentAt: PersonAtSheets['contentAt'] = ({ sheetId, row, column }) =>
    contentsOf(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0] ?? BLANK;
  return {
    table,
    contentAt,
    cell: (name, keys, header) => {
      const { sheetId, area } = table(name);
      const lines = grid.read(sheetId, area).map((line) => line.map(({ value }) => value));
      const row = lines.findIndex(
        (line) => line.includes(keys) || keys.split(' ').every((key) => line.includes(key)),
      );
      const column = lines[0]?.indexOf(header) ?? -1;
      if (row < 0 || column < 0) throw new Error(`${name} has no ${keys} or no ${header}`);
      const place = { row: area.row + row, column: area.column + column };
      const sheet = grid.sheets().find(({ id }) => id === sheetId)?.name ?? '';
      return { sheetId, ...place, address: `${sheet}!${letters(place.column)}${place.row + 1}` };
    },
    type: ({ sheetId, row, column }, what, by) => {
      const isFormula = typeof what === 'string' && what.startsWith('=');
      const content: GridContent = isFormula
        ? { kind: 'formula', formula: what }
        : { kind: 'value', value: what };
      paste(sheetId, { row, column, rowCount: 1, columnCount: 1 }, [[content]], by);
    },
    paste,
    insertRows: (sheetId, at, count) => grid.asPerson(() => grid.insertRows(sheetId, at, count)),
    deleteRows: (sheetId, at, count) => grid.asPerson(() => grid.deleteRows(sheetId, at, count)),
    sortTable: (name, order) =>
      rearranged(name, ([headers = [], ...rows]) => [
        headers,
        // References of a formula to its own row follow the formula to its new row.
        ...order.map((from, to) => movedFormulas(rows[from] ?? [], to - from)),
      ]),
    orderColumns: (name, order) =>
      rearranged(name, (lines) => lines.map((line) => order.map((from) => line[from] ?? BLANK))),
    copySheet: (sheetId, name) => {
      const copy = grid.addSheet(name);
      const used = grid.usedArea(sheetId);
      if (used) grid.write(copy, used, contentsOf(sheetId, used));
      const own = book.tables.filter((each) => each.sheetId === sheetId);
      for (const each of own) {
        const number = String(book.tables.length + 1);
        const id = book.nextId('');
        book.tables.push({ ...each, id, name: `${each.name}${number}`, sheetId: copy });
      }
      return copy;
    },
  };
}

const BLANK: GridContent = { kind: 'value', value: '' };

/** Relative row numbers change with a row that is moved. */
function movedFormulas(line: readonly GridContent[], by: number): GridContent[] {
  return line.map((content) =>
    content.kind === 'value' || by === 0
      ? content
      : {
          kind: 'formula',
          formula: content.formula.replaceAll(
            /(\$?[A-Z]{1,3})(\d+)\b/g,
            (_, column: string, row: string) => `${column}${Number(row) + by}`,
          ),
        },
  );
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
