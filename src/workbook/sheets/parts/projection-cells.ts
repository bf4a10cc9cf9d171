import type { Driver, Indicator, Scenario } from '../../../domain/index';
import { driverRows, stepRows, type StepRowKey } from '../layout/plan-rows';
import { mutualDependencies, type MutualDependencies } from './illustrative-flags';
import type { PlannedCell } from '../../model';
import type { SheetContext } from '../layout/sheet-context';
import { cellAddress } from '../../../shared/a1';
import type { ColumnKey, PlanTableName } from '../layout/table-keys';
import { referencesFrom } from '../layout/sheet-layout';

/** Row numbers on Projections, by ids. */
export interface ProjectionRows {
  readonly path: (scenario: string, indicator: string) => number;
  /** Null for an optional driver that no scenario uses. */
  readonly driver: (scenario: string, indicator: string, driver: Driver) => number | null;
  readonly step: (
    scenario: string,
    indicator: string,
    key: StepRowKey,
    project?: string,
  ) => number | null;
  readonly mutual: MutualDependencies;
}

/** Computes the row numbers on Projections. */
export function projectionRows({ report: { plan }, layout }: SheetContext): ProjectionRows {
  const { firstDriverRow, firstStepRow, firstPathRow } = layout.projections;
  const scenarioAt = numbered(plan.scenarios.map(({ id }) => id));
  const indicatorAt = numbered(plan.indicators.map(({ id }) => id));
  const driverAt = numbered(
    driverRows(plan).map(({ indicator, driver }) => `${indicator.id}|${driver}`),
  );
  const stepAt = numbered(
    stepRows(plan).map(({ indicator, key, project }) =>
      [indicator.id, key, project?.id ?? ''].join('|'),
    ),
  );
  const block = (
    first: number,
    rows: ReadonlyMap<string, number>,
    scenario: string,
    key: string,
  ) => {
    const [line, own] = [scenarioAt.get(scenario), rows.get(key)];
    return line === undefined || own === undefined ? null : first + line * rows.size + own;
  };
  return {
    mutual: mutualDependencies(plan),
    path: (scenario, indicator) => {
      const row = block(firstPathRow, indicatorAt, scenario, indicator);
      if (row === null) throw new Error(`${indicator} has no path in ${scenario}`);
      return row;
    },
    driver: (scenario, indicator, driver) =>
      block(firstDriverRow, driverAt, scenario, `${indicator}|${driver}`),
    step: (scenario, indicator, key, project = '') =>
      block(firstStepRow, stepAt, scenario, [indicator, key, project].join('|')),
  };
}

