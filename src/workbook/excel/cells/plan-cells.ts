// The code that reads and writes our tables, loaded when a workbook has them.
import type { PlanReading } from '../../ports/workbook-port';
import { PLAN_TABLE_NAMES } from '../../sheets/layout/table-keys';
import { neededTablesMissing, readPlanWithFormulas } from '../../sheets/tables/reading/read-plan';
import { findTable } from '../../sheets/tables/table-rows';
import type { PlanMemory } from './read-tables';

export { writeChanges } from './write-changes';

/** Reads the plan from the tables in memory. */
export async function planInTables({ tables, hasSheets }: PlanMemory): Promise<PlanReading> {
  const reading = await readPlanWithFormulas(tables);
  // Sheets of ours without their tables: somebody has renamed or converted all of them.
  if (reading.kind === 'none' && hasSheets) return neededTablesMissing();
  if (reading.kind !== 'plan') return reading;
  // A missing table was deleted: a plan without targets still has the table.
  const missing = PLAN_TABLE_NAMES.filter((name) => !findTable(tables, name));
  return missing.length > 0 ? { ...reading, missing } : reading;
}
