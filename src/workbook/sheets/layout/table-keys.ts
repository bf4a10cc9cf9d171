import type { sheets } from '../../../i18n/en/sheets';

/** The tables that hold the plan. All are visible, and hold only inputs and their labels. */
export const PLAN_TABLE_NAMES = [
  'PlanScenarios',
  'PlanIndicators',
  'PlanPhases',
  'PlanProjects',
  'PlanAssumptions',
  'PlanKnownValues',
  'PlanTargets',
  'PlanMilestones',
  'PlanHistory',
  'PlanUncertainties',
  'PlanCorrelations',
  'PlanDocuments',
  'PlanInfo',
] as const;
/** The tables of the sheet Risk, which a plan without uncertain drivers does not have. */
export const RISK_TABLE_NAMES: readonly PlanTableName[] = ['PlanUncertainties', 'PlanCorrelations'];

export type PlanTableName = (typeof PLAN_TABLE_NAMES)[number];

/** What a column holds, independent of language: the keys of the header texts. */
export type ColumnKey = keyof (typeof sheets)['headers'];

/** The column of a projected year. */
export type YearKey = `year:${number}`;

/** Whether a column is that of a year. */
export function isYear(key: ColumnKey | YearKey): key is YearKey {
  return key.startsWith('year:');
}

/** The blank rows between a table and the heading of the next one. */
export const ROWS_BETWEEN_TABLES = 2;
