import {
  BASIS_FACTS,
  KIND_FACTS,
  LARGEST_NUMBER,
  type Indicator,
  type IndicatorReport,
  type PlanReport,
  type Scenario,
  type ScenarioReport,
  type Target,
} from '../../../domain/index';
import type { PlannedCell, PlannedChart, PlannedSheet } from '../../model';
import { cellAddress } from '../../../shared/a1';
import { chartText, differenceFormat, nameAndUnit, namesItsUnit } from '../parts/chart-texts';
import { draftComparedAssumptions } from './compared-assumptions';
import { valueFormat } from '../tables/formats-and-units';
import { illustrativeFlags, type IllustrativeFlags } from '../parts/illustrative-flags';
import { ILLUSTRATIVE } from '../parts/projection-cells';
import { baseScenario, indicatorPlaces } from '../layout/plan-rows';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { referencesFrom } from '../layout/sheet-layout';
import { COLORS, FORMATS, LINE_COLORS, STYLES } from '../layout/sheet-styles';
import { pushAll } from '../../../shared/extremes';
import type { Steps } from '../../../shared/steps';

/** Columns before the years, or before the scenarios in the tables of the final year. */
const LABELS = 2;
const LABEL_WIDTHS = [36, 24] as const;
const NUMBER_WIDTH = 13;
/** Beyond this many years the chart goes below its numbers instead of beside them. */
const MOST_YEARS_BESIDE = 7;
/** Three indicators with a short horizon fill a page. */
const CHART_ROWS = 12;
const CHART_COLUMNS = 6;

/** One scenario's path of one indicator, and its row on Projections. */
interface Path {
  readonly scenario: Scenario;
  readonly report: IndicatorReport;
  readonly pathRow: number;
}

/** Plans *Comparison*: the final year at a glance, then every indicator with a chart. */
export function* planComparisonSheet(context: SheetContext): Steps<PlannedSheet> {
  const { report } = context;
  const draft = draftSheet('comparison', context);
  const base = baseScenario(report.scenarios);
  draft.width(0, LABEL_WIDTHS[0]);
  draft.width(1, LABEL_WIDTHS[1]);
  const columns = Math.max(report.years.length, report.scenarios.length);
  for (let column = 0; column < columns; column += 1) draft.width(LABELS + column, NUMBER_WIDTH);
  const starts = [yield* draftFinalYear(draft, FINAL_ROW, base, context)];
  for (const indicator of report.plan.indicators) {
    const row = starts.at(-1) ?? 0;
    starts.push(draftIndicator(draft, row, indicator, base, context));
    yield;
  }
  pushAll(starts, yield* draftComparedAssumptions(draft, starts.at(-1) ?? 0, base, context));
  const beside = report.years.length <= MOST_YEARS_BESIDE ? CHART_COLUMNS + 1 : 0;
  const columnCount = LABELS + Math.max(report.years.length + beside, report.scenarios.length);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: { rowCount: starts.at(-1) ?? 1, columnCount },
    ends: [...finalTables(report), ...starts.slice(0, -1)],
  });
}

function pathsOf(indicator: Indicator, { report, layout }: SheetContext): readonly Path[] {
  const index = indicatorPlaces(report.plan).get(indicator.id) ?? -1;
  return report.scenarios.flatMap((scenario, scenarioIndex): readonly Path[] => {
    const found = scenario.indicators[index];
    if (!found) return [];
    const line = scenarioIndex * report.plan.indicators.length + index;
    const pathRow = layout.projections.firstPathRow + line;
    return [{ scenario: scenario.scenario, report: found, pathRow }];
  });
}

/** First rows of the tables of the final year. */
const FINAL_ROW = 3;

/** The first row of each of the three tables of the final year. */
function finalTables({ plan }: PlanReport): readonly number[] {
  return [0, 1, 2].map((index) => FINAL_ROW + index * (plan.indicators.length + 3));
}

