import type { CellRange } from '../../../shared/cell-range';
import { cellAddress, onSheet } from '../../../shared/a1';
import type { PlannedCell, PlannedValidation } from '../../model';
import { formula, number, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { columnRange, referencesFrom, RISK_ROWS, textKeysOf } from '../layout/sheet-layout';
import { FORMATS, STYLES } from '../layout/sheet-styles';
import { CHAINS } from './points/chains';
import { worked } from './points/points-frame';
import { ASKED_COLUMN, pointsCell, targetLabels } from './points/risk-points-sheet';

const PERCENTILES = ['p5', 'p50', 'p95'] as const;
const LABEL_WIDTH = 26;

/** The cells in which the scenario, the target, the indicator and the year are chosen. */
export function askedRange(): CellRange {
  const { scenario, year } = RISK_ROWS;
  return { row: scenario, column: ASKED_COLUMN, rowCount: year - scenario + 1, columnCount: 1 };
}

/**
 * Lays out the question about one target, with the answers that *Risk points* works out: they follow
 * the tables in any spreadsheet, without the add-in.
 */
export function draftAsked(draft: SheetDraft, context: SheetContext): void {
  const { t } = context;
  const labels: readonly (readonly [number, string])[] = [
    [RISK_ROWS.scenario, t('headers.scenarioName')],
    [RISK_ROWS.target, t('headers.target')],
    [RISK_ROWS.indicator, t('headers.indicatorName')],
    [RISK_ROWS.year, t('headers.year')],
    [RISK_ROWS.chance, t('risk.chance')],
    ...PERCENTILES.map((key, index): [number, string] => [
      RISK_ROWS.percentiles + index,
      t(`risk.${key}`),
    ]),
  ];
  draft.cell(RISK_ROWS.asked, 0, text(t('risk.asked')), STYLES.section);
  draft.width(0, LABEL_WIDTH);
  for (const [row, label] of labels) draft.cell(row, 0, text(label));
  const asked = askedCells(context);
  asked.forEach((cell, index) => {
    draft.cell(RISK_ROWS.scenario + index, ASKED_COLUMN, cell, {
      ...STYLES.input,
      ...STYLES.afterNumber,
    });
  });
  const answer = (
    row: number,
    key: 'chance' | (typeof PERCENTILES)[number],
    numberFormat: string,
  ) =>
    draft.cell(row, ASKED_COLUMN, worked(pointsCell(context, key)), {
      ...{ numberFormat, align: 'left', bold: true, indent: 1 },
    });
  answer(RISK_ROWS.chance, 'chance', FORMATS.percent);
  PERCENTILES.forEach((key, index) => answer(RISK_ROWS.percentiles + index, key, '#,##0.00##'));
  draftMethod(draft, context);
  for (const validation of validationsOf(context)) draft.validation(validation);
}

/** What is asked when the sheets are written; each follows the one above until somebody chooses. */
function askedCells(context: SheetContext): readonly PlannedCell[] {
  const { report, layout, locale, own, inView } = context;
  const refs = referencesFrom(layout, 'risk');
  const { targets, indicators } = report.plan;
  const target = usualTarget(context);
  const at = targets[target];
  const indicator = indicators.find(({ id }) => id === (at?.indicator ?? usualIndicator(context)));
  const scenario = formula(refs.inView('name'), own(inView.scenario.name));
  const name = indicator ? own(indicator.name) : '';
  const year = at?.year ?? report.years.at(-1) ?? report.plan.baseYear;
  if (!at) return [scenario, text(null), text(name), number(year)];
  const place = targetLabels(context, target);
  const label = onSheet(layout.names.riskPoints, cellAddress(place.row, place.column, 'both'));
  const chosen = pointsCell(context, 'target');
  const ofTarget = (key: 'indicator' | 'year') => refs.lookUp('PlanTargets', key, chosen);
  const { name: nameKey } = textKeysOf(locale);
  return [
    scenario,
    worked(label),
    formula(`IFERROR(${refs.lookUp('PlanIndicators', nameKey, ofTarget('indicator'))},"")`, name),
    formula(`IFERROR(${ofTarget('year')},"")`, year),
  ];
}

/** The first target of which the probability can be worked out in cells, or else the first. */
function usualTarget({ report: { plan } }: SheetContext): number {
  const uncertain = new Set(uncertainIndicators(plan));
  const found = plan.targets.findIndex(
    ({ indicator, relativeTo }) => relativeTo === null && uncertain.has(indicator),
  );
  return Math.max(0, found);
}

function usualIndicator({ report: { plan } }: SheetContext): string {
  return uncertainIndicators(plan)[0] ?? plan.indicators[0]?.id ?? '';
}

function uncertainIndicators({ indicators, scenarios }: SheetContext['report']['plan']) {
  const uncertain = new Set(
    scenarios.flatMap(({ uncertainties }) => uncertainties.map(({ indicator }) => indicator)),
  );
  return indicators
    .filter(({ id, kind }) => uncertain.has(id) && CHAINS.some((chain) => chain.kind === kind))
    .map(({ id }) => id);
}

/** How the answers are found, or why there are none. */
function draftMethod(draft: SheetDraft, context: SheetContext): void {
  const { t } = context;
  const obstacle = pointsCell(context, 'obstacle');
  const words = (key: 'closed' | 'counted' | 'certain' | 'otherTarget') =>
    `"${t(`risk.methods.${key}`)}"`;
  const method =
    `IF(${obstacle}<>"",${obstacle},IF(AND(${pointsCell(context, 'target')}<>"",${pointsCell(context, 'fits')}=0),${words('otherTarget')},` +
    `IF(${pointsCell(context, 'lastStep')}=0,${words('certain')},IF(${pointsCell(context, 'counted')}=1,${words('counted')},${words('closed')}))))`;
  draft.cell(RISK_ROWS.method, 0, worked(method), STYLES.note);
  draft.cell(RISK_ROWS.method + 1, 0, text(t('risk.worked')), STYLES.note);
}

function validationsOf(context: SheetContext): readonly PlannedValidation[] {
  const { t, layout, locale, report } = context;
  const name = textKeysOf(locale).name;
  const named = (table: 'PlanScenarios' | 'PlanIndicators') => ({
    sheetKey: layout.tables[table].sheet,
    range: columnRange(layout.tables[table], name),
  });
  const list = (
    row: number,
    title: string,
    source: ReturnType<typeof named>,
  ): PlannedValidation => ({
    range: { row, column: ASKED_COLUMN, rowCount: 1, columnCount: 1 },
    rule: { kind: 'listOf', source },
    prompt: { title, message: t('risk.askedPrompt') },
    error: { title, message: t('risk.askedError') },
  });
  const { headerRow, baseColumn } = layout.projections;
  const years = { row: headerRow, column: baseColumn + 1, rowCount: 1 };
  return [
    list(RISK_ROWS.scenario, t('headers.scenarioName'), named('PlanScenarios')),
    ...(report.plan.targets.length === 0
      ? []
      : [
          list(RISK_ROWS.target, t('headers.target'), {
            sheetKey: 'riskPoints',
            range: targetLabels(context),
          }),
        ]),
    list(RISK_ROWS.indicator, t('headers.indicatorName'), named('PlanIndicators')),
    list(RISK_ROWS.year, t('headers.year'), {
      sheetKey: 'projections',
      range: { ...years, columnCount: report.plan.years },
    }),
  ];
}
