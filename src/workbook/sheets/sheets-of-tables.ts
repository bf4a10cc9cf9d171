import { reportPlan, type Plan } from '../../domain/index';
import { LOCALES, type Locale } from '../../shared/local-text';
import type { SheetPlan } from '../model';
import { planSheets, type PlanSheetsOptions } from './plan-sheets';
import { readPlanWithFormulas } from './tables/reading/read-plan';
import { findTable, type RawTables } from './tables/table-rows';

/** A plan with its sheets in every language. */
export interface PlanInTables {
  readonly plan: Plan;
  readonly written: readonly { readonly locale: Locale; readonly sheets: SheetPlan }[];
}

/**
 * The plan in a workbook's tables, with its sheets in every language, since the tables do not say in
 * which language the sheets are. Null where the tables contain mistakes.
 *
 * @param isWanted - leaves out the work for a plan that is not wanted
 */
export async function planOfTables(
  tables: RawTables,
  options: PlanSheetsOptions,
  isWanted: (plan: Plan) => boolean = () => true,
): Promise<PlanInTables | null> {
  const reading = await readPlanWithFormulas(tables);
  if (reading.kind !== 'plan' || !isWanted(reading.plan)) return null;
  const report = reportPlan(reading.plan);
  if (!report.ok) return null;
  const keepsRisk = findTable(tables, 'PlanUncertainties') !== null;
  const written = LOCALES.map((locale) => ({
    locale,
    sheets: planSheets(report.value, locale, { ...options, keepsRisk }),
  }));
  return { plan: reading.plan, written };
}

/** The sheets of the plan in a workbook's tables, in every language; empty where there is none. */
export async function sheetsOfTables(
  tables: RawTables,
  options: PlanSheetsOptions,
): Promise<readonly SheetPlan[]> {
  const found = await planOfTables(tables, options);
  return found?.written.map(({ sheets }) => sheets) ?? [];
}