/** Values, differences, and differences in per cent: a row per indicator, a column per scenario. */
function* draftFinalYear(
  draft: SheetDraft,
  row: number,
  base: ScenarioReport,
  context: SheetContext,
): Steps<number> {
  const { t, report, own } = context;
  const { indicators } = report.plan;
  const year = report.years.at(-1) ?? report.plan.baseYear;
  const scenario = own(base.scenario.name);
  const headings = [
    t('comparison.final', { year }),
    t('comparison.finalDifference', { year, scenario }),
    t('comparison.finalPercent', { year, scenario }),
  ];
  const rowCount = indicators.length;
  const firsts = headings.map((_, index) => row + 2 + index * (rowCount + 3));
  headings.forEach((heading, index) => {
    const first = firsts[index] ?? 0;
    draft.cell(first - 2, 0, text(heading), STYLES.section);
    draftScenarioHeader(draft, first - 1, context);
    const columnCount = LABELS + report.scenarios.length;
    draft.style({ row: first, column: 0, rowCount, columnCount }, STYLES.tableRow);
    draft.style({ row: first, column: 0, rowCount, columnCount: LABELS }, STYLES.words);
  });
  const basePlace = report.scenarios.indexOf(base);
  const flags = illustrativeFlags(report.plan);
  for (const [index, indicator] of indicators.entries()) {
    const rows = firsts.map((first) => first + index);
    draftFinalRow(draft, rows, { indicator, basePlace, flags }, context);
    yield;
  }
  return (firsts.at(-1) ?? 0) + rowCount + 2;
}

/** One indicator in the three tables of the final year. */
function draftFinalRow(
  draft: SheetDraft,
  [valueRow = 0, differenceRow = 0, percentRow = 0]: readonly number[],
  {
    indicator,
    basePlace,
    flags,
  }: { indicator: Indicator; basePlace: number; flags: IllustrativeFlags },
  context: SheetContext,
): void {
  const paths = pathsOf(indicator, context);
  const base = paths[basePlace];
  const labels = labelCells(indicator, paths, flags, context);
  const { isShare } = KIND_FACTS[indicator.kind];
  const differenceLabels = isShare
    ? [...labels.slice(0, 1), text(context.t('comparison.points'))]
    : labels;
  const from = { row: valueRow, baseColumn: LABELS + basePlace, base };
  const each = (cell: (path: Path, column: number) => PlannedCell) =>
    paths.map((path, index) => cell(path, LABELS + index));
  draft.cells(valueRow, 0, [[...labels, ...each((path) => finalCell(path, context))]]);
  draft.cells(differenceRow, 0, [
    [...differenceLabels, ...each((path, column) => gapCell(from, column, path))],
  ]);
  draft.cells(percentRow, 0, [
    [...labels, ...each((path, column) => (isShare ? blank : shareCell(from, column, path)))],
  ]);
  for (const [row, numberFormat] of [
    [valueRow, valueFormat(indicator)],
    [differenceRow, differenceFormat(indicator)],
    [percentRow, FORMATS.signedPercent],
  ] as const) {
    const cells = { row, column: LABELS, rowCount: 1, columnCount: paths.length };
    draft.style(cells, { numberFormat, ...STYLES.number });
  }
}

function draftScenarioHeader(draft: SheetDraft, row: number, context: SheetContext): void {
  const { t, report, own, layout } = context;
  const refs = referencesFrom(layout, 'comparison');
  const { firstPathRow } = layout.projections;
  const names = report.scenarios.map(({ scenario }, index) =>
    formula(
      refs.projectionCell(firstPathRow + index * report.plan.indicators.length, 0),
      own(scenario.name),
    ),
  );
  draft.cells(row, 0, [[text(t('headers.indicatorName')), text(t('headers.unit')), ...names]]);
  const aboveNumbers = { column: LABELS, columnCount: names.length };
  styleHeader(draft, row, LABELS + names.length, aboveNumbers);
}

/** Name and unit. The name is marked when any scenario's number rests on an illustrative one. */
function labelCells(
  indicator: Indicator,
  paths: readonly Path[],
  flags: IllustrativeFlags,
  { t, layout, own }: SheetContext,
): readonly PlannedCell[] {
  const refs = referencesFrom(layout, 'comparison');
  const { firstPathRow, rowCount, indicatorColumn } = layout.projections;
  const row = paths[0]?.pathRow ?? 0;
  const column = (place: number) =>
    refs.projections({ row: firstPathRow, column: place, rowCount, columnCount: 1 });
  const name = refs.projectionCell(row, 1);
  const isOwn = `(${column(indicatorColumn)}=${refs.projectionCell(row, indicatorColumn)})`;
  const word = t('words.illustrative');
  const mark = t('comparison.comma') + word;
  const isMarked = paths.some(({ scenario }) => flags.path(scenario.id, indicator.id));
  return [
    formula(
      `${name}&IF(SUMPRODUCT(${isOwn}*(${column(ILLUSTRATIVE)}="${word}"))=0,"","${mark}")`,
      own(indicator.name) + (isMarked ? mark : ''),
    ),
    formula(refs.projectionCell(row, 3), own(indicator.unit)),
  ];
}

