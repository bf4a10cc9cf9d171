import type { InputContent, InputRef, WorkbookFailure } from '../port';
import { findInputRow } from '../sheets/find-input-cell';
import { inputCells, type InputCellContent } from '../sheets/input-cells';
import type { PlanTableName } from '../sheets/plan-tables';
import { findTable, type CellValue, type RawTable } from '../sheets/table-rows';
import { done, failed, type Answer } from './answer';
import { restoreEvents } from './events-switch';
import type { PlanMemory } from './plan-memory';
import { rawTable, readTables } from './read-tables';
import { runExcel } from './run-excel';
import { cellInput, type CellInput } from './sheet-matrix';

const TABLE: PlanTableName = 'PlanAssumptions';

/** An input and what it is to hold. */
export type InputWrite = InputContent & { readonly input: InputRef };

/**
 * Writes one input cell, blank to inherit, and what differs in the source of its row: one round
 * trip. The cells are where the table was last seen; the row and the headers are read in the same
 * request, and where they have moved since, the cells that were hit get their old contents back and
 * the right ones are looked for.
 */
export async function writeInput(memory: PlanMemory, write: InputWrite): Promise<Answer<void>> {
  const answer = await runExcel(async (context) => {
    if (await writeRow(context, memory, write)) return done(undefined);
    await readTables(context, memory);
    const isWritten = await writeRow(context, memory, write);
    return isWritten
      ? done(undefined)
      : failed({ kind: 'inputNotFound' as const, input: write.input });
  });
  if (answer.ok || answer.error.kind === 'inputNotFound') return answer;
  await restoreEvents();
  return failed(await explain(answer.error));
}

/** Writes the cells and says whether they were the right ones; wrong ones are as they were. */
async function writeRow(
  context: Excel.RequestContext,
  memory: PlanMemory,
  write: InputWrite,
): Promise<boolean> {
  const table = findTable(memory.tables, TABLE);
  const cells = inputCells(memory.tables, write);
  const [first] = cells ?? [];
  if (!table || !cells || !first) return false;
  const sheet = context.workbook.tables.getItem(TABLE).worksheet;
  const line = (row: number): Excel.Range =>
    sheet.getRangeByIndexes(row, table.column, 1, table.headers.length);
  const headers = line(table.row).load('values');
  const entry = line(first.row).load('values,formulas');
  setQuietly(
    context,
    cells.map(({ row, column, content }) => [sheet.getCell(row, column), cellInput(content)]),
  );
  await context.sync();
  const seen = rawTable(TABLE, table.sheetName, {
    row: table.row,
    column: table.column,
    values: [...headers.values, ...entry.values] as CellValue[][],
  });
  const isRight = findInputRow(seen, write.input) && sameHeaders(seen, table);
  if (isRight) {
    remember(memory, table, cells, seen);
    return true;
  }
  const before = (column: number): unknown => entry.formulas[0]?.[column - table.column];
  setQuietly(
    context,
    cells.map(({ row, column }) => [sheet.getCell(row, column), asWritten(before(column))]),
  );
  return false;
}

function sameHeaders(seen: RawTable, known: RawTable): boolean {
  return known.headers.every((header, index) => header === seen.headers[index]);
}

/** Keeps in mind what the row holds now, so that the next write knows what differs. */
function remember(
  memory: PlanMemory,
  table: RawTable,
  cells: readonly InputCellContent[],
  seen: RawTable,
): void {
  const values = [...(seen.rows[0] ?? [])];
  for (const { column, content } of cells) {
    values[column - table.column] = 'value' in content ? (content.value ?? '') : '';
  }
  const changed = (cells[0]?.row ?? 0) - table.row - 1;
  const rows = table.rows.map((row, index) => (index === changed ? values : row));
  memory.tables = memory.tables.map((each) => (each === table ? { ...table, rows } : each));
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

/** What was read of a cell, put so that it becomes the same again: a text stays a text. */
function asWritten(content: unknown): CellInput {
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
