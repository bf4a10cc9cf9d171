import { loadFormulaParser } from '../../../domain/index';
import type { PlanReading } from '../../ports/workbook-port';
import { readPlan } from './read-plan';
import type { RawTables } from './table-rows';

/** Reads the plan in a workbook's tables. What reads formulas is large: it is fetched for a plan that has some. */
export async function readPlanWithFormulas(tables: RawTables): Promise<PlanReading> {
  const reading = readPlan(tables);
  const isLacking =
    reading.kind === 'problems' &&
    reading.problems.some(({ problem }) => problem.kind === 'formulasNotLoaded');
  if (!isLacking) return reading;
  const parser = await loadFormulaParser().catch(() => null);
  return readPlan(tables, parser);
}
