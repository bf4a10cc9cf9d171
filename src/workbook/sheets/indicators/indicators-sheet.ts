import { BASIS_FACTS, isIndex } from '../../../domain/index';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import type { PlannedCell, PlannedSheet } from '../../model';
import { everyRow } from '../layout/paginate';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, styleHeader, type SheetDraft } from '../layout/sheet-draft';
import { INDICATORS_HEADER_ROW } from '../layout/sheet-facts';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { FORMATS, STYLES } from '../layout/sheet-styles';
import { illustrativeFlags, type IllustrativeFlags } from '../parts/illustrative-flags';
import { ILLUSTRATIVE } from '../parts/projection-cells';
import { filled, fillFormula } from '../parts/sentence-texts';
import { statusOf } from '../parts/target-result-cells';
import { colourTargetStatus, RESULT, type TargetResult } from '../parts/target-results';
import { badgeText, markedName, NOT_FOUND, wordingTexts } from '../parts/target-wording';
import {
  WORDING_COLUMNS,
  wordingCells,
  wordingColumn,
  type WordingColumn,
} from '../parts/target-wording-cells';
import { pointsFormat, targetFormat, unitLookUp, valueFormat } from '../tables/formats-and-units';
import { indicatorLines, type IndicatorLine } from './indicator-lines';
import { mapSteps, type Steps } from '../../../shared/steps';

/** The printed columns with their widths in characters. */
const WIDTHS = {
  ...({ name: 42, unit: 18, base: 12, goal: 28, when: 12, basis: 15, nature: 15 } as const),
  ...({ projected: 13, status: 13, gap: 15 } as const),
} as const;
type Column = keyof typeof WIDTHS;
const COLUMNS = Object.keys(WIDTHS) as readonly Column[];
const AT = Object.fromEntries(COLUMNS.map((key, index) => [key, index])) as Readonly<
  Record<Column, number>
>;
/** The id of the indicator, its row in the table and on Projections; the wording follows. */
const INDICATOR_ID = COLUMNS.length + 1;
const INDICATOR_ROW = INDICATOR_ID + 1;
const FIRST_WORDING = INDICATOR_ROW + 1;
const SCENARIO_ROW = 2;
const FIRST_ROW = INDICATORS_HEADER_ROW + 1;

/** A row with what its formulas need. */
interface Row {
  readonly context: SheetContext;
  readonly flags: IllustrativeFlags;
  readonly row: number;
  readonly refs: ReturnType<typeof referencesFrom>;
  /** A column of the row in the table of indicators. */
  readonly own: (key: Parameters<Row['refs']['column']>[1]) => string;
}

/**
 * Plans *Indicators*, the plan table as a planning office sends it upwards. The office prints the page
 * and attaches it to the draft of the plan; the reader compares each target and its nature with a
 * table of his own, and asks about what is not met.
 */
export function* planIndicatorsSheet(context: SheetContext): Steps<PlannedSheet> {
  const draft = draftSheet('indicators', context);
  const lines = indicatorLines(context);
  COLUMNS.forEach((key, column) => draft.width(column, WIDTHS[key]));
  draft.width(COLUMNS.length, 3);
  draftHeader(draft, context);
  const flags = illustrativeFlags(context.report.plan);
  const refs = referencesFrom(context.layout, 'indicators');
  const cells = yield* mapSteps(lines, (line, index) => {
    const row = FIRST_ROW + index;
    const found = cellAddress(row, INDICATOR_ROW, 'column');
    const own: Row['own'] = (key) => `INDEX(${refs.column('PlanIndicators', key)},${found})`;
    return lineCells(line, { context, flags, row, refs, own });
  });
  draft.cells(FIRST_ROW, 0, cells);
  draftScenario(draft, lines, context);
  styleRows(draft, lines, context);
  const note = FIRST_ROW + lines.length + 1;
  draft.cell(note, 0, text(context.t('indicators.gapNote')), STYLES.note);
  draftCheckStatus(draft, context);
  return yield* draft.finish({
    printed: { rowCount: note + 1, columnCount: COLUMNS.length },
    ends: lines.flatMap((_, index) =>
      // A heading stays with the row below it.
      lines[index - 1]?.kind === 'group' ? [] : everyRow(FIRST_ROW + index, 1),
    ),
    onePage: true,
  });
}

