import type { Locale, Plan, PlanReport } from '../../domain/index';
import type { CellRange } from '../sheet-plan';
import { cellAddress, onSheet, rangeAddress, type Anchoring } from './cell-address';
import { driverRows } from './driver-rows';
import { tableColumns, type ColumnKey, type PlanTableName, type YearKey } from './plan-tables';

export const SHEET_KEYS = [
  ...(['about', 'assumptions', 'projections', 'targets', 'comparison'] as const),
  ...(['milestones', 'checks', 'sources'] as const),
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

/** Words that formulas compare with or show, one cell each on About. */
export const JUDGING_WORDS = [
  'atLeast',
  'moreThan',
  'about',
  'level',
  'growth',
  'met',
  'short',
  'slack',
] as const;
export type JudgingWord = (typeof JUDGING_WORDS)[number];

export interface TablePlace {
  readonly sheet: SheetKey;
  readonly name: PlanTableName;
  /** Row of the headers; the tables begin in the first column. */
  readonly headerRow: number;
  /** Rows of data; an empty table has one blank row, as Excel demands. */
  readonly rowCount: number;
  readonly columns: readonly (ColumnKey | YearKey)[];
}

/** Where everything stands, known before anything is written, so that formulas can refer to it. */
export interface SheetLayout {
  readonly names: Readonly<Record<SheetKey, string>>;
  readonly tables: Readonly<Record<PlanTableName, TablePlace>>;
  /** First of the rows of {@link JUDGING_WORDS} on About. */
  readonly judgingRow: number;
  readonly projections: {
    readonly headerRow: number;
    /** Column of the base year; the projected years follow. */
    readonly baseColumn: number;
    readonly firstDriverRow: number;
    readonly firstPathRow: number;
    readonly rowCount: number;
    /** Columns after the years. */
    readonly scenarioColumn: number;
    readonly indicatorColumn: number;
    readonly keyColumn: number;
    readonly parentColumn: number;
    /** What kind of indicator the row's formulas were laid out for. */
    readonly kindColumn: number;
  };
}

const GAP_BETWEEN_TABLES = 2;
export const JUDGING_ROW = 25;

/** Lays out the tables and the projections of a plan. */
export function layOutSheets(
  report: PlanReport,
  locale: Locale,
  names: Readonly<Record<SheetKey, string>>,
): SheetLayout {
  const { plan } = report;
  return {
    names,
    tables: placeTables(plan, report.years.slice(1), locale),
    judgingRow: JUDGING_ROW,
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
    columns: tableColumns(name, locale, years),
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
  const PlanHistory = place('sources', 'PlanHistory', 4, plan.history.length);
  const documentsRow = JUDGING_ROW + JUDGING_WORDS.length + 3;
  const PlanDocuments = place('about', 'PlanDocuments', documentsRow, plan.documents.length);
  const PlanInfo = place('about', 'PlanInfo', below(PlanDocuments), INFO_KEYS.length);
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

/** What PlanInfo says, in this order. */
export const INFO_KEYS = [
  'format',
  'version',
  'id',
  'nameEn',
  'nameZh',
  'descriptionEn',
  'descriptionZh',
  'baseYear',
  'years',
  'deflator',
] as const;
export type InfoKey = (typeof INFO_KEYS)[number];

function placeProjections(plan: Plan): SheetLayout['projections'] {
  const rowCount = plan.scenarios.length * plan.indicators.length;
  const headerRow = 4;
  const baseColumn = 6;
  const afterYears = baseColumn + plan.years + 1;
  return {
    headerRow,
    baseColumn,
    firstDriverRow: headerRow + 2,
    firstPathRow: headerRow + 2 + rowCount + 2,
    rowCount,
    scenarioColumn: afterYears,
    indicatorColumn: afterYears + 1,
    keyColumn: afterYears + 2,
    parentColumn: afterYears + 3,
    kindColumn: afterYears + 4,
  };
}

/** The keys of the texts in the sheet's own language. */
export function textKeysOf(locale: Locale) {
  return locale === 'en'
    ? ({ name: 'nameEn', unit: 'unitEn', title: 'titleEn', note: 'noteEn' } as const)
    : ({ name: 'nameZh', unit: 'unitZh', title: 'titleZh', note: 'noteZh' } as const);
}

/** The column of a table, counted from 0. */
export function columnOf(table: TablePlace, key: ColumnKey | YearKey): number {
  return table.columns.indexOf(key);
}

/** The whole table with its header row. */
export function tableRange(table: TablePlace): CellRange {
  return {
    row: table.headerRow,
    column: 0,
    rowCount: table.rowCount + 1,
    columnCount: table.columns.length,
  };
}

/** The data of one column of a table. */
export function columnRange(table: TablePlace, key: ColumnKey | YearKey): CellRange {
  return {
    row: table.headerRow + 1,
    column: columnOf(table, key),
    rowCount: table.rowCount,
    columnCount: 1,
  };
}

/** Writes references from one sheet to another; the sheet's name is left out at home. */
export function referencesFrom(layout: SheetLayout, home: SheetKey) {
  const on = (sheet: SheetKey, address: string) =>
    sheet === home ? address : onSheet(layout.names[sheet], address);
  return {
    /** A column of a table, fixed. */
    column: (table: PlanTableName, key: ColumnKey): string => {
      const place = layout.tables[table];
      return on(place.sheet, rangeAddress(columnRange(place, key), 'both'));
    },
    /** The column of a year: it moves along with a formula that is copied along its row. */
    yearColumn: (year: number): string => {
      const place = layout.tables.PlanAssumptions;
      return on(place.sheet, rangeAddress(columnRange(place, `year:${year}`), 'row'));
    },
    /** All years of the assumptions. */
    yearColumns: (years: readonly number[]): string => {
      const place = layout.tables.PlanAssumptions;
      const range = columnRange(place, `year:${years[0] ?? 0}`);
      return on(place.sheet, rangeAddress({ ...range, columnCount: years.length }, 'both'));
    },
    /** A word or number by which targets are judged. */
    judging: (word: JudgingWord): string =>
      on(
        'about',
        cellAddress(
          layout.judgingRow + JUDGING_WORDS.indexOf(word),
          word === 'slack' ? 1 : 0,
          'both',
        ),
      ),
    /** One cell of a table's data, fixed. */
    tableCell: (place: TablePlace, row: number, key: ColumnKey): string =>
      on(place.sheet, cellAddress(place.headerRow + 1 + row, columnOf(place, key), 'both')),
    /** A range of the projections. */
    projections: (range: CellRange): string => on('projections', rangeAddress(range, 'both')),
    /** A cell of the projections. */
    projectionCell: (row: number, column: number, anchored: Anchoring = 'both'): string =>
      on('projections', cellAddress(row, column, anchored)),
  };
}
