// The code that reads and writes our tables, loaded when a workbook has them.
import type { PlanReading } from '../../ports/workbook-port';
import {
  PLAN_TABLE_NAMES,
  RISK_TABLE_NAMES,
  type PlanTableName,
} from '../../sheets/layout/table-keys';
import { neededTablesMissing, readPlanWithFormulas } from '../../sheets/tables/reading/read-plan';
import { languageOf } from '../../sheets/tables/cell-types';
import { findTable, withRowsBelow } from '../../sheets/tables/table-rows';
import type { PlanMemory } from './read-tables';

export { writeChanges } from './write-changes';

/** Reads the plan from the tables in memory. */
export async function planInTables(memory: PlanMemory): Promise<PlanReading> {
  const reading = await readWithTypedRows(memory);
  const { hasSheets, tables } = memory;
  // Sheets of ours without their tables: somebody has renamed or converted all of them.
  if (reading.kind === 'none' && hasSheets) return neededTablesMissing();
  if (reading.kind !== 'plan') return reading;
  // A missing table was deleted: a plan without targets still has the table.
  const read = {
    ...reading,
    locale: languageOf({ headers: tables.flatMap((each) => each.headers) }),
  };
  const has = (name: PlanTableName): boolean => findTable(tables, name) !== null;
  const hasRisk = RISK_TABLE_NAMES.some(has);
  const missing = PLAN_TABLE_NAMES.filter(
    (name) => !has(name) && (hasRisk || !RISK_TABLE_NAMES.includes(name)),
  );
  return missing.length > 0 ? { ...read, missing } : read;
}

/** Rows that were typed below a table are a part of the plan as soon as they are complete. */
async function readWithTypedRows(memory: PlanMemory): Promise<PlanReading> {
  const typed = withRowsBelow(memory.tables);
  if (!typed) return readPlanWithFormulas(memory.tables);
  const whole = await readPlanWithFormulas(typed);
  if (whole.kind === 'plan') {
    memory.tables = typed;
    return { ...whole, hasTypedRows: true };
  }
  const plain = await readPlanWithFormulas(memory.tables);
  const isLeftOut = plain.kind === 'plan' && whole.kind === 'problems';
  return isLeftOut ? { ...plain, leftOut: whole.problems } : plain;
}