function draftHeader(draft: SheetDraft, context: SheetContext): void {
  const { t, layout, report } = context;
  const refs = referencesFrom(layout, 'indicators');
  const { headerRow, baseColumn } = layout.projections;
  const year = ['year', refs.projectionCell(headerRow, baseColumn)] as const;
  const base = formula(
    fillFormula(`"${t('indicators.base')}"`, [year]),
    filled(t('indicators.base'), [['year', String(report.plan.baseYear)]]),
  );
  const headers: Readonly<Record<Column, PlannedCell>> = {
    name: text(t('headers.indicatorName')),
    unit: text(t('headers.unit')),
    base,
    goal: text(t('headers.target')),
    when: text(t('indicators.when')),
    basis: text(t('headers.basis')),
    nature: text(t('headers.nature')),
    projected: text(t('targets.projected')),
    status: text(t('targets.status')),
    gap: text(t('targets.gap')),
  };
  draft.cells(INDICATORS_HEADER_ROW, 0, [COLUMNS.map((key) => headers[key])]);
  const numbers = { column: AT.base, columnCount: 1 };
  styleHeader(draft, INDICATORS_HEADER_ROW, COLUMNS.length, numbers);
  for (const key of ['projected', 'gap'] as const) {
    const cell = { row: INDICATORS_HEADER_ROW, column: AT[key], rowCount: 1, columnCount: 1 };
    draft.style(cell, STYLES.number);
  }
  for (const key of ['goal', 'status'] as const) {
    const cell = { row: INDICATORS_HEADER_ROW, column: AT[key], rowCount: 1, columnCount: 1 };
    draft.style(cell, STYLES.afterNumber);
  }
}

/** The scenario in view, and how many of the targets it meets. */
function draftScenario(
  draft: SheetDraft,
  lines: readonly IndicatorLine[],
  context: SheetContext,
): void {
  const { t, own, layout, inView } = context;
  const refs = referencesFrom(layout, 'indicators');
  const scenarios = refs.column('PlanScenarios', textKeysOf(context.locale).name);
  const name = `INDEX(${scenarios},${refs.inView('place')})`;
  draft.cell(SCENARIO_ROW, 0, text(t('brief.inView')), STYLES.strong);
  draft.cell(SCENARIO_ROW, 1, formula(name, own(inView.scenario.name)), STYLES.strong);
  const reports = lines.flatMap((line) => (line.kind === 'target' ? [line.result.report] : []));
  if (reports.length === 0) return;
  const column = (at: number) =>
    rangeAddress({ row: FIRST_ROW, column: at, rowCount: lines.length, columnCount: 1 }, 'both');
  const isMet = `(${column(AT.status)}=${refs.targetTerm('met')})`;
  const isTarget = `(${column(AT.status)}<>"")`;
  const nature = column(FIRST_WORDING + wordingColumn('nature'));
  const isBinding = `(${nature}="${t('words.nature.binding')}")`;
  const met = reports.filter((report) => statusOf(report) === 'met');
  const binding = (all: typeof reports) =>
    String(all.filter(({ target }) => target.nature === 'binding').length);
  const counts = [
    ['met', `SUMPRODUCT(${isMet}*1)`, String(met.length)],
    ['all', `SUMPRODUCT(${isTarget}*1)`, String(reports.length)],
    ['bindingMet', `SUMPRODUCT(${isBinding}*${isMet})`, binding(met)],
    ['binding', `SUMPRODUCT(${isBinding}*1)`, binding(reports)],
  ] as const;
  const phrase = t('indicators.met');
  draft.cell(
    ...([SCENARIO_ROW, AT.goal] as const),
    formula(
      fillFormula(
        `"${phrase}"`,
        counts.map(([gap, count]) => [gap, count] as const),
      ),
      filled(
        phrase,
        counts.map(([gap, , count]) => [gap, count] as const),
      ),
    ),
  );
}

function lineCells(line: IndicatorLine, row: Row): readonly PlannedCell[] {
  if (line.kind === 'group') return groupCells(line, row);
  const printed = line.kind === 'target' ? targetedCells(line, row) : untargetedCells(line, row);
  const wording =
    line.kind === 'target'
      ? wordingCells(
          line.result,
          { home: 'indicators', row: row.row, firstColumn: FIRST_WORDING },
          row.context,
          row.flags,
        )
      : nothing(WORDING_COLUMNS);
  const cells = { ...indicatorCells(line, row), ...printed };
  return [
    ...COLUMNS.map((key) => cells[key]),
    blank,
    ...foundCells(line.indicator.id, row),
    ...wording,
  ];
}

