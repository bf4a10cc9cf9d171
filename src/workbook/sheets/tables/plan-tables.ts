import type { ColumnKey, PlanTableName } from '../layout/table-keys';
import { assumptionsTable } from './assumptions';
import { correlationsTable } from './correlations';
import { documentsTable } from './documents';
import { historyTable } from './history';
import { indicatorsTable } from './indicators';
import { infoTable } from './info';
import { knownValuesTable } from './known-values';
import { milestonesTable } from './milestones';
import { phasesTable } from './phases';
import { projectsTable } from './projects';
import { scenariosTable } from './scenarios';
import { isFact, type PlanTable } from './table';
import { targetsTable } from './targets';
import { uncertaintiesTable } from './uncertainties';

/** A table of any kind of item. */
export type AnyTable = Omit<PlanTable<never>, 'items'> & Pick<PlanTable<unknown>, 'items'>;

/** The tables that hold the plan. */
export const PLAN_TABLES: Readonly<Record<PlanTableName, AnyTable>> = {
  PlanScenarios: scenariosTable,
  PlanIndicators: indicatorsTable,
  PlanPhases: phasesTable,
  PlanProjects: projectsTable,
  PlanAssumptions: assumptionsTable,
  PlanKnownValues: knownValuesTable,
  PlanTargets: targetsTable,
  PlanMilestones: milestonesTable,
  PlanHistory: historyTable,
  PlanUncertainties: uncertaintiesTable,
  PlanCorrelations: correlationsTable,
  PlanDocuments: documentsTable,
  PlanInfo: infoTable,
};

/** Finds a table by its name in a workbook, ignoring case; undefined where it is not ours. */
export function tableNamed(name: string): AnyTable | undefined {
  const wanted = name.toLowerCase();
  return Object.values(PLAN_TABLES).find((table) => table.name.toLowerCase() === wanted);
}

/** Whether a column of a table is derived from others and so not read back. */
export function isDerived(key: string, table: AnyTable | undefined): boolean {
  const column = table?.columns.find((each) => each.key === (key as ColumnKey));
  return column !== undefined && !isFact(column);
}
