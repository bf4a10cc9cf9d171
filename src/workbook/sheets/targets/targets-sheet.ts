import type { PlannedSheet } from '../../model';
import { draftTable } from '../tables/draft-table';
import { targetsTable } from '../tables/targets';
import { illustrativeFlags } from '../parts/illustrative-flags';
import { draftCheckStatus } from '../parts/check-status';
import { pageSetup } from '../layout/page-setup';
import { everyRow } from '../layout/paginate';
import { formula, text } from '../layout/planned-cells';
import { runs } from '../../../shared/runs';
import type { SheetContext } from '../layout/sheet-context';
import { draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { COLORS, decimalsFormat, FORMATS, STYLES, TAB_COLORS } from '../layout/sheet-styles';
import { pointsFormat, targetFormat } from '../tables/formats-and-units';
import { actualRows, targetResultCells } from '../parts/target-result-cells';
import {
  PRINTED_RESULTS,
  RESULT,
  resultHeaders,
  resultRows,
  type ResultColumn,
} from '../parts/target-result-columns';
import { targetResults, type TargetResult } from '../parts/target-result-lines';

/** Plans *Targets*: what is wanted, and for every scenario what is projected and what is missing. */
export function planTargetsSheet(context: SheetContext): PlannedSheet {
  const { t, layout } = context;
  const place = layout.tables.PlanTargets;
  const draft = draftSheet();
  draft.cell(0, 0, text(t('targets.title')), STYLES.title);
  draft.cell(1, 0, text(t('targets.note')), STYLES.note);
  draft.cell(place.headerRow - 1, 0, text(t('targets.targets')), STYLES.section);
  draftTable(draft, context, targetsTable);
  const { headerRow } = resultRows(context);
  draft.cell(headerRow - 1, 0, text(t('targets.results')), STYLES.section);
  const lastRow = draftResults(draft, headerRow, context);
  draftCheckStatus(draft, 3, context);
  return draft.finish({
    key: 'targets',
    name: layout.names.targets,
    freeze: { rows: 2, columns: 2 },
    tabColor: TAB_COLORS.input,
    print: pageSetup(context, {
      repeatRows: { first: headerRow, last: headerRow },
      area: { row: 0, column: 0, rowCount: lastRow + 1, columnCount: PRINTED_RESULTS },
    }),
    ends: [
      ...everyRow(place.headerRow + 2, place.rowCount - 1),
      headerRow - 1,
      ...everyRow(headerRow + 2, lastRow - headerRow - 1),
    ],
  });
}

/** Returns the last row. */
function draftResults(draft: SheetDraft, headerRow: number, context: SheetContext): number {
  const { report } = context;
  const results = targetResults(context);
  const lines = results.flat();
  const first = headerRow + 1;
  draftResultHeader(draft, headerRow, context);
  const flags = illustrativeFlags(report.plan);
  const actuals = actualRows(report.plan);
  draft.cells(
    ...([first, 0] as const),
    lines.map((result, index) =>
      targetResultCells(result, { row: first + index, headerRow, flags, actuals }, context),
    ),
  );
  const all = { row: first, column: 0, rowCount: lines.length };
  const technical = RESULT.firstYear - PRINTED_RESULTS + report.plan.years;
  draft.style({ ...all, columnCount: PRINTED_RESULTS }, STYLES.tableRow);
  draft.style({ ...all, columnCount: 4 }, STYLES.words);
  draft.style({ ...all, column: RESULT.unit, columnCount: 1 }, STYLES.words);
  draft.style({ ...all, column: PRINTED_RESULTS, columnCount: technical }, STYLES.technical);
  formatResults(draft, lines, first, context);
  for (const column of [RESULT.unit, RESULT.status, RESULT.illustrative, RESULT.scenarioId]) {
    draft.style(
      { row: headerRow, column, rowCount: lines.length + 1, columnCount: 1 },
      STYLES.afterNumber,
    );
  }
  let row = first;
  for (const group of results.slice(0, -1)) {
    row += group.length;
    draft.style({ row, column: 0, rowCount: 1, columnCount: PRINTED_RESULTS }, STYLES.lineAbove);
  }
  colourStatus(draft, { ...all, rowCount: Math.max(1, lines.length) }, context);
  return first + lines.length - 1;
}

function draftResultHeader(draft: SheetDraft, headerRow: number, context: SheetContext): void {
  const { report, layout } = context;
  const refs = referencesFrom(layout, 'targets');
  const { headerRow: yearsRow, baseColumn } = layout.projections;
  const years = report.years
    .slice(1)
    .map((year, index) => formula(refs.projectionCell(yearsRow, baseColumn + 1 + index), year));
  draft.cells(headerRow, 0, [[...resultHeaders(context).map(text), ...years]]);
  const header = { row: headerRow, column: 0, rowCount: 1 };
  draft.style({ ...header, columnCount: RESULT.firstYear + years.length }, STYLES.header);
  const numeric: readonly ResultColumn[] = [
    ...(['target', 'year', 'projected', 'gap', 'gapShare', 'decides'] as const),
    ...(['growth', 'increment', 'known'] as const),
  ];
  for (const key of numeric) {
    draft.style({ ...header, column: RESULT[key], columnCount: 1 }, STYLES.number);
  }
  draft.style(
    { ...header, column: RESULT.firstYear, columnCount: years.length },
    { numberFormat: FORMATS.year, ...STYLES.number },
  );
  for (const [key, width] of [
    ['projected', 13],
    ['gap', 13],
    ['gapShare', 11],
    ['illustrative', 13],
    ['growth', 14],
    ['increment', 14],
    ['known', 10],
  ] as const) {
    draft.width(RESULT[key], width);
  }
  for (let column = PRINTED_RESULTS; column < RESULT.firstYear + years.length; column += 1) {
    draft.width(column, 13);
  }
}

function colourStatus(
  draft: SheetDraft,
  rows: { readonly row: number; readonly rowCount: number },
  { t }: SheetContext,
): void {
  for (const [word, style] of [
    ['met', { fontColor: COLORS.met, fill: COLORS.metFill }],
    ['short', { fontColor: COLORS.short, fill: COLORS.shortFill }],
    ['outside', { fontColor: COLORS.short, fill: COLORS.shortFill }],
  ] as const) {
    draft.conditional({
      range: { row: rows.row, rowCount: rows.rowCount, column: RESULT.status, columnCount: 1 },
      whenTextEquals: t(`words.${word}`),
      style,
    });
  }
}

function formatResults(
  draft: SheetDraft,
  lines: readonly TargetResult[],
  first: number,
  context: SheetContext,
): void {
  const { report } = context;
  const formats = lines.map((line) => targetFormat(line.report.target, line.indicator));
  const formatColumns = (columns: readonly ResultColumn[], formats: readonly string[]) => {
    for (const { key: numberFormat, start, count } of runs(formats)) {
      for (const column of columns) {
        const columnCount = column === 'firstYear' ? report.plan.years : 1;
        draft.style(
          { row: first + start, column: RESULT[column], rowCount: count, columnCount },
          { numberFormat, ...STYLES.number },
        );
      }
    }
  };
  formatColumns(
    ['target', 'projected', 'band', 'least', 'most', 'period', 'distance', 'firstYear'],
    formats,
  );
  const points = pointsFormat(context);
  formatColumns(
    ['gap'],
    formats.map((format) => (format === FORMATS.percent ? points : format)),
  );
  formatColumns(
    ['increment'],
    lines.map(({ indicator: { kind, decimals } }) =>
      kind === 'coverage' ? points : decimalsFormat(decimals),
    ),
  );
  formatColumns(
    ['year', 'decides', 'known', 'from', 'judged'],
    lines.map(() => FORMATS.year),
  );
  formatColumns(
    ['gapShare', 'growth'],
    lines.map(() => FORMATS.percent),
  );
  draft.style(
    { row: first, column: RESULT.status, rowCount: lines.length, columnCount: 1 },
    STYLES.strong,
  );
}