function nothing(count: number): readonly PlannedCell[] {
  return Array.from({ length: count }, () => blank);
}

function foundCells(id: string, { context, row, refs }: Row): readonly PlannedCell[] {
  const found = refs.rowOf('PlanIndicators', cellAddress(row, INDICATOR_ID, 'column'));
  const place = context.report.plan.indicators.findIndex((each) => each.id === id);
  return [text(id), formula(found, place + 1)];
}

function groupCells(
  { group, first }: Extract<IndicatorLine, { readonly kind: 'group' }>,
  row: Row,
): readonly PlannedCell[] {
  const { t, own, locale } = row.context;
  const heading =
    group === null
      ? text(t('indicators.otherGroup'))
      : formula(row.own(locale === 'en' ? 'groupEn' : 'groupZh'), own(group));
  const printed = [heading, ...nothing(COLUMNS.length - 1)];
  return [...printed, blank, ...foundCells(first.id, row), ...nothing(WORDING_COLUMNS)];
}

/** The cells of the row in the view's path of the indicator on Projections. */
function pathCell(
  { context: { layout, report }, refs }: Row,
  { indicator }: Extract<IndicatorLine, { readonly kind: 'target' | 'untargeted' }>,
  column: number,
): string {
  const place = report.plan.indicators.indexOf(indicator);
  return refs.projectionCell(layout.projections.firstInViewRow + place, column);
}

/** The cells that every indicator has. */
function indicatorCells(
  line: Extract<IndicatorLine, { readonly kind: 'target' | 'untargeted' }>,
  row: Row,
): Readonly<Record<'unit' | 'base', PlannedCell>> {
  const { context, refs } = row;
  const { indicator } = line;
  const found = cellAddress(row.row, INDICATOR_ROW, 'column');
  const { baseColumn } = context.layout.projections;
  const base = pathCell(row, line, baseColumn);
  const place = context.report.plan.indicators.indexOf(indicator);
  const value = context.inView.indicators[place]?.values[0] ?? 0;
  return {
    // A target is in the indicator's own unit, also where the path is an index.
    unit:
      line.kind === 'target'
        ? formula(row.own(textKeysOf(context.locale).unit), context.own(indicator.ownUnit))
        : formula(unitLookUp(context, refs, found), context.own(indicator.unit)),
    // Of an index nothing but its changes is known.
    base: isIndex(indicator)
      ? formula(`IF(${row.own('baseValue')}="","${NOT_FOUND}",${base})`, NOT_FOUND)
      : formula(base, value),
  };
}

function targetedCells(
  { result }: Extract<IndicatorLine, { readonly kind: 'target' }>,
  { context, flags, row }: Row,
): Readonly<Record<Exclude<Column, 'unit' | 'base'>, PlannedCell>> {
  const { t } = context;
  const { report } = result;
  const texts = wordingTexts(result, context);
  const at = (key: WordingColumn) => cellAddress(row, FIRST_WORDING + wordingColumn(key), 'column');
  const refs = referencesFrom(context.layout, 'indicators');
  const of = (key: Parameters<typeof resultColumn>[1]) =>
    `INDEX(${resultColumn(refs, key)},${at('row')})`;
  const isPoints = targetFormat(report.target, result.indicator) === FORMATS.percent;
  return {
    name: formula(at('label'), markedName(result, context, flags)),
    goal: formula(at('goal'), texts.goal),
    ...periodCells(result, row, context),
    nature: formula(at('badge'), badgeText(report.target, context)),
    projected: formula(of('projected'), report.value ?? ''),
    status: formula(at('state'), t(`words.${statusOf(report)}`)),
    gap: formula(of('gap'), report.gap === null ? '' : report.gap * (isPoints ? 100 : 1)),
  };
}

