import type { PlannedChart, SheetRange } from '../../model';
import { draftHistory, type HistoryLines } from './chart-history';
import { headlinesOf, type Headline } from './brief-headlines';
import { chartText, nameAndUnit } from '../parts/chart-texts';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { lineTargets } from '../parts/scenario-in-view';
import { COLORS, LINE_COLORS, LINE_MARKERS } from '../layout/sheet-styles';

/** Path charts are placed in pairs, each two columns wide. */
const MOST_CHARTS = 4;
const CHARTS_BESIDE = 2;
const CHART_COLUMNS = 2;
/** Two pairs of charts with their heading fill a page. */
export const CHART_ROWS = 13;

/** The headlines whose paths are drawn. Those with a target line come first. */
export function drawnHeadlines(context: SheetContext): readonly Headline[] {
  const withTargetLine = new Set(lineTargets(context.report).map(({ indicator }) => indicator.id));
  const all = headlinesOf(context.report);
  return [
    ...all.filter(({ indicator }) => withTargetLine.has(indicator.id)),
    ...all.filter(({ indicator }) => !withTargetLine.has(indicator.id)),
  ].slice(0, MOST_CHARTS);
}

/** Number of rows that the path charts take. */
export function pathChartRows(context: SheetContext): number {
  return Math.ceil(drawnHeadlines(context).length / CHARTS_BESIDE) * CHART_ROWS;
}

/** Draws each headline's path in the scenario in view, with its target lines. */
export function draftPathCharts(draft: SheetDraft, row: number, context: SheetContext): void {
  const drawn = drawnHeadlines(context);
  const histories = draftHistory(draft, row, drawn, context);
  drawn.forEach((headline, place) => {
    const { indicator, index } = headline;
    const history = histories.get(indicator.id);
    draft.chart({
      ...lineChart(`PlanPath brief ${indicator.id}`, context),
      ...(history ? { categories: history.years } : {}),
      title: chartText(nameAndUnit(indicator, context)),
      place: placeOf(row, place),
      series: history
        ? historySeries(headline, history, context)
        : [
            {
              ...projectedLine(context, histories.size > 0),
              values: inViewLine(index, context),
            },
            ...targetLines(indicator.id, context),
          ],
      valueTitle: null,
    });
  });
}

/** What is projected; dashed beside charts that also draw what is known. */
function projectedLine({ t }: SheetContext, dashed: boolean) {
  const marker = 'circle' as const;
  return { name: t('brief.projected'), color: LINE_COLORS[0], dashed, marker };
}

/** What is known is drawn solid, what is projected dashed. */
function historySeries(
  { indicator }: Headline,
  { known, projected, targets }: HistoryLines,
  context: SheetContext,
): PlannedChart['series'] {
  const { t } = context;
  return [
    { ...projectedLine(context, false), name: t('brief.known'), values: known },
    { ...projectedLine(context, true), values: projected },
    ...targetLines(indicator.id, context, targets),
  ];
}

/**
 * Draws the first headline in all scenarios, and the number of targets that each scenario meets.
 */
export function draftComparisonCharts(
  draft: SheetDraft,
  row: number,
  tableRow: number,
  context: SheetContext,
): void {
  const { t, own, layout, report } = context;
  const [lead] = drawnHeadlines(context);
  if (!lead) return;
  const { firstPathRow } = layout.projections;
  const scenarios = report.scenarios.slice(0, LINE_COLORS.length);
  draft.chart({
    ...lineChart('PlanPath brief scenarios', context),
    title: chartText(nameAndUnit(lead.indicator, context)),
    place: placeOf(row, 0),
    series: [
      ...scenarios.map(({ scenario }, index) => ({
        name: chartText(own(scenario.name)),
        values: yearsLine(
          firstPathRow + index * report.plan.indicators.length + lead.index,
          context,
        ),
        color: LINE_COLORS[index] ?? COLORS.brand,
        dashed: false,
        marker: LINE_MARKERS[index % LINE_MARKERS.length] ?? 'circle',
      })),
      ...targetLines(lead.indicator.id, context),
    ],
    valueTitle: null,
  });
  if (report.plan.targets.length === 0) return;
  const column = (place: number) => ({
    sheetKey: 'brief',
    range: { row: tableRow, column: place, rowCount: report.scenarios.length, columnCount: 1 },
  });
  const title = t('brief.targetsMet', { count: report.plan.targets.length });
  draft.chart({
    ...{ name: 'PlanPath brief targets', kind: 'column', title, place: placeOf(row, 1) },
    categories: column(0),
    series: [{ name: title, values: column(1), color: LINE_COLORS[0], dashed: false }],
    ...{ categoryTitle: null, valueTitle: null },
  });
}

type LineChart = Pick<PlannedChart, 'name' | 'kind' | 'categories' | 'categoryTitle'>;

function lineChart(name: string, context: SheetContext): LineChart {
  const categories = yearsLine(context.layout.projections.headerRow, context);
  return { name, kind: 'line', categories, categoryTitle: null };
}

function targetLines(
  indicator: string,
  context: SheetContext,
  places: ReadonlyMap<string, SheetRange> = new Map(),
): PlannedChart['series'] {
  const { t, report } = context;
  return lineTargets(report).flatMap(({ target }, index) => {
    if (target.indicator !== indicator) return [];
    const name = t('comparison.targetSeries', { year: target.year });
    const line = report.plan.indicators.length + index;
    const values = places.get(target.id) ?? inViewLine(line, context);
    return [{ name, values, color: COLORS.ink, dashed: true, marker: 'none' as const }];
  });
}

function inViewLine(index: number, context: SheetContext) {
  return yearsLine(context.layout.projections.firstInViewRow + index, context);
}

function yearsLine(row: number, { layout, report }: SheetContext) {
  const { baseColumn } = layout.projections;
  const range = { row, column: baseColumn, rowCount: 1, columnCount: report.years.length };
  return { sheetKey: 'projections', range };
}

function placeOf(row: number, index: number): PlannedChart['place'] {
  return {
    row: row + Math.floor(index / CHARTS_BESIDE) * CHART_ROWS,
    column: (index % CHARTS_BESIDE) * CHART_COLUMNS,
    rowCount: CHART_ROWS - 1,
    columnCount: CHART_COLUMNS,
  };
}
