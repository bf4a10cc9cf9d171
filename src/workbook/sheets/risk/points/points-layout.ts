import { cellAddress, rangeAddress } from '../../../../shared/a1';

/** What is worked out once, from top to bottom, in the order of the calculation. */
export const SCALARS = [
  ...(['scenarioPlace', 'scenario', 'indicatorPlace', 'indicator', 'chain', 'driver'] as const),
  ...(['driverRow', 'actualRow', 'base', 'year', 'targetPlace', 'target', 'resultRow'] as const),
  ...(['fits', 'basis', 'from', 'slack', 'least', 'most', 'before', 'flow'] as const),
  ...(['lastActual', 'lastStep', 'shape', 'first', 'second', 'third', 'fourth', 'fifth'] as const),
  ...([
    'peak',
    'keep',
    'grow',
    'shift',
    'correlation',
    'ownShare',
    'floor',
    'rise',
    'added',
  ] as const),
  ...(['leastStart', 'leastWeight', 'leastRest', 'leastCounted', 'leastLevel'] as const),
  ...(['mostStart', 'mostWeight', 'mostRest', 'mostCounted', 'mostLevel'] as const),
  ...(['counted', 'obstacle', 'chance', 'p5', 'p50', 'p95'] as const),
] as const;
export type Scalar = (typeof SCALARS)[number];

/** What is worked out for each projected year. */
export const YEAR_ROWS = [
  ...(['years', 'actual', 'assumed', 'tableRow', 'shape', 'first', 'second', 'third'] as const),
  ...(['fourth', 'fifth', 'peak', 'shift', 'correlation', 'column', 'live'] as const),
] as const;
export type YearRow = (typeof YEAR_ROWS)[number];

/** What is worked out for the base year and each projected year. */
export const PATH_ROWS = [
  ...(['place', 'carried', 'added', 'least', 'leastBefore', 'most', 'mostBefore'] as const),
] as const;
export type PathRow = (typeof PATH_ROWS)[number];

/** What is worked out for each point, after its path. */
export const POINT_COLUMNS = [...(['score', 'factor', 'less', 'least', 'most'] as const)] as const;
export type PointColumnKey = (typeof POINT_COLUMNS)[number];

/** The shares of the percentiles. */
export const SHARES = [0.05, 0.5, 0.95] as const;

/** How often the bracket around a percentile is halved: more often where it may lie at a single value. */
const HALVINGS = { smooth: 12, single: 40 } as const;

/** After the halvings: the last bracket with its shares, and two lines through them. */
export const LINES = [
  'from',
  'to',
  'fromShare',
  'toShare',
  'first',
  'firstShare',
  'second',
] as const;
export type Line = (typeof LINES)[number];

export const POINTS = 512;

/** The ends between which a percentile lies: those of the last step, and those of its level. */
export const ENDS = ['share', 'lowStep', 'highStep', 'low', 'high'] as const;
export type Ends = (typeof ENDS)[number];

const FIRST_ROW = 4;
const LABEL = 0;
const VALUE = 1;
const FIRST_YEAR_COLUMN = 4;

/** What the size of the sheet depends on. */
export interface PointsSize {
  /** Projected years. */
  readonly years: number;
  /** Levels of inheritance: 1 where no scenario inherits. */
  readonly levels: number;
  /** The longest list of discrete values or earlier changes; 0 where there is none. */
  readonly listLength: number;
  /** Whether single values have a probability of their own. */
  readonly hasSingle: boolean;
  /** Whether years go together, so that normal scores are needed. */
  readonly hasScores: boolean;
  readonly targets: number;
}

/** The places of everything on *Risk points*, and their addresses in formulas. */
export type PointsLayout = ReturnType<typeof pointsLayout>;