function numbered(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

/** The column with the row number that the row's lookup found. */
export const FOUND_ROW = 5;
export const UNIT = 3;
/** The first column after the names of the scenario and the indicator. */
export const AFTER_NAMES = 2;

/** Rows of a section: the cells that name each, and those after them, which are made when they are read. */
export interface NamedLines {
  readonly names: readonly (readonly PlannedCell[])[];
  readonly cells: readonly (readonly PlannedCell[])[];
}
export const ILLUSTRATIVE = 4;

/** The cell of a number that all rows share, and of its label to the left. */
export const PROGRAMMES_END = { row: 3, column: 2, labelColumn: 0 } as const;
export const RAMP_STEEPNESS = { row: 3, column: 5, labelColumn: 3 } as const;

/** Addresses for the formulas of one indicator in one scenario; years count from the base year. */
export interface LineCells {
  readonly indicator: Indicator;
  readonly scenario: Scenario;
  /** Projected years. */
  readonly years: number;
  /** The path of the indicator or of another one in the same scenario. */
  readonly path: (index: number, indicator?: string) => string;
  /** Whether the other indicator depends on this one too. */
  readonly needsBack: (indicator: string) => boolean;
  /** A path from one year to another, both absolute. */
  readonly pathRange: (from: number, to: number, indicator: string) => string;
  /** A path from the base year (absolute) to a year. */
  readonly pathRangeUpTo: (to: number, indicator: string) => string;
  /** The value of the base year, absolute. */
  readonly base: (indicator: string) => string;
  /** A driver in a year; null where it has no row. */
  readonly driver: (driver: Driver, index: number) => string | null;
  /** A required driver: it always has a row. */
  readonly required: (driver: Driver, index: number) => string;
  /** The cell of a driver with a single number; null where it has no row. */
  readonly single: (driver: Driver) => string | null;
  /** A driver from a year to the last. */
  readonly driverFrom: (driver: Driver, index: number) => string | null;
  /** A driver from the column of the base year to a year. */
  readonly driverUpTo: (driver: Driver, index: number) => string;
  readonly hasStep: (key: StepRowKey) => boolean;
  readonly step: (key: StepRowKey, index: number, project?: string) => string;
  /** A step in the last year, absolute. */
  readonly stepEnd: (key: StepRowKey) => string;
  /** A step from one year to another, the second absolute. */
  readonly stepFrom: (key: StepRowKey, index: number, to: number) => string;
  /** A step from the column of the base year to a year. */
  readonly stepUpTo: (key: StepRowKey, index: number) => string;
  /** The header cell of a year. */
  readonly year: (index: number) => string;
  readonly baseYear: string;
  readonly lastYear: string;
  /** The cell of a table in the row that a projection row's lookup found. */
  readonly lookUp: (row: number, table: PlanTableName, key: ColumnKey) => string;
}

/** Writes addresses for the formulas of one indicator in one scenario. */
export function lineCells(
  context: SheetContext,
  places: ProjectionRows,
  scenario: Scenario,
  indicator: Indicator,
): LineCells {
  const { layout, report } = context;
  const { baseColumn, headerRow } = layout.projections;
  const years = report.plan.years;
  const refs = referencesFrom(layout, 'projections');
  const at = (row: number, index: number, anchored?: 'column' | 'row' | 'both') =>
    cellAddress(row, baseColumn + index, anchored);
  const stepRow = (key: StepRowKey, project?: string) =>
    places.step(scenario.id, indicator.id, key, project);
  const step = (key: StepRowKey, project?: string) => must(stepRow(key, project), key);
  const driverRow = (driver: Driver) => places.driver(scenario.id, indicator.id, driver);
  const driver: LineCells['driver'] = (name, index) => {
    const row = driverRow(name);
    return row === null ? null : at(row, index);
  };
  return {
    ...{ indicator, scenario, years, driver },
    path: (index, id = indicator.id) => at(places.path(scenario.id, id), index),
    needsBack: (id) => places.mutual.isMutual(indicator.id, id),
    pathRange: (from, to, id) => {
      const row = places.path(scenario.id, id);
      return `${at(row, from, 'column')}:${at(row, to, 'column')}`;
    },
    pathRangeUpTo: (to, id) => {
      const row = places.path(scenario.id, id);
      return `${at(row, 0, 'column')}:${at(row, to)}`;
    },
    base: (id) => at(places.path(scenario.id, id), 0, 'column'),
    required: (name, index) => at(must(driverRow(name), name), index),
    single: (name) => {
      const row = driverRow(name);
      return row === null ? null : at(row, 1, 'column');
    },
    driverFrom: (name, index) => {
      const row = driverRow(name);
      return row === null ? null : `${at(row, index)}:${at(row, years, 'column')}`;
    },
    driverUpTo: (name, index) => {
      const row = must(driverRow(name), name);
      return `${at(row, 0, 'column')}:${at(row, index)}`;
    },
    hasStep: (key) => stepRow(key) !== null,
    step: (key, index, project) => at(step(key, project), index),
    stepEnd: (key) => at(step(key), years, 'column'),
    stepFrom: (key, index, to) => `${at(step(key), index)}:${at(step(key), to, 'column')}`,
    stepUpTo: (key, index) => `${at(step(key), 0, 'column')}:${at(step(key), index)}`,
    year: (index) => at(headerRow, index, 'row'),
    baseYear: at(headerRow, 0, 'both'),
    lastYear: at(headerRow, years, 'both'),
    lookUp: (row, table, key) => lookUpFound(refs, row, table, key),
  };
}

/** The cell of a table in the row that a projection row's lookup found. */
export function lookUpFound(
  refs: ReturnType<typeof referencesFrom>,
  row: number,
  table: PlanTableName,
  key: ColumnKey,
): string {
  return `INDEX(${refs.column(table, key)},${cellAddress(row, FOUND_ROW, 'column')})`;
}

function must(row: number | null, key: string): number {
  if (row === null) throw new Error(`${key} has no row`);
  return row;
}
