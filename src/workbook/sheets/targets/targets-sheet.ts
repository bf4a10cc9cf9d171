import { KIND_FACTS } from '../../../domain/index';
import type { PlannedSheet } from '../../model';
import { draftTable } from '../tables/draft-table';
import { targetsTable } from '../tables/targets';
import { illustrativeFlags } from '../parts/illustrative-flags';
import { everyRow } from '../layout/paginate';
import { formula, text } from '../layout/planned-cells';
import { runs } from '../../../shared/runs';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { decimalsFormat, FORMATS, STYLES } from '../layout/sheet-styles';
import { pointsFormat, targetFormat } from '../tables/formats-and-units';
import { actualRows } from '../parts/target-line';
import { targetResultCells } from '../parts/target-result-cells';
import {
  colourTargetStatus,
  FIRST_YEAR,
  PRINTED_RESULTS,
  RESULT,
  RESULT_COLUMNS,
  targetResults,
  type ResultFormat,
  type TargetResult,
} from '../parts/target-results';
import { mapSteps, type Steps } from '../../../shared/steps';

const YEAR_WIDTH = 13;

/** Plans *Targets*: what is wanted, and for every scenario what is projected and what is missing. */
export function* planTargetsSheet(context: SheetContext): Steps<PlannedSheet> {
  const { t, layout } = context;
  const place = layout.tables.PlanTargets;
  const draft = draftSheet('targets', context);
  draft.cell(place.headerRow - 1, 0, text(t('targets.targets')), STYLES.section);
  yield* draftTable(draft, context, targetsTable);
  const { headerRow } = context.layout.targetResults;
  draft.cell(headerRow - 1, 0, text(t('targets.results')), STYLES.section);
  const lastRow = yield* draftResults(draft, headerRow, context);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: { rowCount: lastRow + 1, columnCount: PRINTED_RESULTS },
    ends: [
      ...everyRow(place.headerRow + 2, place.rowCount - 1),
      headerRow - 1,
      ...everyRow(headerRow + 2, lastRow - headerRow - 1),
    ],
  });
}

/** Returns the last row. */
function* draftResults(draft: SheetDraft, headerRow: number, context: SheetContext): Steps<number> {
  const { report } = context;
  const results = targetResults(context);
  const lines = results.flat();
  const first = headerRow + 1;
  draftResultHeader(draft, headerRow, context);
  const flags = illustrativeFlags(report.plan);
  const actuals = actualRows(report.plan);
  draft.cells(
    ...([first, 0] as const),
    yield* mapSteps(lines, (result, index) =>
      targetResultCells(result, { row: first + index, headerRow, flags, actuals }, context),
    ),
  );
  const all = { row: first, column: 0, rowCount: lines.length };
  const technical = FIRST_YEAR - PRINTED_RESULTS + report.plan.years;
  draft.style({ ...all, columnCount: PRINTED_RESULTS }, STYLES.tableRow);
  draft.style({ ...all, columnCount: 4 }, STYLES.words);
  draft.style({ ...all, column: RESULT.unit, columnCount: 1 }, STYLES.words);
  draft.style({ ...all, column: PRINTED_RESULTS, columnCount: technical }, STYLES.technical);
  formatResults(draft, lines, first, context);
  RESULT_COLUMNS.forEach((_, column) => {
    if (!isPrintedNumber(column - 1) || isPrintedNumber(column)) return;
    const rows = { row: headerRow, rowCount: lines.length + 1 };
    draft.style({ ...rows, column, columnCount: 1 }, STYLES.afterNumber);
  });
  let row = first;
  for (const group of results.slice(0, -1)) {
    row += group.length;
    draft.style({ row, column: 0, rowCount: 1, columnCount: PRINTED_RESULTS }, STYLES.lineAbove);
  }
  const status = { ...all, column: RESULT.status, columnCount: 1 };
  colourTargetStatus(draft, { ...status, rowCount: Math.max(1, lines.length) }, context);
  return first + lines.length - 1;
}

function draftResultHeader(draft: SheetDraft, headerRow: number, context: SheetContext): void {
  const { report, layout, t } = context;
  const refs = referencesFrom(layout, 'targets');
  const { headerRow: yearsRow, baseColumn } = layout.projections;
  const years = report.years
    .slice(1)
    .map((year, index) => formula(refs.projectionCell(yearsRow, baseColumn + 1 + index), year));
  const headers = RESULT_COLUMNS.map(({ header }) => text(t(header)));
  draft.cells(headerRow, 0, [[...headers, ...years]]);
  const header = { row: headerRow, column: 0, rowCount: 1 };
  draft.style({ ...header, columnCount: FIRST_YEAR + years.length }, STYLES.header);
  RESULT_COLUMNS.forEach((column, index) => {
    if (isPrintedNumber(index)) {
      draft.style({ ...header, column: index, columnCount: 1 }, STYLES.number);
    }
    if ('width' in column) draft.width(index, column.width);
  });
  draft.style(
    { ...header, column: FIRST_YEAR, columnCount: years.length },
    { numberFormat: FORMATS.year, ...STYLES.number },
  );
  years.forEach((_, index) => {
    draft.width(FIRST_YEAR + index, YEAR_WIDTH);
  });
}

function isPrintedNumber(index: number): boolean {
  const column = RESULT_COLUMNS[index];
  return column !== undefined && 'format' in column && index < PRINTED_RESULTS;
}

function formatResults(
  draft: SheetDraft,
  lines: readonly TargetResult[],
  first: number,
  context: SheetContext,
): void {
  for (const [format, formatOf] of Object.entries(resultFormats(context))) {
    const columns = RESULT_COLUMNS.flatMap((column, index) =>
      'format' in column && column.format === format ? [{ column: index, columnCount: 1 }] : [],
    );
    if (format === 'target') {
      columns.push({ column: FIRST_YEAR, columnCount: context.report.plan.years });
    }
    for (const { key: numberFormat, start, count } of runs(lines.map(formatOf))) {
      for (const range of columns) {
        const rows = { row: first + start, rowCount: count };
        draft.style({ ...rows, ...range }, { numberFormat, ...STYLES.number });
      }
    }
  }
  draft.style(
    { row: first, column: RESULT.status, rowCount: lines.length, columnCount: 1 },
    STYLES.strong,
  );
}

/** The number format of a line by how its column is formatted. */
function resultFormats(
  context: SheetContext,
): Readonly<Record<ResultFormat, (line: TargetResult) => string>> {
  const points = pointsFormat(context);
  const target = ({ report, indicator }: TargetResult) => targetFormat(report.target, indicator);
  return {
    target,
    gap: (line) => (target(line) === FORMATS.percent ? points : target(line)),
    increment: ({ indicator: { kind, decimals } }) =>
      KIND_FACTS[kind].isShare ? points : decimalsFormat(decimals),
    year: () => FORMATS.year,
    percent: () => FORMATS.percent,
  };
}
