import { sheetDefinedName, type SheetKey } from '../../sheets/layout/sheet-keys';
import { PLAN_TABLE_NAMES, ROWS_BETWEEN_TABLES } from '../../sheets/layout/table-keys';
import type { CellValue } from '../../sheets/tables/cell-types';
import type { RawTable, RawTables } from '../../sheets/tables/table-rows';
import { typedRows } from '../../sheets/tables/typed-rows';
import type { LastWrite } from '../write/base/undo-record';
import { PAGE_OWNER } from '../write/base/write-lock';

/** A cache of the workbook between calls; the workbook itself remains authoritative. */
export interface PlanMemory {
  /** The tables as last read or written, to find the cell of an input without a request. */
  tables: RawTables;
  /** Whether a sheet of ours is there, by its name: without tables its plan cannot be read. */
  hasSheets: boolean;
  /**
   * The cells that this pane has written since it read the tables or heard of an edit: they hold no
   * user's formula.
   */
  ownCells: ReadonlySet<string>;
  /** Ids of the sheets with our tables, to filter change events. */
  sheetIds: ReadonlySet<string>;
  /** The last write of the sheets; null if there is nothing to undo. */
  lastWrite: LastWrite | null;
  /** Whether Excel has refused to make a whole write one step of its own undo. */
  refusesUndoGroup: boolean;
  /** Whether Excel has refused to format several areas in one call. */
  refusesAreas: boolean;
  /** The name of this pane, by which it knows its own locks. */
  readonly owner: string;
  /** When locks of others were last renewed, by their ids. */
  locksSeen: ReadonlyMap<string, string>;
}

export function emptyMemory(owner = PAGE_OWNER): PlanMemory {
  return {
    ...{ tables: [], hasSheets: false, ownCells: new Set(), sheetIds: new Set(), lastWrite: null },
    ...{ refusesUndoGroup: false, refusesAreas: false, owner, locksSeen: new Map() },
  };
}

/** Whether the workbook is thought to hold sheets of ours. */
export function expectedIn({ tables, lastWrite }: PlanMemory): 'sheets' | 'nothing' {
  return tables.length > 0 || lastWrite ? 'sheets' : 'nothing';
}

/** The sheets of the tables without which there is no plan. */
const SHEETS_WITH_TABLES = ['about', 'assumptions'] as const satisfies readonly SheetKey[];

/** Reads our tables into the memory: one round trip. */
export async function readTables(context: Excel.RequestContext, memory: PlanMemory): Promise<void> {
  const found = PLAN_TABLE_NAMES.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = table.getRange();
    range.load('values,rowIndex,columnIndex');
    const below = range.getRowsBelow(ROWS_BETWEEN_TABLES).load('values');
    table.worksheet.load('name,id');
    return { name, table, range, below };
  });
  const marks = SHEETS_WITH_TABLES.map((key) =>
    context.workbook.names.getItemOrNullObject(sheetDefinedName(key)).load('formula'),
  );
  await context.sync();
  memory.hasSheets = marks.some(
    ({ isNullObject, formula }) => !isNullObject && !String(formula).includes('#REF!'),
  );
  const present = found.filter(({ table }) => !table.isNullObject);
  const tables = present.map(({ name, table, range, below }) => ({
    ...rawTable(name, table.worksheet.name, {
      row: range.rowIndex,
      column: range.columnIndex,
      values: range.values as CellValue[][],
    }),
    below: below.values as CellValue[][],
  }));
  memory.tables = tables.map((table) => ({ ...table, below: typedBelow(table, tables) }));
  memory.ownCells = new Set();
  memory.sheetIds = new Set(present.map(({ table }) => table.worksheet.id));
}

/** The typed rows below a table, up to the heading of the next one. */
function typedBelow(
  { sheetName, row, rows, below }: RawTable,
  tables: RawTables,
): NonNullable<RawTable['below']> {
  const first = row + rows.length + 1;
  const room = tables
    .filter((other) => other.sheetName === sheetName && other.row >= first)
    .reduce((least, other) => Math.min(least, other.row - 1 - first), ROWS_BETWEEN_TABLES);
  return typedRows((below ?? []).slice(0, Math.max(0, room)));
}

/** Makes a table from its values, whose first row holds the headers. */
export function rawTable(
  name: string,
  sheetName: string,
  {
    row,
    column,
    values: [headers = [], ...rows],
  }: {
    readonly row: number;
    readonly column: number;
    readonly values: readonly (readonly CellValue[])[];
  },
): RawTable {
  return { name, sheetName, row, column, headers: headers.map((header) => String(header)), rows };
}
