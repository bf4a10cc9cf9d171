import type { InputRef, WorkbookFailure } from '../port';
import { findInputCell, type InputCell } from '../sheets/find-input-cell';
import type { PlanTableName } from '../sheets/plan-tables';
import { findTable, type CellValue } from '../sheets/table-rows';
import { done, failed, type Answer } from './answer';
import { restoreEvents } from './events-switch';
import type { PlanMemory } from './plan-memory';
import { rawTable, readTables } from './read-tables';
import { runExcel } from './run-excel';

const TABLE: PlanTableName = 'PlanAssumptions';

/**
 * Writes one input cell, the empty text to inherit: one round trip. The cell is where the table was
 * last seen; the row and the headers are read in the same request, and where they have moved since,
 * the cell that was hit gets its old content back and the right one is looked for.
 */
export async function writeInput(
  memory: PlanMemory,
  input: InputRef,
  value: number | null,
): Promise<Answer<void>> {
  const answer = await runExcel(async (context) => {
    const known = findInputCell(memory.tables, input);
    if (known && (await writeCell(context, memory, known, input, value))) return done(undefined);
    await readTables(context, memory);
    const found = findInputCell(memory.tables, input);
    const isWritten = found && (await writeCell(context, memory, found, input, value));
    return isWritten ? done(undefined) : failed({ kind: 'inputNotFound', input });
  });
  if (answer.ok || answer.error.kind === 'inputNotFound') return answer;
  await restoreEvents();
  return failed(await explain(answer.error));
}

/** Writes the cell and says whether it was the right one; a wrong one is as it was. */
async function writeCell(
  context: Excel.RequestContext,
  memory: PlanMemory,
  cell: InputCell,
  input: InputRef,
  value: number | null,
): Promise<boolean> {
  const table = findTable(memory.tables, TABLE);
  if (!table) return false;
  const sheet = context.workbook.tables.getItem(TABLE).worksheet;
  const row = (index: number): Excel.Range =>
    sheet.getRangeByIndexes(index, table.column, 1, table.headers.length).load('values');
  const headers = row(table.row);
  const entry = row(cell.row);
  const before = sheet.getCell(cell.row, cell.column).load('formulas');
  setQuietly(context, sheet.getCell(cell.row, cell.column), value ?? '');
  await context.sync();
  const seen = rawTable(TABLE, cell.sheetName, {
    row: table.row,
    column: table.column,
    values: [...headers.values, ...entry.values] as CellValue[][],
  });
  if (findInputCell([seen], input)?.column === cell.column) return true;
  setQuietly(context, sheet.getCell(cell.row, cell.column), asWritten(before.formulas[0]?.[0]));
  return false;
}

/** Sets a cell without raising the event by which others' edits are heard. */
function setQuietly(
  context: Excel.RequestContext,
  cell: Excel.Range,
  content: string | number | boolean,
): void {
  context.runtime.enableEvents = false;
  cell.formulas = [[content]];
  context.runtime.enableEvents = true;
}

/** What was read of a cell, put so that it becomes the same again: a text stays a text. */
function asWritten(content: unknown): string | number | boolean {
  if (typeof content === 'number' || typeof content === 'boolean') return content;
  const text = typeof content === 'string' ? content : '';
  return text === '' || text.startsWith('=') ? text : `'${text}`;
}

/** Names the sheet where Excel only says that access was denied. */
async function explain(failure: WorkbookFailure): Promise<WorkbookFailure> {
  if (failure.kind !== 'readOnly') return failure;
  const answer = await runExcel(async (context) => {
    const sheet = context.workbook.tables.getItem(TABLE).worksheet.load('name');
    sheet.protection.load('protected');
    await context.sync();
    return done(sheet.protection.protected ? sheet.name : null);
  });
  if (!answer.ok || answer.value === null) return failure;
  return { kind: 'protectedSheet', sheet: answer.value };
}
