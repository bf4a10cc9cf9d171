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

/** The outcome of writing single cells. */
export type CellsWritten =
  | { readonly kind: 'written' }
  /** A row or column has moved; nothing was changed. */
  | { readonly kind: 'moved' }
  /** Cells hold the user's formulas; nothing was changed. */
  | { readonly kind: 'formulas'; readonly cells: readonly string[] };

/** The rows to write in one table, with the ranges read in the same request. */
interface TableWrite {
  readonly table: RawTable;
  readonly headers: Excel.Range;
  readonly rows: ReadonlyMap<number, Excel.Range>;
  readonly cells: readonly (TableCellWrite & { readonly cell: Excel.Range })[];
}

/**
 * Writes cells at the last known places of the tables: one round trip, and one more for cells that
 * were not written since the tables were read or somebody edited them. That one only looks whether
 * headers and rows have moved or a cell holds a user's formula, so that no formula is lost if the
 * answer to the write is. The write looks again before it sets anything: somebody may have typed in
 * between, and then every cell gets its old contents back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  memory: PlanMemory,
  cells: readonly TableCellWrite[],
  formulas: 'keep' | 'replace',
): Promise<CellsWritten> {
  const { ownCells } = memory;
  // Where the write breaks off, or somebody edits the tables meanwhile, nobody knows what they hold.
  const none = new Set<string>();
  memory.ownCells = none;
  if (!cells.every((cell) => ownCells.has(keyOf(cell)))) {
    const looks = begin(context, memory, cells);
    if (looks === null) return { kind: 'moved' };
    await context.sync();
    const refusal = refusalOf(looks, formulas);
    if (refusal) return refusal;
  }
  const writes = begin(context, memory, cells);
  if (writes === null) return { kind: 'moved' };
  setQuietly(
    context,
    writes.flatMap((write) =>
      write.cells.map(({ cell, content }) => [cell, cellInput(content)] as const),
    ),
  );
  await context.sync();
  const late = refusalOf(writes, formulas);
  if (!late) {
    writes.forEach((write) => updateMemory(memory, write));
    if (memory.ownCells === none) memory.ownCells = new Set([...ownCells, ...cells.map(keyOf)]);
    return { kind: 'written' };
  }
  setQuietly(
    context,
    writes.flatMap((write) =>
      write.cells.map((each) => [each.cell, inputBefore(write, each)] as const),
    ),
  );
  await context.sync();
  return late;
}

const keyOf = ({ table, row, column }: TableCellWrite): string =>
  `${table} ${String(row)} ${String(column)}`;

/** Why cells cannot be written; null if they can. */
function refusalOf(
  writes: readonly TableWrite[],
  formulas: 'keep' | 'replace',
): CellsWritten | null {
  if (writes.some((write) => !isUnmoved(write))) return { kind: 'moved' };
  const found = writes.flatMap(formulasIn);
  return found.length === 0 || formulas === 'replace' ? null : { kind: 'formulas', cells: found };
}

/** Loads the current headers and rows; null for an unknown table. */
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
    const tableCells = cells.filter((cell) => cell.table === name);
    writes.push({
      table,
      headers: line(table.row).load('values'),
      rows: new Map(
        [...new Set(tableCells.map(({ row }) => row))].map((row) => [
          row,
          line(row).load('values,formulas'),
        ]),
      ),
      cells: tableCells.map((each) => ({ ...each, cell: sheet.getCell(each.row, each.column) })),
    });
  }
  return writes;
}

function isUnmoved({ table, headers, rows }: TableWrite): boolean {
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
    const content = inputBefore(write, each);
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const address = cellAddress(each.row, each.column);
    return isFormula ? [onSheet(write.table.sheetName, address)] : [];
  });
}

/** The input that restores a cell; a text stays a text even if it reads like a formula. */
function inputBefore({ table, rows }: TableWrite, { row, column }: TableCellWrite): CellInput {
  const range = rows.get(row);
  const at = column - table.column;
  return currentInput(range?.formulas[0]?.[at], range?.values[0]?.[at]);
}

/** Stores the new contents of the rows, so that the next write knows what differs. */
function updateMemory(memory: PlanMemory, { table, rows, cells }: TableWrite): void {
  const current = new Map(
    [...rows].map(([row, range]) => [row, [...((range.values as CellValue[][])[0] ?? [])]]),
  );
  for (const { row, column, content } of cells) {
    const values = current.get(row);
    if (values) values[column - table.column] = valueOf(content);
  }
  const after = table.rows.map((row, index) => current.get(table.row + 1 + index) ?? row);
  memory.tables = memory.tables.map((each) => (each === table ? { ...table, rows: after } : each));
}

/** Sets cells without raising change events. */
function setQuietly(
  context: Excel.RequestContext,
  cells: readonly (readonly [cell: Excel.Range, content: CellInput])[],
): void {
  context.runtime.enableEvents = false;
  for (const [cell, content] of cells) cell.formulas = [[content]];
  context.runtime.enableEvents = true;
}

/** The tables of some cells. */
export function tablesOf(cells: readonly TableCellWrite[]): readonly PlanTableName[] {
  return [...new Set(cells.map(({ table }) => table))];
}
