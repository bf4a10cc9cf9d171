import type { PlannedSheet } from '../../model';
import { assumedCells, assumedRows } from './brief-assumptions';
import { draftComparisonCharts, draftPathCharts, CHART_ROWS, pathChartRows } from './brief-charts';
import { cardRowCount, draftCards, headlinesOf } from './brief-headlines';
import { draftScenarios } from './brief-scenarios';
import { briefSourceRows, draftBriefSources } from './brief-sources';
import { draftBriefTargets } from './brief-targets';
import { propertyRow } from '../tables/info';
import { illustrativeFlags, type IllustrativeFlags } from '../parts/illustrative-flags';
import { everyRow } from '../layout/paginate';
import { formula, text } from '../layout/planned-cells';
import { inViewCells } from '../parts/scenario-in-view';
import type { SheetContext } from '../layout/sheet-context';
import { draftCheckStatus, draftSheet, type SheetDraft } from '../layout/sheet-draft';
import { columnRange, IN_VIEW, referencesFrom } from '../layout/sheet-layout';
import { COLORS, STYLES } from '../layout/sheet-styles';
import type { Steps } from '../../../shared/steps';

/** Columns that are printed, each as wide as a card. */
const COLUMNS = 4;
const COLUMN_WIDTH = 34;
const FIRST_SECTION = 4;

/** The row of each heading on Brief, from top to bottom. */
interface Parts {
  readonly cards: number;
  readonly paths: number;
  /** Null where there is one scenario: it is compared with none. */
  readonly compared: number | null;
  readonly targets: number;
  readonly assumptions: number;
  readonly sources: number;
  readonly end: number;
}

/**
 * Plans *Brief*, the sheet for the meeting. One cell chooses the scenario in view; cards, charts,
 * targets and assumptions follow it by ordinary formulas.
 */
export function* planBriefSheet(context: SheetContext): Steps<PlannedSheet> {
  const { report } = context;
  const draft = draftSheet('brief', context);
  const flags = illustrativeFlags(report.plan);
  const parts = placeParts(context);
  for (let column = 0; column < COLUMNS; column += 1) draft.width(column, COLUMN_WIDTH);
  draft.width(COLUMNS, 3);
  draftHead(draft, context);
  draftHeading(draft, parts.cards, context.t('brief.headlines'));
  draftCards(draft, parts.cards + 1, parts.targets + 2, context, flags);
  draftHeading(draft, parts.paths, context.t('brief.paths'));
  draftPathCharts(draft, parts.paths + 1, context);
  if (parts.compared !== null) draftCompared(draft, parts.compared, context);
  draftHeading(draft, parts.targets, context.t('brief.targets'));
  yield* draftBriefTargets(draft, parts.targets + 1, context, flags);
  draftAssumptions(draft, parts.assumptions, context, flags);
  draftHeading(draft, parts.sources, context.t('brief.sources'));
  draftBriefSources(draft, parts.sources + 1, context);
  const { compared: from } = parts;
  const compared = from === null ? [] : [from, from + 1 + CHART_ROWS];
  return {
    ...(yield* draft.finish({
      printed: { rowCount: parts.end, columnCount: COLUMNS },
      ends: [
        ...[parts.cards, parts.paths, parts.paths + 1 + CHART_ROWS, ...compared, parts.targets],
        parts.assumptions,
        ...everyRow(parts.targets + 3, report.plan.targets.length),
        ...everyRow(parts.assumptions + 3, assumedRows(context).length),
        parts.sources,
      ],
      whole: chartBlocks(parts, context),
    })),
    kept: [{ ...IN_VIEW.name, rowCount: 1, columnCount: 1 }],
  };
}

function placeParts(context: SheetContext): Parts {
  const { report } = context;
  const cards = FIRST_SECTION;
  const paths = cards + 1 + cardRowCount(headlinesOf(report));
  const afterPaths = paths + 1 + pathChartRows(context) + 1;
  const scenarios = report.scenarios.length;
  const compared = scenarios > 1 ? afterPaths : null;
  const targets = afterPaths + (compared === null ? 0 : 1 + CHART_ROWS + 1 + scenarios + 2);
  const assumptions = targets + 2 + Math.max(1, report.plan.targets.length) + 1;
  const sources = assumptions + 2 + assumedRows(context).length + 1;
  const end = sources + 1 + briefSourceRows(context);
  return { cards, paths, compared, targets, assumptions, sources, end };
}

