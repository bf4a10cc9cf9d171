// The code that reads and writes our tables, loaded when a workbook has them.
import type { PlanReading } from '../../ports/workbook-port';
import { PLAN_TABLE_NAMES } from '../../sheets/layout/table-keys';
import { readPlanWithFormulas } from '../../sheets/tables/reading/read-plan';
import { findTable } from '../../sheets/tables/table-rows';
import type { PlanMemory } from './read-tables';

export { writeChanges } from './write-changes';

/** Reads the plan from the tables in memory. */
export async function planInTables({ tables }: PlanMemory): Promise<PlanReading> {
  const reading = await readPlanWithFormulas(tables);
  if (reading.kind !== 'plan') return reading;
  // A missing table was deleted: a plan without targets still has the table.
  const missing = PLAN_TABLE_NAMES.filter((name) => !findTable(tables, name));
  return missing.length > 0 ? { ...reading, missing } : reading;
}
