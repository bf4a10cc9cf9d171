import type { Plan, PlanReport } from '../../domain/index';
import { MOST_COLUMNS, MOST_ROWS } from '../../shared/cell-range';
import { largest } from '../../shared/extremes';
import { driverRows, stepRows } from './layout/plan-rows';

/** What a plan would need more of than a sheet or the memory has. */
export interface TooLargeForSheets {
  readonly what: 'rows' | 'columns' | 'cells';
  readonly count: number;
  readonly limit: number;
  /** How many of the scenarios can be written; 0 where not even one can. */
  readonly scenarios: number;
}

/** The most cells of a file; 500 indicators x 100 scenarios x 3 years have 4 million. */
export const MOST_CELLS_IN_FILE = 6_000_000;
/** The most cells in Excel, which keeps each of them in memory beside our own copy. */
export const MOST_CELLS_IN_EXCEL = 1_500_000;

/**
 * Finds out, before anything is computed, that the sheets of a plan would be too large. Null where
 * they can be written.
 */
export function refuseSize(plan: Plan, mostCells: number): TooLargeForSheets | null {
  const all = plan.scenarios.length;
  const found = tooMuch(plan, all, mostCells);
  if (found === null) return null;
  let [fits, fails] = [0, all];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (tooMuch(plan, middle, mostCells) === null) fits = middle;
    else fails = middle;
  }
  return { ...found, scenarios: fits };
}

function tooMuch(
  plan: Plan,
  scenarios: number,
  mostCells: number,
): Omit<TooLargeForSheets, 'scenarios'> | null {
  const { rows, columns, cells } = sizeOf(plan, scenarios);
  if (rows > MOST_ROWS) return { what: 'rows', count: rows, limit: MOST_ROWS };
  if (columns > MOST_COLUMNS) return { what: 'columns', count: columns, limit: MOST_COLUMNS };
  return cells > mostCells ? { what: 'cells', count: cells, limit: mostCells } : null;
}

/** Rows that headings, texts and small tables add to a sheet, at most. */
const OTHER_ROWS = 200;
/** The rows of Risk points. */
const ROWS_OF_POINTS = 600;
/** The columns of a sheet beside those of the years, on average of those that are filled. */
const COLUMNS = {
  assumptions: 14,
  projections: 10,
  targets: 31,
  labels: 2,
  sources: 12,
  risk: 27,
  points: 10,
} as const;

/**
 * The rows of the longest sheet, the columns of the widest, and the cells of all, if the plan had
 * this many scenarios. A few rows more or less do not matter.
 */
function sizeOf(
  plan: Plan,
  scenarios: number,
): Readonly<Record<TooLargeForSheets['what'], number>> {
  const { indicators, targets, years, history, correlations } = plan;
  const [drivers, steps] = [driverRows(plan).length, stepRows(plan).length];
  const stated = plan.scenarios
    .slice(0, scenarios)
    .reduce((sum, { assumptions }) => sum + assumptions.length, 0);
  const uncertain = plan.scenarios
    .slice(0, scenarios)
    .reduce((sum, { uncertainties }) => sum + uncertainties.length, 0);
  const sheets = [
    { rows: drivers * scenarios + indicators.length, columns: COLUMNS.assumptions + years },
    {
      rows: (drivers + steps + indicators.length) * scenarios + indicators.length + targets.length,
      columns: COLUMNS.projections + years + 1,
    },
    { rows: targets.length * (scenarios + 1), columns: COLUMNS.targets + years },
    {
      rows: 2 * (indicators.length + drivers) * scenarios + targets.length,
      columns: COLUMNS.labels + years + 1,
    },
    { rows: indicators.length * 3, columns: COLUMNS.labels + scenarios },
    { rows: uncertain + correlations.length, columns: COLUMNS.risk },
    { rows: uncertain === 0 ? 0 : ROWS_OF_POINTS, columns: COLUMNS.points + 3 * years },
    {
      rows: stated + indicators.length + targets.length + history.length,
      columns: COLUMNS.sources,
    },
  ];
  const most = (key: 'rows' | 'columns') => largest(sheets.map((sheet) => sheet[key]));
  return {
    rows: most('rows') + OTHER_ROWS,
    columns: most('columns'),
    cells: sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  };
}

/** The same for a plan that is computed. */
export function refuseReport({ plan }: PlanReport): TooLargeForSheets | null {
  return refuseSize(plan, MOST_CELLS_IN_EXCEL);
}
