import type { PlannedCell } from '../../../model';
import { blank, number, text } from '../../layout/planned-cells';
import { lazyRows } from '../../layout/lazy-rows';
import {
  answerFormulas,
  askedFormulas,
  boundFormulas,
  stepFormulas,
  targetFormulas,
} from './asked-cells';
import { pointNumbers } from './points-source';
import { listFormulas, acrossFormulas } from './list-rows';
import { endFormulas, halvingFormulas, lineFormulas, pointFormulas } from './point-rows';
import { worked, type PointsFrame } from './points-frame';
import {
  ENDS,
  LINES,
  PATH_ROWS,
  POINT_COLUMNS,
  POINTS,
  SCALARS,
  SHARES,
  YEAR_ROWS,
} from './points-layout';
import { lookupFormulas, pathFormulas, yearFormulas } from './year-rows';

/** Writes cells at a place of the sheet. */
type Cells = (row: number, column: number, cells: readonly (readonly PlannedCell[])[]) => void;

/** Writes everything that *Risk points* works out, from what is asked down to the points. */
export function draftPoints(cells: Cells, frame: PointsFrame): void {
  draftScalars(cells, frame);
  draftYears(cells, frame);
  draftPercentiles(cells, frame);
  draftPointRows(cells, frame);
}

function draftScalars(cells: Cells, frame: PointsFrame): void {
  const { at, refs } = frame;
  const { t } = frame.context;
  const formulas = {
    ...askedFormulas(frame),
    ...targetFormulas(frame),
    ...stepFormulas(frame),
    ...boundFormulas(frame),
    ...answerFormulas(frame),
  };
  cells(at.rows.asked, 0, [[text(t('riskPoints.asked'))]]);
  cells(
    ...([at.rows.scalars, 0] as const),
    SCALARS.map((key) => [text(t(`riskPoints.scalars.${key}`)), worked(formulas[key])]),
  );
  const parents = Array.from({ length: at.levels - 1 }, (_, level) => {
    const child = at.lineage(level);
    const parent = refs.lookUp('PlanScenarios', 'parent', child);
    return [text(t('riskPoints.parent')), worked(`IFERROR(${parent}&"","")`)];
  });
  if (parents.length > 0) cells(at.rows.parents, 0, parents);
}

function draftYears(cells: Cells, frame: PointsFrame): void {
  const { at, context } = frame;
  const { t } = context;
  const years = Array.from({ length: at.years }, (_, index) => index + 1);
  const { draws, paths } = at.columns;
  cells(at.rows.yearly, 0, [[text(t('riskPoints.yearly'))]]);
  const lookups = years.map((year) => lookupFormulas(frame, year));
  const labels = (list: readonly string[]) => list.map((label) => [text(label)]);
  const across = (count: number, of: (year: number, index: number) => PlannedCell) =>
    Array.from({ length: count }, (_, index) => years.map((year) => of(year, index)));
  const lookupLabels = Array.from({ length: 2 * at.levels }, (_, index) =>
    t(index % 2 === 0 ? 'riskPoints.ofYear' : 'riskPoints.ofAllYears'),
  );
  cells(at.rows.lookups, 0, labels(lookupLabels));
  cells(
    ...([at.rows.lookups, draws] as const),
    across(2 * at.levels, (year, index) => worked(lookups[year - 1]?.[index] ?? '0')),
  );
  const formulas = years.map((year) => yearFormulas(frame, year));
  cells(at.rows.years, 0, labels(YEAR_ROWS.map((key) => t(`riskPoints.years.${key}`))));
  cells(
    ...([at.rows.years, draws] as const),
    YEAR_ROWS.map((key) => formulas.map((each) => worked(each[key]))),
  );
  draftLists(cells, frame, years);
  const all = [0, ...years].map((year) => pathFormulas(frame, year));
  cells(at.rows.paths, 0, labels(PATH_ROWS.map((key) => t(`riskPoints.paths.${key}`))));
  cells(
    ...([at.rows.paths, paths] as const),
    PATH_ROWS.map((key) =>
      all.map((each, year) => (key === 'place' ? number(year) : worked(each[key]))),
    ),
  );
}

