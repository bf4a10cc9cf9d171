import type { PlanReading } from '../../ports/workbook-port';
import { readPlanWithFormulas } from '../../sheets/tables/read-plan';
import { findTable, type RawTable, type RawTables } from '../../sheets/tables/table-rows';
import { type CellValue } from '../../sheets/tables/cell-types';
import { done, type Answer } from '../runtime/answer';
import type { PlanMemory } from './plan-memory';
import { PLAN_TABLE_NAMES } from '../../sheets/layout/table-keys';
import { runExcel } from '../runtime/run-excel';

/** Reads the plan from the workbook's tables and remembers where they stand: one round trip. */
export function readPlanFromWorkbook(memory: PlanMemory): Promise<Answer<PlanReading>> {
  return runExcel(async (context) => {
    await readTables(context, memory);
    return done(withMissing(await readPlanWithFormulas(memory.tables), memory.tables));
  });
}

/** Adds which of our tables are gone: a plan without targets is not one whose targets were deleted. */
function withMissing(reading: PlanReading, tables: RawTables): PlanReading {
  if (reading.kind !== 'plan') return reading;
  const missing = PLAN_TABLE_NAMES.filter((name) => !findTable(tables, name));
  return missing.length > 0 ? { ...reading, missing } : reading;
}

/** Reads our tables into the memory: one round trip. */
export async function readTables(context: Excel.RequestContext, memory: PlanMemory): Promise<void> {
  const found = PLAN_TABLE_NAMES.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const range = table.getRange();
    range.load('values,rowIndex,columnIndex');
    table.worksheet.load('name,id');
    return { name, table, range };
  });
  await context.sync();
  const present = found.filter(({ table }) => !table.isNullObject);
  memory.tables = present.map(({ name, table, range }) =>
    rawTable(name, table.worksheet.name, {
      row: range.rowIndex,
      column: range.columnIndex,
      values: range.values as CellValue[][],
    }),
  );
  memory.sheetIds = new Set(present.map(({ table }) => table.worksheet.id));
}

/** Makes a table of its values, the first row of which are the headers. */
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
