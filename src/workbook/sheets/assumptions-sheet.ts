import { DRIVER_OF_KIND, type Indicator, type Scenario } from '../../domain/index';
import type { CellRange, PlannedSheet, PlannedValidation } from '../sheet-plan';
import { cellAddress } from './cell-address';
import {
  draftTable,
  localTextCells,
  numberOrBlank,
  provenanceCells,
  tableCell,
  type TableRow,
} from './draft-table';
import { driverFormat } from './driver-format';
import { listValidation, sourceValidations } from './list-validation';
import { pageSetup } from './page-setup';
import { formula, number, text } from './planned-cells';
import { runs } from './runs';
import type { SheetContext } from './sheet-context';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { columnOf, columnRange, referencesFrom, textKeysOf } from './sheet-layout';
import { COLORS, decimalsFormat, STYLES } from './sheet-styles';

/** Plans *Assumptions*: every input but the targets, with its unit, its source and its rules. */
export function planAssumptionsSheet(context: SheetContext): PlannedSheet {
  const { t, layout } = context;
  const { PlanScenarios, PlanIndicators, PlanAssumptions } = layout.tables;
  const draft = draftSheet();
  draft.cell(0, 0, text(t('assumptions.title')), STYLES.title);
  draft.cell(1, 0, text(t('assumptions.note')), STYLES.note);
  const year = context.report.plan.baseYear;
  draft.cell(PlanScenarios.headerRow - 1, 0, text(t('assumptions.scenarios')), STYLES.section);
  draft.cell(
    ...([PlanIndicators.headerRow - 1, 0] as const),
    ...([text(t('assumptions.indicators', { year })), STYLES.section] as const),
  );
  draft.cell(PlanAssumptions.headerRow - 1, 0, text(t('assumptions.drivers')), STYLES.section);
  draftScenarios(draft, context);
  draftIndicators(draft, context);
  draftAssumptions(draft, context);
  const printed = columnOf(PlanAssumptions, textKeysOf(context.locale).note);
  return draft.finish({
    key: 'assumptions',
    name: layout.names.assumptions,
    freeze: { rows: 2, columns: 2 },
    tabColor: COLORS.input,
    print: pageSetup(context, {
      repeatRows: { first: PlanAssumptions.headerRow, last: PlanAssumptions.headerRow },
      area: {
        row: 0,
        column: 0,
        rowCount: PlanAssumptions.headerRow + 1 + PlanAssumptions.rowCount,
        columnCount: printed + 1,
      },
    }),
  });
}

function draftScenarios(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const rows = report.plan.scenarios.map((scenario): TableRow => ({
    ...localTextCells('name', scenario.name),
    ...localTextCells('note', scenario.note),
    parent: text(scenario.parent),
    id: text(scenario.id),
  }));
  draftTable(draft, context, layout.tables.PlanScenarios, rows);
}

function draftIndicators(draft: SheetDraft, context: SheetContext): void {
  const { layout, report, t } = context;
  const place = layout.tables.PlanIndicators;
  const { indicators } = report.plan;
  draftTable(
    draft,
    context,
    place,
    indicators.map((indicator) => indicatorRow(indicator, context)),
  );
  draft.style(columnRange(place, 'baseValue'), STYLES.input);
  for (const { key, start, count } of runs(indicators.map(({ decimals }) => decimals))) {
    const cells = { ...tableCell(place, start, 'baseValue'), rowCount: count };
    draft.style(cells, { numberFormat: decimalsFormat(key) });
  }
  draft.validation({
    range: columnRange(place, 'baseValue'),
    rule: { kind: 'decimal', min: null, max: null },
    prompt: { title: t('assumptions.baseTitle'), message: t('assumptions.basePrompt') },
    error: { title: t('assumptions.baseTitle'), message: t('assumptions.baseError') },
  });
  draft.style(columnRange(place, 'decimals'), { numberFormat: decimalsFormat(0) });
  draft.validation({
    range: columnRange(place, 'decimals'),
    rule: { kind: 'whole', min: 0, max: 6 },
    prompt: null,
    error: { title: t('headers.decimals'), message: t('assumptions.decimalsError') },
  });
  for (const key of ['kind', 'direction', 'priceBasis', 'rollUp'] as const) {
    draft.validation(listValidation(context, columnRange(place, key), key));
  }
  sourceValidations(context, place).forEach(draft.validation);
}

function indicatorRow(indicator: Indicator, context: SheetContext): TableRow {
  const { t } = context;
  return {
    ...localTextCells('name', indicator.name),
    ...localTextCells('unit', indicator.unit),
    kind: text(t(`words.kind.${indicator.kind}`)),
    baseValue: number(indicator.base.value),
    ...provenanceCells(indicator.base.provenance, context),
    id: text(indicator.id),
    decimals: number(indicator.decimals),
    direction: text(t(`words.direction.${indicator.direction}`)),
    priceBasis: text(t(`words.priceBasis.${indicator.priceBasis}`)),
    rollUp: text(t(`words.rollUp.${indicator.rollUp}`)),
  };
}