/** Discrete values and earlier changes, year by year; then those of the last step, side by side. */
function draftLists(cells: Cells, frame: PointsFrame, years: readonly number[]): void {
  const { at, context } = frame;
  if (at.listLength === 0) return;
  const formulas = years.map((year) => listFormulas(frame, year));
  cells(at.rows.lists, 0, [[text(context.t('riskPoints.lists'))]]);
  cells(
    ...([at.rows.lists, at.columns.draws] as const),
    Array.from({ length: 4 * at.listLength }, (_, index) =>
      formulas.map((each) => worked(each[index] ?? '""')),
    ),
  );
  cells(
    ...([at.rows.across, at.columns.uniforms] as const),
    acrossFormulas(frame).map((row) => row.map(worked)),
  );
}

function draftPercentiles(cells: Cells, frame: PointsFrame): void {
  const { at, context } = frame;
  const { t } = context;
  cells(at.rows.percentiles, 0, [[text(t('riskPoints.percentiles'))]]);
  const columns = SHARES.map((_, index) => [
    ...endFormulas(frame, index).map((body, row) =>
      row === 0 ? number(SHARES[index] ?? 0) : worked(body),
    ),
    ...halvingFormulas(frame, index).map(worked),
    ...lineFormulas(frame, index).map(worked),
  ]);
  const rows = columns[0]?.map((_, row) => columns.map((column) => column[row] ?? blank)) ?? [];
  cells(
    ...([at.rows.ends, 0] as const),
    rows.map((row, index) => {
      const end = ENDS[index];
      const line = LINES[index - ENDS.length - at.halvings - 1];
      const label = end ? t(`riskPoints.ends.${end}`) : String(index - ENDS.length);
      return [text(line ? t(`riskPoints.lines.${line}`) : label), ...row];
    }),
  );
}

function draftPointRows(cells: Cells, frame: PointsFrame): void {
  const { at, context } = frame;
  const { t } = context;
  const { paths, probabilities, results, uniforms, labels } = at.columns;
  const header = at.rows.pointsHeader;
  const years = Array.from({ length: at.years }, (_, index) => index + 1);
  const yearCells = years.map((year) => worked(at.inYear('years', year)));
  const base = context.report.years[0] ?? 0;
  const heading = at.rows.pointsHeading;
  cells(heading, 0, [[text(t('riskPoints.points'))]]);
  cells(heading, paths, [[text(t('riskPoints.path'))]]);
  cells(heading, uniforms, [[text(t('riskPoints.numbers'))]]);
  cells(header, 0, [[text(t('riskPoints.point'))]]);
  cells(header, paths, [[number(base), ...yearCells]]);
  cells(header, results, [POINT_COLUMNS.map((key) => text(t(`riskPoints.results.${key}`)))]);
  cells(header, uniforms, [years.map(number)]);
  const first = at.rows.points;
  const known = lazyRows(POINTS, (index) => pointFormulas(frame, first + index));
  const rowsOf = (row: (index: number) => readonly PlannedCell[]) => lazyRows(POINTS, row);
  cells(
    first,
    0,
    rowsOf((index) => [number(index + 1)]),
  );
  cells(
    first,
    paths,
    rowsOf((index) => (known[index]?.path ?? []).map(worked)),
  );
  cells(heading, probabilities, [[text(t('riskPoints.probabilities'))]]);
  cells(header, probabilities, [[number(base), ...yearCells]]);
  cells(
    first,
    probabilities,
    rowsOf((index) => (known[index]?.probabilities ?? []).map(worked)),
  );
  cells(
    ...([first, results] as const),
    rowsOf((index) =>
      POINT_COLUMNS.map((key) => {
        const body = known[index]?.results[key] ?? '';
        return body === '' ? blank : worked(body);
      }),
    ),
  );
  const points = pointNumbers(at.years);
  cells(
    ...([first, uniforms] as const),
    rowsOf((index) => points.map((numbers) => number(numbers[index] ?? 0))),
  );
  draftTargets(cells, frame, labels);
}

/** The targets to choose from: what each is about, and its id. */
function draftTargets(cells: Cells, { at, refs, context }: PointsFrame, column: number): void {
  const { report, layout, t } = context;
  const { targets } = report.plan;
  if (targets.length === 0) return;
  const place = layout.tables.PlanTargets;
  cells(at.rows.asked, column, [[text(t('riskPoints.targets')), text(t('headers.id'))]]);
  cells(
    ...([at.rows.asked + 1, column] as const),
    targets.map((_, index) => {
      const of = (key: 'indicatorName' | 'basis' | 'year' | 'id') =>
        refs.tableCell(place, index, key);
      const label = `${of('indicatorName')}&" · "&${of('basis')}&" · "&${of('year')}&" ("&${of('id')}&")"`;
      return [worked(label), worked(`${of('id')}&""`)];
    }),
  );
}
