import { reportPlan } from '../../domain/index';
import { LOCALES } from '../../shared/local-text';
import type { SheetPlan } from '../model';
import { planSheets, type PlanSheetsOptions } from './plan-sheets';
import { readPlanWithFormulas } from './tables/read-plan';
import type { RawTables } from './tables/table-rows';

/**
 * The sheets of the plan in a workbook's tables, in every language, since the tables do not say in
 * which language the sheets are. Empty where the tables contain mistakes.
 */
export async function sheetsOfTables(
  tables: RawTables,
  options: PlanSheetsOptions,
): Promise<readonly SheetPlan[]> {
  const reading = await readPlanWithFormulas(tables);
  const report = reading.kind === 'plan' ? reportPlan(reading.plan) : null;
  return report?.ok ? LOCALES.map((locale) => planSheets(report.value, locale, options)) : [];
}