function draftAssumptions(draft: SheetDraft, context: SheetContext): void {
  const { layout, report } = context;
  const place = layout.tables.PlanAssumptions;
  const { scenarios, indicators } = report.plan;
  const pairs = scenarios.flatMap((scenario) =>
    indicators.map((indicator) => ({ scenario, indicator })),
  );
  draftTable(
    draft,
    context,
    place,
    pairs.map(({ scenario, indicator }, row) => assumptionRow(scenario, indicator, row, context)),
  );
  const years = yearsRange(context);
  draft.style(years, STYLES.input);
  const formats = pairs.map(({ indicator }) => driverFormat(indicator, scenarios));
  for (const { key: numberFormat, start, count } of runs(formats)) {
    draft.style({ ...years, row: years.row + start, rowCount: count }, { numberFormat });
  }
  for (const { key, start, count } of runs(pairs.map(({ indicator }) => indicator.kind))) {
    const range = { ...years, row: years.row + start, rowCount: count };
    draft.validation(driverValidation(context, range, key === 'level'));
  }
  draft.conditional({
    range: years,
    whenTextEquals: '',
    style: { fontColor: COLORS.inherited, fill: COLORS.inheritedFill },
  });
  draft.validation(listValidation(context, columnRange(place, 'driver'), 'driver'));
  sourceValidations(context, place).forEach(draft.validation);
  scenarios.slice(1).forEach((_, index) =>
    draft.style(
      {
        row: place.headerRow + 1 + (index + 1) * indicators.length,
        column: 0,
        rowCount: 1,
        columnCount: place.columns.length,
      },
      STYLES.lineAbove,
    ),
  );
}

function yearsRange({ layout, report }: SheetContext): CellRange {
  const place = layout.tables.PlanAssumptions;
  const first = columnRange(place, `year:${report.plan.baseYear + 1}`);
  return { ...first, columnCount: report.plan.years };
}

function assumptionRow(
  scenario: Scenario,
  indicator: Indicator,
  row: number,
  context: SheetContext,
): TableRow {
  const { t, layout, report } = context;
  const place = layout.tables.PlanAssumptions;
  const assumption = scenario.assumptions.find((said) => said.indicator === indicator.id);
  const here = (key: 'scenario' | 'indicator') =>
    cellAddress(place.headerRow + 1 + row, columnOf(place, key), 'column');
  const years = report.years.slice(1);
  return {
    ...labelCells(scenario, indicator, here, context),
    driver: text(t(`words.driver.${DRIVER_OF_KIND[indicator.kind]}`)),
    ...(assumption ? provenanceCells(assumption.provenance, context) : {}),
    ...Object.fromEntries(
      years.map((year, index) => [
        `year:${year}`,
        numberOrBlank(assumption?.values[index] ?? null),
      ]),
    ),
    scenario: text(scenario.id),
    indicator: text(indicator.id),
    key: formula(`${here('scenario')}&"|"&${here('indicator')}`, `${scenario.id}|${indicator.id}`),
  };
}

/** Names and unit, looked up by the ids of the row so that they stay right when rows are sorted. */
function labelCells(
  scenario: Scenario,
  indicator: Indicator,
  here: (key: 'scenario' | 'indicator') => string,
  { t, layout, locale, own, report }: SheetContext,
): TableRow {
  const refs = referencesFrom(layout, 'assumptions');
  const { name, unit } = textKeysOf(locale);
  const scenarioRow = `MATCH(${here('scenario')},${refs.column('PlanScenarios', 'id')},0)`;
  const indicatorRow = `MATCH(${here('indicator')},${refs.column('PlanIndicators', 'id')},0)`;
  const parentId = `INDEX(${refs.column('PlanScenarios', 'parent')},${scenarioRow})`;
  const scenarioNames = refs.column('PlanScenarios', name);
  const parent = report.plan.scenarios.find(({ id }) => id === scenario.parent);
  const unitOf = `INDEX(${refs.column('PlanIndicators', unit)},${indicatorRow})`;
  return {
    scenarioName: formula(`INDEX(${scenarioNames},${scenarioRow})`, own(scenario.name)),
    indicatorName: formula(
      `INDEX(${refs.column('PlanIndicators', name)},${indicatorRow})`,
      own(indicator.name),
    ),
    unit:
      indicator.kind === 'level'
        ? text(t('units.growth'))
        : formula(`${unitOf}&"${t('units.perYear')}"`, own(indicator.unit) + t('units.perYear')),
    inherits: formula(
      `IF(${parentId}="","${t('assumptions.none')}",INDEX(${scenarioNames},MATCH(${parentId},${refs.column('PlanScenarios', 'id')},0)))`,
      parent ? own(parent.name) : t('assumptions.none'),
    ),
  };
}

function driverValidation(
  { t }: SheetContext,
  range: CellRange,
  isGrowth: boolean,
): PlannedValidation {
  return isGrowth
    ? {
        range,
        rule: { kind: 'decimal', min: SMALLEST_GROWTH, max: null },
        prompt: { title: t('assumptions.growthTitle'), message: t('assumptions.growthPrompt') },
        error: { title: t('assumptions.growthTitle'), message: t('assumptions.growthError') },
      }
    : {
        range,
        rule: { kind: 'decimal', min: null, max: null },
        prompt: {
          title: t('assumptions.additionsTitle'),
          message: t('assumptions.additionsPrompt'),
        },
        error: { title: t('assumptions.additionsTitle'), message: t('assumptions.additionsError') },
      };
}

/** −100 % itself leaves nothing to grow from; a rule of a cell can only say "at least". */
const SMALLEST_GROWTH = -0.999999;
