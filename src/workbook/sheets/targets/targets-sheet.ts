import type { Indicator, Target } from '../../../domain/index';
import type { PlannedSheet } from '../../model';
import { cellAddress } from '../../../shared/a1';
import {
  draftTable,
  localTextCells,
  numberOrBlank,
  provenanceCells,
  tableCell,
  type TableRow,
} from '../tables/draft-table';
import { illustrativeFlags } from '../parts/illustrative-flags';
import { listValidation, sourceValidations } from '../tables/list-validation';
import { draftCheckStatus } from '../parts/check-status';
import { pageSetup } from '../layout/page-setup';
import { everyRow } from '../layout/paginate';
import { formula, number, text } from '../layout/planned-cells';
import { runs } from '../../../shared/runs';
import type { SheetContext } from '../layout/sheet-context';
import { draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { columnOf, columnRange, referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { COLORS, decimalsFormat, FORMATS, STYLES, TAB_COLORS } from '../layout/sheet-styles';
import { pointsFormat, targetFormat, targetUnit, widthFormat } from '../tables/target-format';
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
  draftTargets(draft, context);
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

const INPUTS = [
  ...(['basis', 'comparator', 'target', 'year'] as const),
  ...(['tolerance', 'upper', 'fromYear', 'nature'] as const),
] as const;

function draftTargets(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const place = layout.tables.PlanTargets;
  const { targets, indicators } = report.plan;
  const indicatorOf = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const pairs = targets.flatMap((target) => {
    const indicator = indicatorOf.get(target.indicator);
    return indicator ? [{ target, indicator }] : [];
  });
  draftTable(
    draft,
    context,
    place,
    pairs.map(({ target, indicator }, row) => targetRow(target, indicator, row, context)),
  );
  for (const key of INPUTS) draft.style(columnRange(place, key), STYLES.input);
  for (const key of ['year', 'fromYear'] as const) {
    draft.style(columnRange(place, key), { numberFormat: FORMATS.year });
  }
  const formats = pairs.map(({ target, indicator }) => targetFormat(target, indicator));
  for (const { key: numberFormat, start, count } of runs(formats)) {
    for (const key of ['target', 'upper'] as const) {
      draft.style({ ...tableCell(place, start, key), rowCount: count }, { numberFormat });
    }
    const width = numberFormat === FORMATS.percent ? widthFormat(context) : numberFormat;
    const tolerance = { ...tableCell(place, start, 'tolerance'), rowCount: count };
    draft.style(tolerance, { numberFormat: width });
  }
  validateTargets(draft, context);
}

function validateTargets(draft: SheetDraft, context: SheetContext): void {
  const { t, layout, report } = context;
  const { baseYear, years } = report.plan;
  const place = layout.tables.PlanTargets;
  for (const key of ['basis', 'comparator', 'nature'] as const) {
    draft.validation(listValidation(context, columnRange(place, key), key));
  }
  sourceValidations(context, place).forEach(draft.validation);
  const [first, last] = [baseYear + 1, baseYear + years];
  for (const [key, min, title, message] of [
    ['target', null, t('targets.valueTitle'), t('targets.valueError')],
    ['tolerance', 0, t('targets.toleranceTitle'), t('targets.toleranceError')],
    ['upper', null, t('headers.upper'), t('targets.upperError')],
  ] as const) {
    draft.validation({
      range: columnRange(place, key),
      rule: { kind: 'decimal', min, max: null },
      prompt: null,
      error: { title, message },
    });
  }
  for (const [key, title, message] of [
    ['year', t('targets.yearTitle'), t('targets.yearError', { first, last })],
    ['fromYear', t('headers.fromYear'), t('targets.fromYearError', { first, last })],
  ] as const) {
    draft.validation({
      range: columnRange(place, key),
      rule: { kind: 'whole', min: first, max: last },
      prompt: key === 'year' ? null : { title, message: t('targets.fromYearPrompt') },
      error: { title, message },
    });
  }
}

function targetRow(
  target: Target,
  indicator: Indicator,
  row: number,
  context: SheetContext,
): TableRow {
  const { t, layout, own, report } = context;
  const place = layout.tables.PlanTargets;
  const refs = referencesFrom(layout, 'targets');
  const names = textKeysOf(context.locale);
  const at = (key: 'indicator' | 'basis' | 'year') =>
    cellAddress(place.headerRow + 1 + row, columnOf(place, key), 'column');
  const ids = refs.column('PlanIndicators', 'id');
  const lookUp = (key: 'nameEn' | 'nameZh' | 'unitEn' | 'unitZh') =>
    `INDEX(${refs.column('PlanIndicators', key)},MATCH(${at('indicator')},${ids},0))`;
  const { headerRow, baseColumn } = layout.projections;
  const header = {
    ...{ row: headerRow, column: baseColumn, rowCount: 1 },
    columnCount: report.years.length,
  };
  const isRate = `ISNUMBER(MATCH(${at('basis')},${refs.judgingWords('share', 'cumulativeChange')},0))`;
  return {
    id: text(target.id),
    indicatorName: formula(lookUp(names.name), own(indicator.name)),
    basis: text(t(`words.basis.${target.basis}`)),
    comparator: text(t(`words.comparator.${target.comparator}`)),
    target: number(target.value),
    unit: formula(
      `IF(${isRate},"${t('units.growthTarget')}",${lookUp(names.unit)})`,
      targetUnit(target, indicator, context),
    ),
    year: number(target.year),
    tolerance: numberOrBlank(target.tolerance),
    upper: numberOrBlank(target.upper),
    fromYear: numberOrBlank(target.fromYear),
    nature: text(t(`words.nature.${target.nature}`)),
    ...provenanceCells(target.provenance, context),
    ...localTextCells('note', target.provenance.note),
    indicator: text(target.indicator),
    yearColumn: formula(
      `MATCH(${at('year')},${refs.projections(header)},0)`,
      target.year - report.plan.baseYear + 1,
    ),
  };
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
