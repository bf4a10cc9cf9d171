import type { Plan, PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { driverRows, stepRows } from './layout/plan-rows';
import { PROJECTIONS_HEADER_ROW, type SheetLayout, type TablePlace } from './layout/sheet-layout';
import { SHEET_FACTS } from './layout/sheet-facts';
import { SHEET_KEYS, type SheetKey } from './layout/sheet-keys';
import { type PlanTableName, ROWS_BETWEEN_TABLES } from './layout/table-keys';
import { PLAN_TABLES } from './tables/plan-tables';

/** Places the tables and the projections of a plan on their sheets. */
export function layOutSheets(
  report: PlanReport,
  locale: Locale,
  names: Readonly<Record<SheetKey, string>>,
): SheetLayout {
  const { plan } = report;
  const tables = placeTables(plan, report.years.slice(1), locale);
  return {
    names,
    tables,
    targetResults: placeTargetResults(plan, tables.PlanTargets),
    projections: placeProjections(plan),
  };
}

/** Places the tables of each sheet one below the other. */
function placeTables(plan: Plan, years: readonly number[], locale: Locale): SheetLayout['tables'] {
  const places: Partial<Record<PlanTableName, TablePlace>> = {};
  for (const sheet of SHEET_KEYS) {
    const { tables = [], firstTableRow } = SHEET_FACTS[sheet];
    let headerRow = firstTableRow?.(plan) ?? 0;
    for (const name of tables) {
      const { items, order, columns: all } = PLAN_TABLES[name];
      const rowCount = Math.max(1, items(plan).length);
      const absent = new Set<string>(
        all.filter(({ onlyFor }) => onlyFor && !onlyFor(plan)).map(({ key }) => key),
      );
      const columns = order(locale, years).filter((key) => !absent.has(key));
      places[name] = { sheet, name, headerRow, rowCount, columns };
      headerRow += rowCount + 1 + ROWS_BETWEEN_TABLES + 1;
    }
  }
  return places as Record<PlanTableName, TablePlace>;
}

function placeTargetResults(
  { targets, scenarios }: Plan,
  { headerRow, rowCount }: TablePlace,
): SheetLayout['targetResults'] {
  const row = headerRow + rowCount + 4;
  return { headerRow: row, firstRow: row + 1, rowCount: targets.length * scenarios.length };
}

function placeProjections(plan: Plan): SheetLayout['projections'] {
  const scenarios = plan.scenarios.length;
  const rowCount = scenarios * plan.indicators.length;
  const driverRowCount = scenarios * driverRows(plan).length;
  const stepRowCount = scenarios * stepRows(plan).length;
  const headerRow = PROJECTIONS_HEADER_ROW;
  const baseColumn = 6;
  const afterYears = baseColumn + plan.years + 1;
  const firstDriverRow = headerRow + 2;
  const firstStepRow = firstDriverRow + driverRowCount + 2;
  const firstPathRow = stepRowCount === 0 ? firstStepRow : firstStepRow + stepRowCount + 2;
  return {
    ...{ headerRow, baseColumn, firstDriverRow, driverRowCount, firstStepRow, stepRowCount },
    ...{ firstPathRow, rowCount, firstInViewRow: firstPathRow + rowCount + 2 },
    scenarioColumn: afterYears,
    indicatorColumn: afterYears + 1,
    keyColumn: afterYears + 2,
    parentColumn: afterYears + 3,
    plannedStructureColumn: afterYears + 4,
    currentStructureColumn: afterYears + 5,
  };
}
