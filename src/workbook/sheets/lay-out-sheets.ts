import { INDICATOR_KINDS, type Plan, type PlanReport } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { BRIEF_PHRASES, SCALED_UNITS } from './layout/sentence-parts';
import { driverRows, stepRows } from './layout/plan-rows';
import {
  NUMERIC_TARGET_TERMS,
  PROJECTIONS_HEADER_ROW,
  TARGET_TERMS,
  SOURCES_ROW,
  type SheetLayout,
  type TablePlace,
} from './layout/sheet-layout';
import { type SheetKey } from './layout/sheet-keys';
import { sourceRowCount } from './layout/source-lines';
import type { PlanTableName } from './layout/table-keys';
import { PLAN_PROPERTIES } from './tables/info';
import { PLAN_TABLES } from './tables/plan-tables';

const GAP_BETWEEN_TABLES = 2;
const TARGET_TERMS_ROW = 31;
/** After the target terms, a note for each numeric one, and a heading. */
const KINDS_ROW = TARGET_TERMS_ROW + TARGET_TERMS.length + NUMERIC_TARGET_TERMS.size + 2;

/** Follows the kinds and a heading. */
const PHRASES_ROW = KINDS_ROW + INDICATOR_KINDS.length + 2;

/** Follows the phrases, a heading, and the headers. */
const SCALED_UNITS_ROW = PHRASES_ROW + BRIEF_PHRASES.length + 3;

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
    targetTermsRow: TARGET_TERMS_ROW,
    kindsRow: KINDS_ROW,
    phrasesRow: PHRASES_ROW,
    scaledUnitsRow: SCALED_UNITS_ROW,
    projections: placeProjections(plan),
  };
}

function placeTables(plan: Plan, years: readonly number[], locale: Locale): SheetLayout['tables'] {
  const place = (
    sheet: SheetKey,
    name: PlanTableName,
    headerRow: number,
    rows: number,
  ): TablePlace => ({
    ...{ sheet, name, headerRow, rowCount: Math.max(1, rows) },
    columns: PLAN_TABLES[name].order(locale, years),
  });
  const below = (table: TablePlace) =>
    table.headerRow + table.rowCount + 1 + GAP_BETWEEN_TABLES + 1;
  const { scenarios, indicators } = plan;
  const PlanScenarios = place('assumptions', 'PlanScenarios', 4, scenarios.length);
  const PlanIndicators = place(
    ...(['assumptions', 'PlanIndicators', below(PlanScenarios), indicators.length] as const),
  );
  const PlanPhases = place('assumptions', 'PlanPhases', below(PlanIndicators), plan.phases.length);
  const PlanProjects = place(
    ...(['assumptions', 'PlanProjects', below(PlanPhases), plan.projects.length] as const),
  );
  const PlanAssumptions = place(
    'assumptions',
    'PlanAssumptions',
    below(PlanProjects),
    driverRows(plan).length * scenarios.length,
  );
  const PlanTargets = place('targets', 'PlanTargets', 4, plan.targets.length);
  const PlanMilestones = place('milestones', 'PlanMilestones', 4, plan.milestones.length);
  const PlanHistory = place(
    ...(['sources', 'PlanHistory', SOURCES_ROW + sourceRowCount(plan) + 3] as const),
    plan.history.length,
  );
  const documentsRow = SCALED_UNITS_ROW + SCALED_UNITS.length + 2;
  const PlanDocuments = place('about', 'PlanDocuments', documentsRow, plan.documents.length);
  const PlanInfo = place('about', 'PlanInfo', below(PlanDocuments), PLAN_PROPERTIES.length);
  return {
    PlanScenarios,
    PlanIndicators,
    PlanPhases,
    PlanProjects,
    PlanAssumptions,
    PlanTargets,
    PlanMilestones,
    PlanHistory,
    PlanDocuments,
    PlanInfo,
  };
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
