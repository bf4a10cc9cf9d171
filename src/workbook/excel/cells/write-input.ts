import type {
  InputContent,
  InputRef,
  PlanChanges,
  WorkbookFailure,
} from '../../ports/workbook-port';
import { changedCells } from '../../sheets/tables/changed-cells';
import { inputCells } from '../../sheets/tables/assumption-cells';
import type { PlanTableName } from '../../sheets/layout/table-keys';
import type { TableCellWrite, RawTables } from '../../sheets/tables/table-rows';
import { done, failed, type Answer } from '../runtime/answer';
import { restoreEvents, runExcel } from '../runtime/run-excel';
import { type PlanMemory, readTables } from './read-tables';
import { tablesOf, writeCells } from './write-cells';

/** An input and what it is to hold. */
export type InputWrite = InputContent & { readonly input: InputRef };

/** Finds the cells to write where the tables stand; null where one is gone. */
type FindCells = (tables: RawTables) => readonly TableCellWrite[] | null;

/**
 * Writes one input cell, blank to inherit, and what differs in the source of its row: one round
 * trip. Where the row or a column has moved since the tables were read, they are read again.
 */
export function writeInput(memory: PlanMemory, write: InputWrite): Promise<Answer<void>> {
  const find: FindCells = (tables) => inputCells(tables, write);
  const gone: WorkbookFailure = { kind: 'inputNotFound', input: write.input };
  return writeFound(memory, find, { gone, formulas: 'keep' });
}

/** Writes every cell of the tables in which two plans differ: one round trip. */
export function writeChanges(
  memory: PlanMemory,
  { before, after, formulas = 'keep' }: PlanChanges,
): Promise<Answer<void>> {
  const find: FindCells = (tables) => changedCells(tables, before, after);
  return writeFound(memory, find, { gone: { kind: 'rowsNotFound' }, formulas });
}

async function writeFound(
  memory: PlanMemory,
  find: FindCells,
  { gone, formulas }: { readonly gone: WorkbookFailure; readonly formulas: 'keep' | 'replace' },
): Promise<Answer<void>> {
  let touched: readonly PlanTableName[] = [];
  const answer = await runExcel(async (context): Promise<Answer<void>> => {
    for (const isSecond of [false, true]) {
      if (isSecond) await readTables(context, memory);
      const cells = find(memory.tables);
      if (cells?.length === 0) return done(undefined);
      touched = cells ? tablesOf(cells) : [];
      const result = cells && (await writeCells(context, memory, cells, formulas));
      if (result?.kind === 'written') return done(undefined);
      if (result?.kind === 'formulas') return failed({ kind: 'formulaCells', cells: result.cells });
    }
    return failed(gone);
  });
  if (answer.ok || answer.error.kind === gone.kind || answer.error.kind === 'formulaCells') {
    return answer;
  }
  await restoreEvents();
  return failed(await explain(answer.error, touched));
}

/** Names the sheet where Excel only says that access was denied. */
async function explain(
  failure: WorkbookFailure,
  tables: readonly PlanTableName[],
): Promise<WorkbookFailure> {
  if (failure.kind !== 'readOnly') return failure;
  const answer = await runExcel(async (context) => {
    const sheets = tables.map((table) => {
      const sheet = context.workbook.tables.getItem(table).worksheet.load('name');
      sheet.protection.load('protected');
      return sheet;
    });
    await context.sync();
    return done(sheets.find(({ protection }) => protection.protected)?.name ?? null);
  });
  if (!answer.ok || answer.value === null) return failure;
  return { kind: 'protectedSheet', sheet: answer.value };
}