/** Name and unit above the numbers of one indicator. */
function headingCell(
  indicator: Indicator,
  paths: readonly Path[],
  context: SheetContext,
): PlannedCell {
  const { t, layout } = context;
  const refs = referencesFrom(layout, 'comparison');
  const row = paths[0]?.pathRow ?? 0;
  if (namesItsUnit(indicator, context)) {
    return formula(refs.projectionCell(row, 1), context.own(indicator.name));
  }
  return formula(
    `${refs.projectionCell(row, 1)}&"${t('comparison.comma')}"&${refs.projectionCell(row, 3)}`,
    nameAndUnit(indicator, context),
  );
}

function finalCell({ pathRow, report }: Path, { layout }: SheetContext): PlannedCell {
  const refs = referencesFrom(layout, 'comparison');
  const column = layout.projections.baseColumn + report.values.length - 1;
  return formula(refs.projectionCell(pathRow, column, 'none'), report.values.at(-1) ?? null);
}

/** The rows of the values and of the values they are compared with. */
interface ComparedWith {
  readonly row: number;
  readonly baseColumn: number;
  readonly base: Path | undefined;
}

function gapCell({ row, baseColumn, base }: ComparedWith, column: number, path: Path): PlannedCell {
  const from = cellAddress(row, baseColumn, 'column');
  const value = (path.report.values.at(-1) ?? 0) - (base?.report.values.at(-1) ?? 0);
  return formula(`${cellAddress(row, column)}-${from}`, value);
}

function shareCell(
  { row, baseColumn, base }: ComparedWith,
  column: number,
  path: Path,
): PlannedCell {
  const own = cellAddress(row, column);
  const from = cellAddress(row, baseColumn, 'column');
  const value = path.report.values.at(-1) ?? 0;
  const baseValue = base?.report.values.at(-1) ?? 0;
  const share = (value - baseValue) / Math.abs(baseValue);
  return formula(
    `IFERROR((${own}-${from})/ABS(${from}),"")`,
    Math.abs(share) <= LARGEST_NUMBER ? share : '',
  );
}

/** The numbers of one indicator with its chart; returns the row after them. */
function draftIndicator(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  base: ScenarioReport,
  context: SheetContext,
): number {
  const { report } = context;
  const paths = pathsOf(indicator, context);
  const columnCount = LABELS + report.years.length;
  draft.cells(row, 0, [[headingCell(indicator, paths, context)]]);
  draft.style({ row, column: 0, rowCount: 1, columnCount }, STYLES.section);
  draftYearHeader(draft, row + 1, context);
  const first = row + 2;
  const flags = illustrativeFlags(report.plan);
  const targets = levelTargets(indicator, context);
  const others = paths.flatMap((path, index) =>
    path.scenario.id === base.scenario.id ? [] : [{ path, row: first + index }],
  );
  const baseRow = first + paths.findIndex(({ scenario }) => scenario.id === base.scenario.id);
  const rows = [
    ...paths.map((path) => valueCells(path, flags, context)),
    ...targets.map((target) => targetCells(target, context)),
    ...others.map((other) => differenceCells(other.path, other.row, baseRow, context)),
  ];
  draft.cells(first, 0, rows);
  const all = { row: first, column: 0, rowCount: rows.length, columnCount };
  draft.style(all, STYLES.tableRow);
  draft.style({ ...all, columnCount: LABELS }, STYLES.words);
  const numberFormat = valueFormat(indicator);
  const values = { ...all, column: LABELS, columnCount: report.years.length };
  draft.style(values, { numberFormat, ...STYLES.number });
  const levels = paths.length + targets.length;
  draft.style(
    { ...values, row: first + levels, rowCount: others.length },
    { numberFormat: differenceFormat(indicator) },
  );
  const beside = report.years.length <= MOST_YEARS_BESIDE;
  const below = first + rows.length + 1;
  const chartRow = beside ? row : below;
  draft.chart({
    ...chartOf(indicator, paths, targets, first, context),
    title: chartText(nameAndUnit(indicator, context)),
    place: {
      row: chartRow,
      column: beside ? columnCount + 1 : 0,
      rowCount: CHART_ROWS,
      columnCount: beside ? CHART_COLUMNS : Math.min(columnCount, 10),
    },
  });
  if (beside) {
    for (let column = 0; column < CHART_COLUMNS; column += 1) {
      draft.width(columnCount + 1 + column, NUMBER_WIDTH);
    }
    draft.width(columnCount, 3);
  }
  return Math.max(below, chartRow + CHART_ROWS + 1) + 1;
}