/** Lays out *Risk points*: scalars, rows of years, lists, percentiles, and a row for each point. */
export function pointsLayout(size: PointsSize) {
  const { years, levels, listLength, targets, hasSingle } = size;
  const halvings = hasSingle ? HALVINGS.single : HALVINGS.smooth;
  let next = FIRST_ROW;
  const take = (count: number): number => {
    const row = next;
    next += count;
    return row;
  };
  const heading = () => take(1);
  const rows = {
    asked: heading(),
    scalars: take(SCALARS.length),
    parents: take(levels - 1),
    afterScalars: take(1),
    yearly: heading(),
    lookups: take(2 * levels),
    years: take(YEAR_ROWS.length),
    lists: take(4 * listLength),
    across: take(3),
    paths: take(PATH_ROWS.length),
    afterYears: take(1),
    percentiles: heading(),
    ends: take(ENDS.length),
    halvings: take(halvings + 1),
    lines: take(LINES.length),
    afterPercentiles: take(1),
    pointsHeading: heading(),
    pointsHeader: take(1),
    points: take(POINTS),
  };
  const draws = FIRST_YEAR_COLUMN;
  const paths = draws + years + 1;
  const probabilities = paths + years + 2;
  const results = probabilities + years + 2;
  const uniforms = results + POINT_COLUMNS.length + 1;
  const labels = uniforms + Math.max(years, listLength) + 1;
  const scalarRow = (key: Scalar) => rows.scalars + SCALARS.indexOf(key);
  const yearRow = (key: YearRow) => rows.years + YEAR_ROWS.indexOf(key);
  const pathRow = (key: PathRow) => rows.paths + PATH_ROWS.indexOf(key);
  const resultColumn = (key: PointColumnKey) => results + POINT_COLUMNS.indexOf(key);
  const block = (row: number, column: number, rowCount: number, columnCount: number) =>
    rangeAddress({ row, column, rowCount, columnCount }, 'both');
  return {
    ...size,
    halvings,
    rows,
    columns: { label: LABEL, value: VALUE, draws, paths, probabilities, results, uniforms, labels },
    scalarRow,
    yearRow,
    pathRow,
    resultColumn,
    /** A scalar, absolute. */
    scalar: (key: Scalar): string => cellAddress(scalarRow(key), VALUE, 'both'),
    /** The id of a scenario from which the asked one inherits; 0 is the asked one. */
    lineage: (level: number): string =>
      cellAddress(level === 0 ? scalarRow('scenario') : rows.parents + level - 1, VALUE, 'both'),
    /** The row of the uncertainties that a level of inheritance gives to a year. */
    lookup: (index: number, year: number): string =>
      cellAddress(rows.lookups + index, draws + year - 1, 'row'),
    /** A row of a projected year, from 1. */
    inYear: (key: YearRow, year: number): string =>
      cellAddress(yearRow(key), draws + year - 1, 'row'),
    allYears: (key: YearRow): string => block(yearRow(key), draws, 1, years),
    /** A row of a year, 0 the base year. */
    onPath: (key: PathRow, year: number): string => cellAddress(pathRow(key), paths + year, 'row'),
    wholePath: (key: PathRow): string => block(pathRow(key), paths, 1, years + 1),
    projectedPath: (key: PathRow): string => block(pathRow(key), paths + 1, 1, years),
    /** One entry of a list in a year. */
    entry: (list: ListRow, index: number, year: number): string =>
      cellAddress(listRow(list, index, rows.lists, listLength), draws + year - 1),
    list: (list: ListRow, year: number): string =>
      listLength === 0
        ? cellAddress(rows.lists, draws + year - 1, 'row')
        : rangeAddress(
            {
              ...{ row: listRow(list, 0, rows.lists, listLength), column: draws + year - 1 },
              ...{ rowCount: listLength, columnCount: 1 },
            },
            'row',
          ),
    /** The list of a year whose number is in a cell. */
    listOf: (list: ListRow, year: string): string =>
      `INDEX(${block(listRow(list, 0, rows.lists, listLength), draws, Math.max(1, listLength), years)},0,${year})`,
    /** The lists of the last step, one entry beside the other. */
    across: (which: 0 | 1 | 2): string =>
      block(rows.across + which, uniforms, 1, Math.max(1, listLength)),
    /** A cell of a point's row: relative down. */
    pointCell: (column: number, row: number): string => cellAddress(row, column, 'column'),
    pointPath: (row: number): string =>
      rangeAddress({ row, column: paths, rowCount: 1, columnCount: years + 1 }, 'column'),
    /** The probability that the draw of a year came from; before the first it is ½. */
    pointProbabilities: (row: number): string =>
      rangeAddress({ row, column: probabilities, rowCount: 1, columnCount: years + 1 }, 'column'),
    pointUniforms: (row: number): string =>
      rangeAddress({ row, column: uniforms, rowCount: 1, columnCount: years }, 'column'),
    /** The cells of all points in a column. */
    allPoints: (key: PointColumnKey): string => block(rows.points, resultColumn(key), POINTS, 1),
    allPaths: block(rows.points, paths, POINTS, years + 1),
    /** A level of a percentile after some halvings, and the ends that they begin with. */
    halving: (step: number, share: number): string =>
      cellAddress(rows.halvings + step, VALUE + share, 'row'),
    line: (which: Line, share: number): string =>
      cellAddress(rows.lines + LINES.indexOf(which), VALUE + share, 'row'),
    end: (which: Ends, share: number): string =>
      cellAddress(rows.ends + ENDS.indexOf(which), VALUE + share, 'row'),
    targetLabels: block(rows.asked + 1, labels, Math.max(1, targets), 1),
    targetIds: block(rows.asked + 1, labels + 1, Math.max(1, targets), 1),
    rowCount: next,
  };
}

/** The lists of a year: as read, their probabilities, in rising order, and the probability up to each. */
export type ListRow = 'read' | 'odds' | 'sorted' | 'upTo';
const LIST_ROWS: readonly ListRow[] = ['read', 'odds', 'sorted', 'upTo'];

function listRow(list: ListRow, index: number, first: number, length: number): number {
  return first + LIST_ROWS.indexOf(list) * length + index;
}
