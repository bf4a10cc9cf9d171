import { err, ok } from '../../../shared/result';
import type { PlanChanges, WorkbookFailure } from '../../ports/workbook-port';
import { changedCells } from '../../sheets/tables/changed-cells';
import type { PlanTableName } from '../../sheets/layout/table-keys';
import type { WorkbookResult } from '../runtime/workbook-result';
import { restoreEvents, runExcel } from '../runtime/run-excel';
import { type PlanMemory, readTables } from './read-tables';
import { tablesOf, writeCells } from './write-cells';

/**
 * Writes the table cells in which two plans differ, in one or two round trips ({@link writeCells}).
 * If a row or a column has moved since the tables were read, they are read again.
 */
export async function writeChanges(
  memory: PlanMemory,
  changes: PlanChanges,
): Promise<WorkbookResult<void>> {
  const { formulas = 'keep' } = changes;
  const missing = notFound(changes);
  let touched: readonly PlanTableName[] = [];
  const answer = await runExcel(async (context): Promise<WorkbookResult<void>> => {
    for (const isSecond of [false, true]) {
      if (isSecond) await readTables(context, memory);
      const cells = changedCells(memory.tables, changes);
      if (cells?.length === 0) return ok(undefined);
      touched = cells ? tablesOf(cells) : [];
      const result = cells && (await writeCells(context, memory, cells, formulas));
      if (result?.kind === 'written') return ok(undefined);
      if (result?.kind === 'formulas') return err({ kind: 'formulaCells', cells: result.cells });
    }
    return err(missing);
  });
  if (answer.ok || answer.error.kind === missing.kind || answer.error.kind === 'formulaCells') {
    return answer;
  }
  await restoreEvents();
  return err(await explain(answer.error, touched));
}

/** The failure for a missing row; it names the input if only one is written. */
function notFound({ diff, reasons = [], formulas }: PlanChanges): WorkbookFailure {
  const [row, ...others] = diff.assumptions;
  const isAlone = others.length === 0 && !diff.otherCells && reasons.length === 0;
  if (!row || !isAlone || row.years.length > 1 || formulas === 'replace') {
    return { kind: 'rowsNotFound' };
  }
  const { scenario, indicator, driver, years, after } = row;
  const firstNumber = after?.values.findIndex((value) => value !== null) ?? 0;
  const year = years[0]?.year ?? diff.after.baseYear + 1 + firstNumber;
  return { kind: 'inputNotFound', input: { scenario, indicator, driver, year } };
}

/** Finds the protected sheet: Excel only reports that access was denied. */
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
    return ok(sheets.find(({ protection }) => protection.protected)?.name ?? null);
  });
  if (!answer.ok || answer.value === null) return failure;
  return { kind: 'protectedSheet', sheet: answer.value };
}
