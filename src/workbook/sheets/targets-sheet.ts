import type { Indicator, ScenarioReport, Target, TargetReport } from '../../domain/index';
import type { PlannedCell, PlannedSheet } from '../sheet-plan';
import { cellAddress } from './cell-address';
import {
  draftTable,
  localTextCells,
  numberOrBlank,
  provenanceCells,
  tableCell,
  type TableRow,
} from './draft-table';
import { listValidation, sourceValidations } from './list-validation';
import { pageSetup } from './page-setup';
import { formula, number, text } from './planned-cells';
import { runs } from './runs';
import type { SheetContext } from './sheet-context';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { columnOf, columnRange, referencesFrom, textKeysOf } from './sheet-layout';
import { COLORS, decimalsFormat, FORMATS, STYLES } from './sheet-styles';

/** Columns of the results; the first seven mean the same as in the table above them. */
const RESULT = {
  ...{ scenario: 0, indicator: 1, basis: 2, comparator: 3, target: 4, unit: 5, year: 6 },
  ...{ projected: 7, gap: 8, gapShare: 9, status: 10, growth: 11, increment: 12 },
  ...{ illustrative: 13, scenarioId: 14, targetId: 15, tableRow: 16, pathRow: 17, yearColumn: 18 },
} as const;

/** Plans *Targets*: what is wanted, and for every scenario what is projected and what is missing. */
export function planTargetsSheet(context: SheetContext): PlannedSheet {
  const { t, layout } = context;
  const place = layout.tables.PlanTargets;
  const draft = draftSheet();
  draft.cell(0, 0, text(t('targets.title')), STYLES.title);
  draft.cell(1, 0, text(t('targets.note')), STYLES.note);
  draft.cell(place.headerRow - 1, 0, text(t('targets.targets')), STYLES.section);
  draftTargets(draft, context);
  const headerRow = place.headerRow + place.rowCount + 4;
  draft.cell(headerRow - 1, 0, text(t('targets.results')), STYLES.section);
  const lastRow = draftResults(draft, headerRow, context);
  return draft.finish({
    key: 'targets',
    name: layout.names.targets,
    freeze: { rows: 2, columns: 2 },
    tabColor: COLORS.met,
    print: pageSetup(context, {
      repeatRows: { first: headerRow, last: headerRow },
      area: { row: 0, column: 0, rowCount: lastRow + 1, columnCount: RESULT.illustrative + 1 },
    }),
  });
}

function draftTargets(draft: SheetDraft, context: SheetContext): void {
  const { t, layout, report } = context;
  const place = layout.tables.PlanTargets;
  const { targets, indicators, baseYear, years } = report.plan;
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
  for (const key of ['basis', 'comparator', 'target', 'year', 'tolerance', 'nature'] as const) {
    draft.style(columnRange(place, key), STYLES.input);
  }
  draft.style(columnRange(place, 'year'), { numberFormat: FORMATS.year });
  const formats = pairs.map(({ target, indicator }) => targetFormat(target, indicator));
  for (const { key: numberFormat, start, count } of runs(formats)) {
    for (const key of ['target', 'tolerance'] as const) {
      draft.style({ ...tableCell(place, start, key), rowCount: count }, { numberFormat });
    }
  }
  for (const key of ['basis', 'comparator', 'nature'] as const) {
    draft.validation(listValidation(context, columnRange(place, key), key));
  }
  sourceValidations(context, place).forEach(draft.validation);
  const [first, last] = [baseYear + 1, baseYear + years];
  draft.validation({
    range: columnRange(place, 'target'),
    rule: { kind: 'decimal', min: null, max: null },
    prompt: null,
    error: { title: t('targets.valueTitle'), message: t('targets.valueError') },
  });
  draft.validation({
    range: columnRange(place, 'tolerance'),
    rule: { kind: 'decimal', min: 0, max: null },
    prompt: null,
    error: { title: t('targets.toleranceTitle'), message: t('targets.toleranceError') },
  });
  draft.validation({
    range: columnRange(place, 'year'),
    rule: { kind: 'whole', min: first, max: last },
    prompt: null,
    error: { title: t('targets.yearTitle'), message: t('targets.yearError', { first, last }) },
  });
}

