// What reads and writes the cells of our tables: loaded once a workbook has such tables.
import type { PlanReading } from '../../ports/workbook-port';
import { PLAN_TABLE_NAMES } from '../../sheets/layout/table-keys';
import { readPlanWithFormulas } from '../../sheets/tables/read-plan';
import { findTable } from '../../sheets/tables/table-rows';
import type { PlanMemory } from './read-tables';

export { writeChanges } from './write-changes';

/** Reads the plan from tables that were read before. */
export async function planInTables({ tables }: PlanMemory): Promise<PlanReading> {
  const reading = await readPlanWithFormulas(tables);
  if (reading.kind !== 'plan') return reading;
  // A plan without targets is not one whose targets were deleted.
  const missing = PLAN_TABLE_NAMES.filter((name) => !findTable(tables, name));
  return missing.length > 0 ? { ...reading, missing } : reading;
}
