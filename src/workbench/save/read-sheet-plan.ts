import type {
  PlannedSheet,
  SheetPlan,
  CellBlock,
  PlannedCell,
  PrintSetup,
} from '../../workbook/model';
import type { Book, SheetState, PageState } from '../../simulator/book/book';
import { formulaOfName } from '../../simulator/book/names';
import type { GridArea, Grid, GridCell } from '../../simulator/base/grid';
import { readFormats } from './read-formats';
import { readPlannedCharts } from './read-planned-charts';
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

/** Reads the used cells as one block, formulas together with their values. */
function readBlock(grid: Grid, sheetId: string, used: GridArea): CellBlock {
  return {
    row: used.row,
    column: used.column,
    cells: grid.read(sheetId, used).map((line) => line.map(plannedCell)),
  };
}

function plannedCell({ value, formula }: GridCell): PlannedCell {
  if (formula !== null) {
    return { kind: 'formula', formula, value: typeof value === 'boolean' ? null : value };
  }
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return value === '' ? { kind: 'blank' } : { kind: 'text', value };
}

/** Reads the print settings of a sheet. Files are written for A4, the paper size of a plan. */
function readPrint(page: PageState): PrintSetup {
  const { CenterHeader, CenterFooter } = page.headerFooter.DefaultForAllPages;
  return {
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paper: 'A4',
    fitToWidth: page.zoom.horizontalFitToPages ?? 1,
    ...(page.zoom.verticalFitToPages ? { fitToHeight: page.zoom.verticalFitToPages } : {}),
    repeatRows: page.titleRows,
    ...(page.titleColumns && { repeatColumns: page.titleColumns }),
    ...(page.printArea && { area: page.printArea }),
    header: CenterHeader,
    footer: CenterFooter,
  };
}
