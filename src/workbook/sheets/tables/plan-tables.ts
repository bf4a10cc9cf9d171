import type { ColumnKey, PlanTableName } from '../layout/table-keys';
import { assumptionsTable } from './assumptions';
import { documentsTable } from './documents';
import { historyTable } from './history';
import { indicatorsTable } from './indicators';
import { infoTable } from './info';
import { milestonesTable } from './milestones';
import { phasesTable } from './phases';
import { projectsTable } from './projects';
import { scenariosTable } from './scenarios';
import { isFact, type PlanTable } from './table';
import { targetsTable } from './targets';

/** A table without what its items are. */
export type AnyTable = Omit<PlanTable<never>, 'items'>;

/** The tables that hold the plan. */
export const PLAN_TABLES: Readonly<Record<PlanTableName, AnyTable>> = {
  PlanScenarios: scenariosTable,
  PlanIndicators: indicatorsTable,
  PlanPhases: phasesTable,
  PlanProjects: projectsTable,
  PlanAssumptions: assumptionsTable,
  PlanTargets: targetsTable,
  PlanMilestones: milestonesTable,
  PlanHistory: historyTable,
  PlanDocuments: documentsTable,
  PlanInfo: infoTable,
};

/** The table of a name as a workbook writes it, whatever its case; undefined where it is not ours. */
export function tableNamed(name: string): AnyTable | undefined {
  const wanted = name.toLowerCase();
  return Object.values(PLAN_TABLES).find((table) => table.name.toLowerCase() === wanted);
}

/** Tells whether a column of a table is worked out from others: it is not read back. */
export function isDerived(key: string, table: AnyTable | undefined): boolean {
  const column = table?.columns.find((each) => each.key === (key as ColumnKey));
  return column !== undefined && !isFact(column);
}
