import type { PlannedSheet, SheetPlan } from '../../workbook/model';
import type { Book, SheetState } from '../../simulator/book/book';
import { formulaOfName } from '../../simulator/book/names';
import type { GridArea } from '../../simulator/base/grid';
import { readBlock } from './read-block';
import { readFormats } from './read-formats';
import { readPlannedCharts } from './read-planned-charts';
import { readPrint } from './read-print';
import { readRules } from './read-rules';

const standardWidth = 72;
const pixelsPerCharacter = 7;
const cellPadding = 5;

/** Reads the current workbook, so that it can be written to a file like any other plan. */
export function readSheetPlan(book: Book, title: string): SheetPlan {
  return {
    title,
    sheets: book.grid.sheets().flatMap(({ id, name }) => {
      const state = book.sheets.get(id);
      return state ? [readSheet(book, state, name)] : [];
    }),
    names: book.names
      .filter(({ scope, visible }) => scope === null && visible)
      .map((name) => ({ name: name.name, refersTo: formulaOfName(book, name) }))
      // The sheet of such a name is gone.
      .filter(({ refersTo }) => !refersTo.includes('#REF!')),
  };
}

function readSheet(book: Book, state: SheetState, name: string): PlannedSheet {
  const { grid } = book;
  const { id, frozen, tabColor } = state;
  const used = grid.usedArea(id);
  return {
    key: id,
    name,
    blocks: used === null ? [] : [readBlock(grid, id, used)],
    formats: used === null ? [] : readFormats(grid, id, used),
    columnWidths: readWidths(book, id, used),
    rowHeights: [...state.rowHeights].map(([row, points]) => ({ row, points })),
    freeze: frozen.rows + frozen.columns === 0 ? null : frozen,
    tables: book.tables
      .filter(({ sheetId }) => sheetId === id)
      .map((table) => ({ name: table.name, range: table.area })),
    ...readRules(book, state),
    charts: readPlannedCharts(state),
    print: readPrint(state.page),
    tabColor: tabColor === '' ? null : tabColor,
    showGridlines: state.showGridlines,
  };
}

function readWidths({ grid }: Book, sheetId: string, used: GridArea | null): (number | null)[] {
  const count = used === null ? 0 : used.column + used.columnCount;
  return Array.from({ length: count }, (_, column) => {
    const pixels = grid.columnWidth(sheetId, column);
    return pixels === standardWidth ? null : Math.max(0, pixels - cellPadding) / pixelsPerCharacter;
  });
}
