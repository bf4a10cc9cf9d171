import { cellAddress, onSheet } from '../../../shared/a1';
import type { PlanTableName } from '../../sheets/layout/table-keys';
import { valueOf, type CellValue } from '../../sheets/tables/cell-types';
import {
  findTable,
  type RawTable,
  rowIdentity,
  type TableCellWrite,
} from '../../sheets/tables/table-rows';
import { type PlanMemory, rawTable } from './read-tables';
import { cellInput, type CellInput, currentInput } from '../write/base/cell-input';

/** What became of a write of single cells. */
export type CellsWritten =
  | { readonly kind: 'written' }
  /** A row or column stands elsewhere now; nothing was changed. */
  | { readonly kind: 'moved' }
  /** Cells hold formulas of the user's own; nothing was changed. */
  | { readonly kind: 'formulas'; readonly cells: readonly string[] };

/** The rows of one table that are written, with what is read of them in the same request. */
interface TableWrite {
  readonly table: RawTable;
  readonly headers: Excel.Range;
  readonly rows: ReadonlyMap<number, Excel.Range>;
  readonly cells: readonly (TableCellWrite & { readonly cell: Excel.Range })[];
}

/**
 * Writes cells where the tables were last seen: one round trip. Headers and rows are read in the
 * same request, before anything is set; where they have moved, or a cell holds a formula of the
 * user's own, every cell gets its old contents back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  memory: PlanMemory,
  cells: readonly TableCellWrite[],
  formulas: 'keep' | 'replace',
): Promise<CellsWritten> {
  const writes = begin(context, memory, cells);
  if (writes === null) return { kind: 'moved' };
  setQuietly(
    context,
    writes.flatMap((write) =>
      write.cells.map(({ cell, content }) => [cell, cellInput(content)] as const),
    ),
  );
  await context.sync();
  const isMoved = writes.some((write) => !standsAsSeen(write));
  const held = writes.flatMap(formulasIn);
  if (!isMoved && (held.length === 0 || formulas === 'replace')) {
    writes.forEach((write) => remember(memory, write));
    return { kind: 'written' };
  }
  setQuietly(
    context,
    writes.flatMap((write) => write.cells.map((each) => [each.cell, before(write, each)] as const)),
  );
  await context.sync();
  return isMoved ? { kind: 'moved' } : { kind: 'formulas', cells: held };
}

/** Asks for what stands there now; null where a table is not known. */
function begin(
  context: Excel.RequestContext,
  memory: PlanMemory,
  cells: readonly TableCellWrite[],
): readonly TableWrite[] | null {
  const writes: TableWrite[] = [];
  for (const name of new Set(cells.map(({ table }) => table))) {
    const table = findTable(memory.tables, name);
    if (!table) return null;
    const sheet = context.workbook.tables.getItem(name).worksheet;
    const line = (row: number): Excel.Range =>
      sheet.getRangeByIndexes(row, table.column, 1, table.headers.length);
    const own = cells.filter((cell) => cell.table === name);
    writes.push({
      table,
      headers: line(table.row).load('values'),
      rows: new Map(
        [...new Set(own.map(({ row }) => row))].map((row) => [
          row,
          line(row).load('values,formulas'),
        ]),
      ),
      cells: own.map((each) => ({ ...each, cell: sheet.getCell(each.row, each.column) })),
    });
  }
  return writes;
}

function standsAsSeen({ table, headers, rows }: TableWrite): boolean {
  const [seen = []] = headers.values as CellValue[][];
  if (!table.headers.every((header, index) => header === String(seen[index]))) return false;
  return [...rows].every(([row, range]) => {
    const values = [seen, ...(range.values as CellValue[][])];
    const now = rawTable(table.name, table.sheetName, {
      row: row - 1,
      column: table.column,
      values,
    });
    return rowIdentity(now, row) === rowIdentity(table, row);
  });
}

function formulasIn(write: TableWrite): readonly string[] {
  return write.cells.flatMap((each) => {
    const content = before(write, each);
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const address = cellAddress(each.row, each.column);
    return isFormula ? [onSheet(write.table.sheetName, address)] : [];
  });
}

/** What makes a cell again what it was: a text stays a text, also one that reads like a formula. */
function before({ table, rows }: TableWrite, { row, column }: TableCellWrite): CellInput {
  const range = rows.get(row);
  const at = column - table.column;
  return currentInput(range?.formulas[0]?.[at], range?.values[0]?.[at]);
}

/** Keeps in mind what the rows hold now, so that the next write knows what differs. */
function remember(memory: PlanMemory, { table, rows, cells }: TableWrite): void {
  const held = new Map(
    [...rows].map(([row, range]) => [row, [...((range.values as CellValue[][])[0] ?? [])]]),
  );
  for (const { row, column, content } of cells) {
    const values = held.get(row);
    if (values) values[column - table.column] = valueOf(content);
  }
  const after = table.rows.map((row, index) => held.get(table.row + 1 + index) ?? row);
  memory.tables = memory.tables.map((each) => (each === table ? { ...table, rows: after } : each));
}

/** Sets cells without raising the event by which others' edits are heard. */
function setQuietly(
  context: Excel.RequestContext,
  cells: readonly (readonly [cell: Excel.Range, content: CellInput])[],
): void {
  context.runtime.enableEvents = false;
  for (const [cell, content] of cells) cell.formulas = [[content]];
  context.runtime.enableEvents = true;
}

/** The tables that some cells belong to. */
export function tablesOf(cells: readonly TableCellWrite[]): readonly PlanTableName[] {
  return [...new Set(cells.map(({ table }) => table))];
}
