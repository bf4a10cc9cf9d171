import type { PlannedCell } from '../../model';
import type { ColumnKey, PlanTableName } from '../layout/plan-tables';
import { readRows, type CellValue, type RawTable } from './table-rows';

/** A cell of one of our tables and what it is to hold, row and column counted from 0. */
export interface TableCellWrite {
  readonly table: PlanTableName;
  readonly row: number;
  readonly column: number;
  readonly content: PlannedCell;
}

/** The columns by which a row of a table is told from the others. */
const KEYS: Readonly<Record<PlanTableName, readonly ColumnKey[]>> = {
  PlanScenarios: ['id'],
  PlanIndicators: ['id'],
  PlanPhases: ['id'],
  PlanProjects: ['id'],
  PlanAssumptions: ['scenario', 'indicator', 'driver'],
  PlanTargets: ['id'],
  PlanMilestones: ['id'],
  PlanHistory: ['at', 'scenario', 'indicator', 'driver', 'year'],
  PlanDocuments: ['id'],
  PlanInfo: ['key'],
};

/** What tells a row of a table from the others; null where the row is empty or lies outside. */
export function rowIdentity(table: RawTable, sheetRow: number): string | null {
  const values = table.rows[sheetRow - table.row - 1];
  const [row] = values ? readRows({ ...table, rows: [values] }) : [];
  if (!row) return null;
  const keys = KEYS[table.name as PlanTableName];
  return JSON.stringify(keys.map((key) => row.cell(key).value));
}

/** The value that a cell has once it holds a content. */
export function valueOf(content: PlannedCell): CellValue {
  return 'value' in content ? (content.value ?? '') : '';
}
