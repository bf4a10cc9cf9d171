import { BASIS_FACTS, type Plan, type Target } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { driverRows } from '../layout/plan-rows';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom } from '../layout/sheet-layout';
import type { IllustrativeFlags } from './illustrative-flags';
import { ILLUSTRATIVE } from './projection-cells';
import type { ResultColumn, TargetResult } from './target-results';

/** The rows of actuals among each scenario's driver rows. */
export interface ActualRows {
  /** Number of driver rows per scenario. */
  readonly perScenario: number;
  /** The index of an indicator's actuals within a scenario. */
  readonly byIndicator: ReadonlyMap<string, number>;
}

/** Finds the rows of actuals of a plan. */
export function actualRows(plan: Plan): ActualRows {
  const rows = driverRows(plan);
  const found = rows.flatMap(({ indicator, driver }, index) =>
    driver === 'actual' ? [[indicator.id, index] as const] : [],
  );
  return { perScenario: rows.length, byIndicator: new Map(found) };
}

/** One line of the results, with the references that its formulas use. */
export interface TargetLine extends TargetResult {
  readonly row: number;
  readonly flags: IllustrativeFlags;
  readonly actuals: ActualRows;
  readonly at: (key: ResultColumn) => string;
  readonly refs: ReturnType<typeof referencesFrom>;
  readonly ranges: ReturnType<typeof rangesOf>;
  /** The row's values on the target's basis, one cell per projected year. */
  readonly byYear: string;
  readonly context: SheetContext;
}

/** The cells of a line by their columns. */
export type ResultCells<Key extends ResultColumn = ResultColumn> = Readonly<
  Record<Key, PlannedCell>
>;

/** The ranges on Projections that the formulas read, and the years of the results. */
export function rangesOf({ layout, report }: SheetContext, projectedYears: string) {
  const refs = referencesFrom(layout, 'targets');
  const { firstPathRow, rowCount, baseColumn, keyColumn, headerRow } = layout.projections;
  const { firstDriverRow, driverRowCount } = layout.projections;
  const columnCount = report.years.length;
  const paths = { row: firstPathRow, rowCount, columnCount: 1 };
  const drivers = { row: firstDriverRow, rowCount: driverRowCount };
  return {
    values: refs.projections({ ...paths, column: baseColumn, columnCount }),
    keys: refs.projections({ ...paths, column: keyColumn }),
    illustrative: refs.projections({ ...paths, column: ILLUSTRATIVE }),
    drivers: refs.projections({ ...drivers, column: baseColumn, columnCount }),
    driverKeys: refs.projections({ ...drivers, column: keyColumn, columnCount: 1 }),
    allYears: refs.projections({ row: headerRow, column: baseColumn, rowCount: 1, columnCount }),
    baseYear: refs.projectionCell(headerRow, baseColumn),
    projectedYears,
  };
}

/** The cell of the target's row in a column of its table. */
export function ofTarget(
  { refs, at }: TargetLine,
  key: Parameters<TargetLine['refs']['column']>[1],
): string {
  return `INDEX(${refs.column('PlanTargets', key)},${at('tableRow')})`;
}

/** The base value of an indicator, by the cell with its id; blank where it is not known. */
export function baseOf({ refs }: TargetLine, id: string): string {
  return refs.lookUp('PlanIndicators', 'baseValue', id);
}

/** Whether a target on this basis is about a period as a whole. */
export function isOverPeriod(basis: Target['basis']): boolean {
  return BASIS_FACTS[basis].isOverPeriod;
}
