import type { Plan } from '../../../domain/index';
import type { PlannedSheet, PrintSetup } from '../../model';
import { baseScenario, hasUncertainties } from './plan-rows';
import type { SheetContext } from './sheet-context';
import type { SheetKey } from './sheet-keys';
import {
  ABOUT_ROWS,
  IN_VIEW,
  PROJECTIONS_HEADER_ROW,
  RISK_ROWS,
  SOURCES_ROW,
  type SheetLayout,
} from './sheet-layout';
import { sourceRowCount } from './source-lines';
import type { PlanTableName } from './table-keys';

/** Tab colours by the kind of sheet. */
const TAB_COLORS = {
  words: '#5F6B7A',
  input: '#1F4FD8',
  calculation: '#8A949E',
  output: '#0B5C6B',
  check: '#9C2A10',
} as const;

/** What there is to know about a sheet besides the cells of its own. */
interface SheetFacts {
  readonly tabColor: string;
  /**
   * The heading in the first cell, null where the sheet writes a formula there; if left out, the
   * default name of the sheet.
   */
  readonly title?: (context: SheetContext) => string | null;
  /** The line below the title. */
  readonly note: (context: SheetContext) => string | null;
  /** The plan's tables on the sheet, one below the other. */
  readonly tables?: readonly PlanTableName[];
  /** The header row of the first table. */
  readonly firstTableRow?: (plan: Plan) => number;
  /** Whether it is a page for others, and no working paper. */
  readonly isReport?: true;
  /** The column of the first row with the overall status of the checks; null shows none. */
  readonly statusColumn: number | null;
  readonly freeze: PlannedSheet['freeze'];
  /** The rows that repeat on every printed page. */
  readonly printTitles: (layout: SheetLayout) => PrintSetup['repeatRows'];
}

/** The cell on Checks with the overall status. */
export const CHECKS_STATUS = { row: 3, column: 1 } as const;

/** The header row of the table on Indicators. */
export const INDICATORS_HEADER_ROW = 4;

const oneRow = (row: number) => ({ first: row, last: row });
const none = () => null;

/** The facts of every sheet; the texts are in `src/i18n/<language>/sheets.ts`. */
export const SHEET_FACTS: Readonly<Record<SheetKey, SheetFacts>> = {
  brief: {
    tabColor: TAB_COLORS.output,
    title: none,
    note: ({ t }) => t('brief.note'),
    isReport: true,
    statusColumn: 3,
    freeze: { rows: IN_VIEW.name.row + 1, columns: 0 },
    printTitles: () => ({ first: 0, last: IN_VIEW.name.row + 1 }),
  },
  indicators: {
    tabColor: TAB_COLORS.output,
    note: ({ t }) => t('indicators.note'),
    isReport: true,
    statusColumn: 7,
    freeze: { rows: INDICATORS_HEADER_ROW + 1, columns: 1 },
    printTitles: () => oneRow(INDICATORS_HEADER_ROW),
  },
  about: {
    tabColor: TAB_COLORS.words,
    title: ({ own, report }) => own(report.plan.name),
    note: none,
    tables: ['PlanDocuments', 'PlanInfo'],
    firstTableRow: () => ABOUT_ROWS.documents,
    statusColumn: 2,
    freeze: null,
    printTitles: none,
  },
  assumptions: {
    tabColor: TAB_COLORS.input,
    note: ({ t }) => t('assumptions.note'),
    tables: [
      ...(['PlanScenarios', 'PlanIndicators', 'PlanPhases', 'PlanProjects'] as const),
      ...(['PlanAssumptions', 'PlanKnownValues'] as const),
    ],
    firstTableRow: () => 4,
    statusColumn: 3,
    freeze: { rows: 2, columns: 2 },
    printTitles: ({ tables }) => oneRow(tables.PlanAssumptions.headerRow),
  },
  projections: {
    tabColor: TAB_COLORS.calculation,
    note: ({ t }) => t('projections.note'),
    statusColumn: 3,
    freeze: { rows: PROJECTIONS_HEADER_ROW + 1, columns: 2 },
    printTitles: () => oneRow(PROJECTIONS_HEADER_ROW),
  },
  targets: {
    tabColor: TAB_COLORS.input,
    note: ({ t }) => t('targets.note'),
    tables: ['PlanTargets'],
    firstTableRow: () => 4,
    statusColumn: 3,
    freeze: { rows: 2, columns: 2 },
    printTitles: ({ targetResults }) => oneRow(targetResults.headerRow),
  },
  comparison: {
    tabColor: TAB_COLORS.output,
    title: ({ t }) => t('comparison.title'),
    note: ({ t, own, report }) =>
      t('comparison.note', { scenario: own(baseScenario(report.scenarios).scenario.name) }),
    statusColumn: 1,
    freeze: { rows: 2, columns: 1 },
    printTitles: none,
  },
  risk: {
    tabColor: TAB_COLORS.output,
    note: ({ t, report }) => t(hasUncertainties(report.plan) ? 'risk.note' : 'risk.none'),
    tables: ['PlanUncertainties', 'PlanCorrelations'],
    firstTableRow: () => RISK_ROWS.tables + 1,
    statusColumn: 3,
    freeze: { rows: 2, columns: 2 },
    printTitles: ({ tables }) => oneRow(tables.PlanUncertainties.headerRow),
  },
  riskPoints: {
    tabColor: TAB_COLORS.calculation,
    note: ({ t }) => t('riskPoints.note'),
    statusColumn: 3,
    freeze: { rows: 2, columns: 2 },
    printTitles: none,
  },
  milestones: {
    tabColor: TAB_COLORS.input,
    note: ({ t, report }) =>
      t(report.plan.milestones.length === 0 ? 'milestones.none' : 'milestones.note'),
    tables: ['PlanMilestones'],
    firstTableRow: () => 4,
    statusColumn: 2,
    freeze: { rows: 2, columns: 1 },
    printTitles: ({ tables }) => oneRow(tables.PlanMilestones.headerRow),
  },
  checks: {
    tabColor: TAB_COLORS.check,
    note: ({ t }) => t('checks.note'),
    statusColumn: null,
    freeze: { rows: CHECKS_STATUS.row + 1, columns: 0 },
    printTitles: none,
  },
  sources: {
    tabColor: TAB_COLORS.words,
    note: ({ t }) => t('sources.note'),
    tables: ['PlanHistory'],
    firstTableRow: (plan) => SOURCES_ROW + sourceRowCount(plan) + 3,
    statusColumn: 1,
    freeze: { rows: SOURCES_ROW, columns: 1 },
    printTitles: () => oneRow(SOURCES_ROW - 1),
  },
};