function draftYearHeader(draft: SheetDraft, row: number, context: SheetContext): void {
  const { t, report, layout } = context;
  const refs = referencesFrom(layout, 'comparison');
  const { headerRow, baseColumn } = layout.projections;
  draft.cells(row, 0, [
    [
      text(t('headers.scenarioName')),
      text(t('comparison.measure')),
      ...report.years.map((year, index) =>
        formula(refs.projectionCell(headerRow, baseColumn + index, 'row'), year),
      ),
    ],
  ]);
  const header = { row, column: 0, rowCount: 1, columnCount: LABELS + report.years.length };
  draft.style(header, STYLES.header);
  const years = { ...header, column: LABELS, columnCount: report.years.length };
  draft.style(years, { numberFormat: FORMATS.year, ...STYLES.number });
}

function valueCells(
  { scenario, report, pathRow }: Path,
  flags: IllustrativeFlags,
  context: SheetContext,
): PlannedCell[] {
  const { t, layout, own } = context;
  const refs = referencesFrom(layout, 'comparison');
  const { baseColumn } = layout.projections;
  const mark = refs.projectionCell(pathRow, ILLUSTRATIVE);
  const [word, comma] = [t('comparison.path'), t('comparison.comma')];
  const isMarked = flags.path(scenario.id, report.indicator.id);
  return [
    formula(refs.projectionCell(pathRow, 0, 'column'), own(scenario.name)),
    formula(
      `"${word}"&IF(${mark}="","","${comma}"&${mark})`,
      isMarked ? word + comma + t('words.illustrative') : word,
    ),
    ...report.values.map((value, index) =>
      formula(refs.projectionCell(pathRow, baseColumn + index, 'none'), value),
    ),
  ];
}

function levelTargets(indicator: Indicator, { report }: SheetContext): readonly Target[] {
  return report.plan.targets.filter(
    ({ indicator: id, basis }) => id === indicator.id && BASIS_FACTS[basis].isLevel,
  );
}

/** The target's level in every year, so that a chart can draw it as a horizontal line. */
function targetCells(target: Target, { t, layout, report }: SheetContext): PlannedCell[] {
  const refs = referencesFrom(layout, 'comparison');
  const place = layout.tables.PlanTargets;
  const index = report.plan.targets.indexOf(target);
  const at = (key: 'target' | 'comparator' | 'year') => refs.tableCell(place, index, key);
  return [
    formula(at('comparator'), t(`words.comparator.${target.comparator}`)),
    formula(
      `${at('year')}&"${t('comparison.targetOf')}"`,
      `${target.year}${t('comparison.targetOf')}`,
    ),
    ...report.years.map(() => formula(at('target'), target.value)),
  ];
}

function differenceCells(
  { scenario, report, pathRow }: Path,
  row: number,
  baseRow: number,
  context: SheetContext,
): PlannedCell[] {
  const { t, layout, own } = context;
  const refs = referencesFrom(layout, 'comparison');
  const place = indicatorPlaces(context.report.plan).get(report.indicator.id) ?? -1;
  const base = baseScenario(context.report.scenarios).indicators[place];
  return [
    formula(refs.projectionCell(pathRow, 0, 'column'), own(scenario.name)),
    text(
      t(
        KIND_FACTS[report.indicator.kind].isShare
          ? 'comparison.differencePoints'
          : 'comparison.difference',
      ),
    ),
    ...report.values.map((value, index) => {
      const column = LABELS + index;
      return formula(
        `${cellAddress(row, column)}-${cellAddress(baseRow, column)}`,
        value - (base?.values[index] ?? 0),
      );
    }),
  ];
}

function chartOf(
  indicator: Indicator,
  paths: readonly Path[],
  targets: readonly Target[],
  first: number,
  { t, own, report }: SheetContext,
): Omit<PlannedChart, 'title' | 'place'> {
  const columnCount = report.years.length;
  const line = (row: number) => ({
    sheetKey: 'comparison',
    range: { row, column: LABELS, rowCount: 1, columnCount },
  });
  return {
    name: `PlanPath ${indicator.id}`,
    kind: 'line',
    categories: line(first - 1),
    series: [
      // More lines than colours would be indistinguishable.
      ...paths.slice(0, LINE_COLORS.length).map(({ scenario }, index) => ({
        name: chartText(own(scenario.name)),
        values: line(first + index),
        color: LINE_COLORS[index % LINE_COLORS.length] ?? COLORS.brand,
        dashed: false,
      })),
      ...targets.map(({ year }, index) => ({
        name: t('comparison.targetSeries', { year }),
        values: line(first + paths.length + index),
        color: COLORS.ink,
        dashed: true,
      })),
    ],
    categoryTitle: null,
    valueTitle: null,
  };
}