function draftHeading(draft: SheetDraft, row: number, words: string): void {
  draft.cell(row, 0, text(words));
  draft.style({ row, column: 0, rowCount: 1, columnCount: COLUMNS }, STYLES.section);
}

/** A heading stays with the charts below it. */
function chartBlocks(
  { paths, compared }: Parts,
  context: SheetContext,
): readonly { readonly first: number; readonly end: number }[] {
  const hasPaths = pathChartRows(context) > 0;
  return [
    ...(hasPaths ? [{ first: paths, end: paths + 1 + CHART_ROWS }] : []),
    ...(compared === null ? [] : [{ first: compared, end: compared + 1 + CHART_ROWS }]),
  ];
}

function draftCompared(draft: SheetDraft, row: number, context: SheetContext): void {
  draftHeading(draft, row, context.t('brief.compared'));
  const scenarioRow = row + 1 + CHART_ROWS;
  draftComparisonCharts(draft, row + 1, scenarioRow + 1, context);
  draftScenarios(draft, scenarioRow, context);
}

/** The plan's name, the overall status of the checks, the choice of the scenario, and the date. */
function draftHead(draft: SheetDraft, context: SheetContext): void {
  const { t, own, layout, report, writtenOn, locale } = context;
  const refs = referencesFrom(layout, 'brief');
  const nameKey = propertyRow(locale === 'en' ? 'nameEn' : 'nameZh');
  const name = refs.tableCell(layout.tables.PlanInfo, nameKey, 'value');
  draft.cell(0, 0, formula(name, own(report.plan.name)), STYLES.title);
  draftCheckStatus(draft, context);
  const { name: chosen, place, id } = IN_VIEW;
  const cells = inViewCells(context);
  draft.cell(chosen.row, 0, text(t('brief.inView')), { ...STYLES.strong, align: 'right' });
  draft.cell(chosen.row, chosen.column, cells.name, {
    ...STYLES.input,
    ...STYLES.asText,
    ...STYLES.afterNumber,
    bold: true,
  });
  draft.cell(chosen.row, chosen.column + 1, cells.warning, { fontColor: COLORS.short });
  if (writtenOn !== null) {
    const day = text(t('brief.asOf', { date: writtenOn }));
    draft.cell(chosen.row, COLUMNS - 1, day, STYLES.number);
  }
  draft.cell(place.row, place.column - 1, text(t('brief.place')), STYLES.technical);
  draft.cell(place.row, place.column, cells.place, STYLES.technical);
  draft.cell(id.row, id.column - 1, text(t('headers.id')), STYLES.technical);
  draft.cell(id.row, id.column, cells.id, STYLES.technical);
  const scenarios = layout.tables.PlanScenarios;
  draft.validation({
    range: { ...chosen, rowCount: 1, columnCount: 1 },
    rule: {
      kind: 'listOf',
      source: {
        sheetKey: scenarios.sheet,
        range: columnRange(scenarios, locale === 'en' ? 'nameEn' : 'nameZh'),
      },
    },
    prompt: { title: t('brief.inView'), message: t('brief.inViewPrompt') },
    error: { title: t('brief.inView'), message: t('brief.inViewError') },
  });
}

function draftAssumptions(
  draft: SheetDraft,
  row: number,
  context: SheetContext,
  flags: IllustrativeFlags,
): void {
  const { t } = context;
  const assumed = assumedRows(context);
  draftHeading(draft, row, t('brief.assumptions'));
  draft.cells(row + 1, 0, [
    [
      ...[t('headers.indicatorName'), t('brief.assumed'), t('brief.values'), t('brief.founded')],
    ].map(text),
  ]);
  draft.style({ row: row + 1, column: 0, rowCount: 1, columnCount: COLUMNS }, STYLES.header);
  const first = row + 2;
  const cells = assumed.map((each, index) => assumedCells(each, first + index, context, flags));
  draft.cells(first, 0, cells);
  const rows = { row: first, column: 0, rowCount: assumed.length, columnCount: COLUMNS };
  draft.style(rows, { ...STYLES.tableRow, ...STYLES.words });
  const technical = (cells[0]?.length ?? COLUMNS) - COLUMNS;
  draft.style({ ...rows, column: COLUMNS, columnCount: technical }, STYLES.technical);
}