/** The years that count, and what is measured: a single year, every year of a period, or the whole. */
function periodCells(
  { report: { target } }: TargetResult,
  row: number,
  { t, layout, report: { plan } }: SheetContext,
): Readonly<Record<'when' | 'basis', PlannedCell>> {
  const refs = referencesFrom(layout, 'indicators');
  const found = cellAddress(row, FIRST_WORDING + wordingColumn('row'), 'column');
  const of = (key: 'basis' | 'from' | 'year') => `INDEX(${resultColumn(refs, key)},${found})`;
  const { basis, year, fromYear } = target;
  const { isOverPeriod } = BASIS_FACTS[basis];
  const from = fromYear ?? (isOverPeriod ? plan.baseYear + 1 : year);
  const isOne = `${of('from')}=${of('year')}`;
  const isPeriod = refs.hasBasis(of('basis'), (facts) => facts.isOverPeriod);
  const word = t(`words.basis.${basis}`);
  return {
    when: formula(
      `IF(${isOne},"",${of('from')}&"–")&${of('year')}`,
      from === year ? String(year) : `${from}–${year}`,
    ),
    basis: formula(
      `${of('basis')}&IF(OR(${isOne},${isPeriod}),"","${t('indicators.everyYear')}")`,
      from === year || isOverPeriod ? word : word + t('indicators.everyYear'),
    ),
  };
}

function resultColumn(
  refs: Row['refs'],
  key: 'basis' | 'projected' | 'gap' | 'from' | 'year',
): string {
  return refs.targetResults(RESULT[key]);
}

/** An indicator without a target: what is projected for the last year. */
function untargetedCells(
  line: Extract<IndicatorLine, { readonly kind: 'untargeted' }>,
  row: Row,
): Readonly<Record<Exclude<Column, 'unit' | 'base'>, PlannedCell>> {
  const { context, flags, refs } = row;
  const { t, own, layout, report, inView } = context;
  const { indicator } = line;
  const { headerRow, baseColumn } = layout.projections;
  const last = baseColumn + report.plan.years;
  const mark = pathCell(row, line, ILLUSTRATIVE);
  const comma = t('comparison.comma');
  const isMarked = flags.path(inView.scenario.id, indicator.id);
  const place = report.plan.indicators.indexOf(indicator);
  return {
    name: formula(
      `${row.own(textKeysOf(context.locale).name)}&IF(${mark}="","","${comma}"&${mark})`,
      own(indicator.name) + (isMarked ? comma + t('words.illustrative') : ''),
    ),
    goal: text(t('brief.noTarget')),
    when: formula(`${refs.projectionCell(headerRow, last)}&""`, String(report.years.at(-1) ?? '')),
    basis: blank,
    nature: blank,
    projected: formula(pathCell(row, line, last), inView.indicators[place]?.values.at(-1) ?? 0),
    status: blank,
    gap: blank,
  };
}

function styleRows(
  draft: SheetDraft,
  lines: readonly IndicatorLine[],
  context: SheetContext,
): void {
  const all = { row: FIRST_ROW, column: 0, rowCount: lines.length };
  const technical = WORDING_COLUMNS + FIRST_WORDING - INDICATOR_ID;
  draft.style({ ...all, columnCount: COLUMNS.length }, STYLES.tableRow);
  const column = (key: Column) => ({ ...all, column: AT[key], columnCount: 1 });
  for (const key of ['name', 'unit', 'goal', 'when', 'basis', 'nature', 'status'] as const) {
    draft.style(column(key), STYLES.words);
  }
  for (const key of ['goal', 'status'] as const) draft.style(column(key), STYLES.afterNumber);
  draft.style(column('status'), STYLES.strong);
  draft.style({ ...all, column: INDICATOR_ID, columnCount: technical }, STYLES.technical);
  lines.forEach((line, index) => {
    const row = FIRST_ROW + index;
    const cell = (key: Column) => ({ row, column: AT[key], rowCount: 1, columnCount: 1 });
    if (line.kind === 'group') {
      draft.style({ ...cell('name'), columnCount: COLUMNS.length }, STYLES.group);
      return;
    }
    for (const [key, numberFormat] of formatsOf(line, context)) {
      draft.style(cell(key), { numberFormat, ...STYLES.number });
    }
    if (line.kind === 'untargeted') draft.style(cell('goal'), STYLES.technical);
  });
  colourTargetStatus(draft, column('status'), context);
}

function formatsOf(
  line: Exclude<IndicatorLine, { readonly kind: 'group' }>,
  context: SheetContext,
): readonly (readonly [Column, string])[] {
  const own = valueFormat(line.indicator);
  if (line.kind === 'untargeted')
    return [
      ['base', own],
      ['projected', own],
    ];
  const format = targetFormat(line.result.report.target, line.indicator);
  const gap = format === FORMATS.percent ? pointsFormat(context) : format;
  return [
    ['base', own],
    ['projected', format],
    ['gap', gap],
  ];
}