function targetFormat(target: Target, indicator: Indicator): string {
  return target.basis === 'growth' ? FORMATS.percent : decimalsFormat(indicator.decimals);
}

function targetUnit(target: Target, indicator: Indicator, { t, own }: SheetContext): string {
  return target.basis === 'growth' ? t('units.growthTarget') : own(indicator.unit);
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
    row: headerRow,
    column: baseColumn,
    rowCount: 1,
    columnCount: report.years.length,
  };
  return {
    id: text(target.id),
    indicatorName: formula(lookUp(names.name), own(indicator.name)),
    basis: text(t(`words.basis.${target.basis}`)),
    comparator: text(t(`words.comparator.${target.comparator}`)),
    target: number(target.value),
    unit: formula(
      `IF(${at('basis')}=${refs.judging('growth')},"${t('units.growthTarget')}",${lookUp(names.unit)})`,
      targetUnit(target, indicator, context),
    ),
    year: number(target.year),
    tolerance: numberOrBlank(target.tolerance),
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

/** One target in one scenario. */
interface Result {
  readonly scenario: ScenarioReport;
  readonly indicator: Indicator;
  readonly report: TargetReport;
  /** Number of the target in its table, and of the path in the projections, from 1. */
  readonly tableRow: number;
  readonly pathRow: number;
}

function resultsOf({ report }: SheetContext): readonly (readonly Result[])[] {
  const { targets, indicators } = report.plan;
  return report.scenarios.map((scenario, scenarioIndex) =>
    targets.flatMap((target, targetIndex): readonly Result[] => {
      const index = indicators.findIndex(({ id }) => id === target.indicator);
      const indicatorReport = scenario.indicators[index];
      const targetReport = indicatorReport?.targets.find((found) => found.target.id === target.id);
      if (!indicatorReport || !targetReport) return [];
      return [
        {
          scenario,
          indicator: indicatorReport.indicator,
          report: targetReport,
          tableRow: targetIndex + 1,
          pathRow: scenarioIndex * indicators.length + index + 1,
        },
      ];
    }),
  );
}

function draftResults(draft: SheetDraft, headerRow: number, context: SheetContext): number {
  const { t } = context;
  const width = RESULT.yearColumn + 1;
  draft.cells(headerRow, 0, [resultHeaders(context).map(text)]);
  const header = { row: headerRow, column: 0, rowCount: 1, columnCount: width };
  draft.style(header, STYLES.header);
  for (const key of ['target', 'year', 'projected', 'gap', 'gapShare'] as const) {
    draft.style({ ...header, column: RESULT[key], columnCount: 1 }, STYLES.number);
  }
  draft.style({ ...header, column: RESULT.growth, columnCount: 2 }, STYLES.number);
  const results = resultsOf(context);
  const lines = results.flat();
  const first = headerRow + 1;
  draft.cells(
    first,
    0,
    lines.map((result, index) => resultCells(result, first + index, context)),
  );
  const all = { row: first, column: 0, rowCount: lines.length, columnCount: width };
  draft.style({ ...all, columnCount: RESULT.illustrative + 1 }, STYLES.tableRow);
  draft.style({ ...all, columnCount: 2 }, STYLES.words);
  draft.style({ ...all, column: RESULT.unit, columnCount: 1 }, STYLES.words);
  draft.style({ ...all, column: RESULT.scenarioId, columnCount: 5 }, STYLES.technical);
  formatResults(draft, lines, first);
  for (const column of [RESULT.unit, RESULT.status, RESULT.illustrative]) {
    draft.style(
      { row: headerRow, column, rowCount: lines.length + 1, columnCount: 1 },
      STYLES.afterNumber,
    );
  }
  let row = first;
  for (const group of results.slice(0, -1)) {
    row += group.length;
    draft.style(
      { row, column: 0, rowCount: 1, columnCount: RESULT.illustrative + 1 },
      STYLES.lineAbove,
    );
  }
  for (const [word, style] of [
    ['met', { fontColor: COLORS.met, fill: COLORS.metFill }],
    ['short', { fontColor: COLORS.short, fill: COLORS.shortFill }],
  ] as const) {
    draft.conditional({
      range: { ...all, rowCount: Math.max(1, lines.length), column: RESULT.status, columnCount: 1 },
      whenTextEquals: t(`words.${word}`),
      style,
    });
  }
  draft.width(RESULT.growth, 16);
  draft.width(RESULT.increment, 17);
  draft.width(RESULT.projected, 13);
  draft.width(RESULT.gapShare, 13);
  draft.width(RESULT.illustrative, 13);
  return first + lines.length - 1;
}

function resultHeaders({ t }: SheetContext): readonly string[] {
  return [
    ...(['scenarioName', 'indicatorName', 'basis', 'comparator'] as const).map((key) =>
      t(`headers.${key}`),
    ),
    ...(['target', 'unit', 'year'] as const).map((key) => t(`headers.${key}`)),
    ...(['projected', 'gap', 'gapShare', 'status'] as const).map((key) => t(`targets.${key}`)),
    ...(['requiredGrowth', 'requiredIncrement'] as const).map((key) => t(`targets.${key}`)),
    ...[t('headers.illustrative'), t('headers.scenario'), t('targets.targetId')],
    ...[t('targets.tableRow'), t('targets.pathRow'), t('headers.yearColumn')],
  ];
}

function formatResults(draft: SheetDraft, lines: readonly Result[], first: number): void {
  const formatColumns = (columns: readonly number[], formats: readonly string[]) => {
    for (const { key: numberFormat, start, count } of runs(formats)) {
      for (const column of columns) {
        draft.style(
          { row: first + start, column, rowCount: count, columnCount: 1 },
          { numberFormat, ...STYLES.number },
        );
      }
    }
  };
  formatColumns(
    [RESULT.target, RESULT.projected, RESULT.gap],
    lines.map(({ report, indicator }) => targetFormat(report.target, indicator)),
  );
  formatColumns(
    [RESULT.increment],
    lines.map(({ indicator }) => decimalsFormat(Math.max(1, indicator.decimals))),
  );
  formatColumns(
    [RESULT.year],
    lines.map(() => FORMATS.year),
  );
  formatColumns(
    [RESULT.gapShare, RESULT.growth],
    lines.map(() => FORMATS.percent),
  );
  draft.style(
    { row: first, column: RESULT.status, rowCount: lines.length, columnCount: 1 },
    STYLES.strong,
  );
}

function resultCells(result: Result, row: number, context: SheetContext): readonly PlannedCell[] {
  const { t, own, layout } = context;
  const { report, indicator, scenario } = result;
  const { target } = report;
  const refs = referencesFrom(layout, 'targets');
  const at = (key: keyof typeof RESULT) => cellAddress(row, RESULT[key], 'column');
  const names = textKeysOf(context.locale);
  const ofTarget = (key: Parameters<typeof refs.column>[1]) =>
    `INDEX(${refs.column('PlanTargets', key)},${at('tableRow')})`;
  const scenarioRow = `MATCH(${at('scenarioId')},${refs.column('PlanScenarios', 'id')},0)`;
  const paths = pathsOf(context);
  const found = (range: string) => `INDEX(${range},${at('pathRow')})`;
  return [
    formula(
      `INDEX(${refs.column('PlanScenarios', names.name)},${scenarioRow})`,
      own(scenario.scenario.name),
    ),
    formula(ofTarget('indicatorName'), own(indicator.name)),
    formula(ofTarget('basis'), t(`words.basis.${target.basis}`)),
    formula(ofTarget('comparator'), t(`words.comparator.${target.comparator}`)),
    formula(ofTarget('target'), target.value),
    formula(ofTarget('unit'), targetUnit(target, indicator, context)),
    formula(ofTarget('year'), target.year),
    ...judgementCells(report, at, context, ofTarget('tolerance')),
    formula(
      `${found(paths.illustrative)}&""`,
      isIllustrative(result) ? t('words.illustrative') : '',
    ),
    text(scenario.scenario.id),
    text(target.id),
    formula(`MATCH(${at('targetId')},${refs.column('PlanTargets', 'id')},0)`, result.tableRow),
    formula(
      `MATCH(${at('scenarioId')}&"|"&${ofTarget('indicator')},${paths.keys},0)`,
      result.pathRow,
    ),
    formula(ofTarget('yearColumn'), target.year - context.report.plan.baseYear + 1),
  ];
}

function isIllustrative({ scenario, indicator }: Result): boolean {
  return scenario.indicators.some(
    (report) => report.indicator.id === indicator.id && report.illustrative,
  );
}

function pathsOf({ layout, report }: SheetContext) {
  const refs = referencesFrom(layout, 'targets');
  const { firstPathRow, rowCount, baseColumn, keyColumn, headerRow } = layout.projections;
  const rows = { row: firstPathRow, rowCount, columnCount: 1 };
  return {
    values: refs.projections({ ...rows, column: baseColumn, columnCount: report.years.length }),
    bases: refs.projections({ ...rows, column: baseColumn }),
    keys: refs.projections({ ...rows, column: keyColumn }),
    illustrative: refs.projections({ ...rows, column: 4 }),
    baseYear: refs.projectionCell(headerRow, baseColumn),
  };
}

/** Projected value, gap, share, status, and what it takes from the base year on. */
function judgementCells(
  report: TargetReport,
  at: (key: keyof typeof RESULT) => string,
  context: SheetContext,
  tolerance: string,
): readonly PlannedCell[] {
  const { t, layout } = context;
  const { judging } = referencesFrom(layout, 'targets');
  const paths = pathsOf(context);
  const valueAt = (column: string) => `INDEX(${paths.values},${at('pathRow')},${column})`;
  const now = valueAt(at('yearColumn'));
  const before = valueAt(`${at('yearColumn')}-1`);
  const target = at('target');
  const [isGrowth, isAbout, isMoreThan] = [
    `${at('basis')}=${judging('growth')}`,
    `${at('comparator')}=${judging('about')}`,
    `${at('comparator')}=${judging('moreThan')}`,
  ];
  const slack = `${judging('slack')}*MAX(1,ABS(${target}))`;
  const base = `INDEX(${paths.bases},${at('pathRow')})`;
  const yearsLeft = `(${at('year')}-${paths.baseYear})`;
  const growth = `(${target}/${base})^(1/${yearsLeft})-1`;
  return [
    formula(`IF(${isGrowth},${now}/${before}-1,${now})`, report.value),
    formula(
      `IF(${isAbout},MAX(0,ABS(${at('projected')}-${target})-${tolerance}),${target}-${at('projected')})`,
      report.gap,
    ),
    formula(`IFERROR(${at('gap')}/ABS(${target}),"")`, report.gapShare ?? ''),
    formula(
      `IF(IF(${isMoreThan},${at('gap')}<-${slack},${at('gap')}<=${slack}),${judging('met')},${judging('short')})`,
      t(report.met ? 'words.met' : 'words.short'),
    ),
    formula(
      `IF(OR(${isGrowth},${base}<=0,${target}<=0),"",IFERROR(IF(${growth}>-1,${growth},""),""))`,
      report.requiredGrowth ?? '',
    ),
    formula(`IF(${isGrowth},"",(${target}-${base})/${yearsLeft})`, report.requiredIncrement ?? ''),
  ];
}
