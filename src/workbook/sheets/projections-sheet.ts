import type { Indicator, IndicatorReport, Scenario, ScenarioReport } from '../../domain/index';
import type { PlannedCell, PlannedSheet } from '../sheet-plan';
import { cellAddress, rangeAddress } from './cell-address';
import { breakPages, pageSetup, rowsPerPage } from './page-setup';
import { driverFormat } from './driver-format';
import { blank, formula, number, text } from './planned-cells';
import { runs } from './runs';
import type { SheetContext } from './sheet-context';
import { draftSheet, type SheetDraft } from './sheet-draft';
import { referencesFrom, textKeysOf } from './sheet-layout';
import { COLORS, decimalsFormat, FORMATS, STYLES } from './sheet-styles';

/** Column of the row number that a lookup found. */
const FOUND_ROW = 5;
const ILLUSTRATIVE = 4;
const LABEL_WIDTHS = [16, 36, 15, 20, 13, 11] as const;
const LABELS_WIDTH = LABEL_WIDTHS.reduce((sum, width) => sum + width, 0);
const NUMBER_WIDTH = 13;
const FOUND_STYLE = { ...STYLES.technical, ...STYLES.number };

/** One indicator in one scenario, with the rows on which it stands. */
interface Line {
  readonly scenario: Scenario;
  readonly indicator: Indicator;
  readonly report: IndicatorReport;
  readonly driverRow: number;
  readonly pathRow: number;
  /** The driver row of the scenario inherited from. */
  readonly parentRow: number | null;
  /** Whether a driver value in use is marked illustrative. */
  readonly illustrative: boolean;
}

/**
 * Plans *Projections*: every driver as it is used after inheritance, then every path. Native
 * formulas only, one formula along a row.
 */
export function planProjectionsSheet(context: SheetContext): PlannedSheet {
  const { t, layout } = context;
  const { headerRow, baseColumn, firstDriverRow, firstPathRow } = layout.projections;
  const draft = draftSheet();
  draft.cell(0, 0, text(t('projections.title')), STYLES.title);
  draft.cell(1, 0, text(t('projections.note')), STYLES.note);
  draft.cell(2, 0, text(t('projections.check')), STYLES.strong);
  draft.cell(2, 1, structureCheck(context));
  draftHeader(draft, context);
  const lines = linesOf(context);
  draft.cell(firstDriverRow - 1, 0, text(t('projections.drivers')), STYLES.section);
  draft.cell(firstPathRow - 1, 0, text(t('projections.paths')), STYLES.section);
  draft.cells(
    firstDriverRow,
    0,
    lines.map((line) => driverCells(line, context)),
  );
  draft.cells(
    firstPathRow,
    0,
    lines.map((line) => pathCells(line, context)),
  );
  formatLines(draft, lines, context);
  draft.conditional({
    range: { row: 2, column: 1, rowCount: 1, columnCount: 1 },
    whenTextEquals: t('projections.checkChanged'),
    style: { fontColor: COLORS.short, fill: COLORS.shortFill },
  });
  return draft.finish({
    key: 'projections',
    name: layout.names.projections,
    freeze: { rows: headerRow + 1, columns: 2 },
    tabColor: COLORS.brand,
    print: pageSetup(context, {
      repeatRows: { first: headerRow, last: headerRow },
      pageBreaksBefore: breakPages(
        [0, firstPathRow - 1, firstPathRow + lines.length],
        rowsPerPage(LABELS_WIDTH + NUMBER_WIDTH * context.report.years.length),
      ),
      area: {
        ...{ row: 0, column: 0, columnCount: baseColumn + context.report.years.length },
        rowCount: firstPathRow + lines.length,
      },
    }),
  });
}

function draftHeader(draft: SheetDraft, { t, layout, report }: SheetContext): void {
  const { headerRow, kindColumn } = layout.projections;
  const labels = [
    ...(['scenarioName', 'indicatorName', 'driver', 'unit', 'illustrative'] as const).map((key) =>
      text(t(`headers.${key}`)),
    ),
    text(t('projections.row')),
    ...report.years.map(number),
    ...(['scenario', 'indicator', 'key', 'parent', 'kind'] as const).map((key) =>
      text(t(`headers.${key}`)),
    ),
  ];
  draft.cells(headerRow, 0, [labels]);
  const header = { row: headerRow, column: 0, rowCount: 1, columnCount: kindColumn + 1 };
  draft.style(header, STYLES.header);
  const { baseColumn } = layout.projections;
  draft.style({ ...header, column: FOUND_ROW, columnCount: 1 }, STYLES.number);
  const years = { ...header, column: baseColumn, columnCount: report.years.length };
  draft.style(years, { numberFormat: FORMATS.year, ...STYLES.number });
  LABEL_WIDTHS.forEach((width, column) => draft.width(column, width));
  report.years.forEach((_, index) => draft.width(baseColumn + index, NUMBER_WIDTH));
  [16, 16, 24, 16, 12].forEach((width, index) =>
    draft.width(layout.projections.scenarioColumn + index, width),
  );
}

function linesOf({ report, layout }: SheetContext): readonly Line[] {
  const { scenarios, indicators } = report.plan;
  const { firstDriverRow, firstPathRow } = layout.projections;
  const placeOf = new Map(scenarios.map(({ id }, index) => [id, index]));
  const flags = illustrativeDrivers(report.scenarios);
  return report.scenarios.flatMap((scenarioReport, scenarioIndex) =>
    scenarioReport.indicators.map((indicatorReport, index): Line => {
      const { scenario } = scenarioReport;
      const parent = scenario.parent === null ? null : (placeOf.get(scenario.parent) ?? null);
      const line = scenarioIndex * indicators.length + index;
      return {
        scenario,
        indicator: indicatorReport.indicator,
        report: indicatorReport,
        driverRow: firstDriverRow + line,
        pathRow: firstPathRow + line,
        parentRow: parent === null ? null : firstDriverRow + parent * indicators.length + index,
        illustrative: flags(scenario.id, indicatorReport.indicator.id),
      };
    }),
  );
}

/** Whether the driver of an indicator rests on anything marked illustrative, as the sheet sees it. */
function illustrativeDrivers(reports: readonly ScenarioReport[]) {
  const scenarios = new Map(reports.map(({ scenario }) => [scenario.id, scenario]));
  return (scenarioId: string, indicator: string): boolean => {
    let scenario = scenarios.get(scenarioId);
    while (scenario) {
      const said = scenario.assumptions.find((assumption) => assumption.indicator === indicator);
      const numbers = said?.values.filter((value) => value !== null).length ?? 0;
      if (said && numbers > 0 && said.provenance.illustrative) return true;
      if (said && numbers === said.values.length) return false;
      scenario = scenario.parent === null ? undefined : scenarios.get(scenario.parent);
    }
    return false;
  };
}

function driverCells(line: Line, context: SheetContext): readonly PlannedCell[] {
  const { t, layout, own } = context;
  const { scenario, indicator, driverRow: row } = line;
  const { scenarioColumn, indicatorColumn, keyColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const names = textKeysOf(context.locale);
  const at = (column: number) => cellAddress(row, column, 'column');
  const found = at(FOUND_ROW);
  const lookUp = (table: 'PlanScenarios' | 'PlanIndicators', id: string) =>
    `INDEX(${refs.column(table, names.name)},MATCH(${id},${refs.column(table, 'id')},0))`;
  const unit =
    indicator.kind === 'level' ? t('units.growth') : own(indicator.unit) + t('units.perYear');
  return [
    formula(lookUp('PlanScenarios', at(scenarioColumn)), own(scenario.name)),
    formula(lookUp('PlanIndicators', at(indicatorColumn)), own(indicator.name)),
    text(t(`words.driver.${line.report.driver}`)),
    formula(`INDEX(${refs.column('PlanAssumptions', 'unit')},${found})`, unit),
    illustrativeDriverCell(line, context),
    formula(
      `MATCH(${at(keyColumn)},${refs.column('PlanAssumptions', 'key')},0)`,
      row - layout.projections.firstDriverRow + 1,
    ),
    blank,
    ...line.report.driverValues.map(({ year, value }, index) => {
      const said = `INDEX(${refs.yearColumn(year)},${found})`;
      const column = layout.projections.baseColumn + 1 + index;
      const inherited = line.parentRow === null ? 'NA()' : cellAddress(line.parentRow, column);
      return formula(`IF(${said}="",${inherited},${said})`, value);
    }),
    ...idCells(line, row, context),
    text(scenario.parent),
    text(t(`words.kind.${indicator.kind}`)),
  ];
}

function illustrativeDriverCell(line: Line, { t, layout, report }: SheetContext): PlannedCell {
  const refs = referencesFrom(layout, 'projections');
  const { baseColumn, headerRow } = layout.projections;
  const found = cellAddress(line.driverRow, FOUND_ROW, 'column');
  const flag = `INDEX(${refs.column('PlanAssumptions', 'illustrative')},${found})`;
  const value = line.illustrative ? t('words.illustrative') : '';
  if (line.parentRow === null) return formula(`IF(${flag}="","",${flag})`, value);
  const years = report.years.slice(1);
  const said = `COUNT(INDEX(${refs.yearColumns(years)},${found},0))`;
  const header = { row: headerRow, column: baseColumn + 1, rowCount: 1, columnCount: years.length };
  const all = `COLUMNS(${rangeAddress(header, 'both')})`;
  const inherited = cellAddress(line.parentRow, ILLUSTRATIVE, 'column');
  return formula(
    `IF(AND(${flag}<>"",${said}>0),${flag},IF(${said}<${all},${inherited},""))`,
    value,
  );
}

function pathCells(line: Line, context: SheetContext): readonly PlannedCell[] {
  const { t, layout, own } = context;
  const { indicator, driverRow, pathRow: row, report } = line;
  const { baseColumn, indicatorColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const found = cellAddress(row, FOUND_ROW, 'column');
  const ofIndicator = (key: 'baseValue' | 'illustrative' | 'unitEn' | 'unitZh') =>
    `INDEX(${refs.column('PlanIndicators', key)},${found})`;
  const flag = ofIndicator('illustrative');
  const id = cellAddress(row, indicatorColumn, 'column');
  const indicatorRow = context.report.plan.indicators.indexOf(indicator) + 1;
  return [
    formula(cellAddress(driverRow, 0, 'column'), own(line.scenario.name)),
    formula(cellAddress(driverRow, 1, 'column'), own(indicator.name)),
    text(t(`projections.kind.${indicator.kind}`)),
    formula(ofIndicator(textKeysOf(context.locale).unit), own(indicator.unit)),
    formula(
      `IF(${flag}="",${cellAddress(driverRow, ILLUSTRATIVE, 'column')},${flag})`,
      indicator.base.provenance.illustrative || line.illustrative ? t('words.illustrative') : '',
    ),
    formula(`MATCH(${id},${refs.column('PlanIndicators', 'id')},0)`, indicatorRow),
    formula(ofIndicator('baseValue'), indicator.base.value),
    ...report.values.slice(1).map((value, index) => {
      const before = cellAddress(row, baseColumn + index);
      const driver = cellAddress(driverRow, baseColumn + 1 + index);
      return formula(
        indicator.kind === 'level' ? `${before}*(1+${driver})` : `${before}+${driver}`,
        value,
      );
    }),
    ...idCells(line, row, context),
    blank,
    blank,
  ];
}

function idCells(line: Line, row: number, { layout }: SheetContext): readonly PlannedCell[] {
  const { scenarioColumn, indicatorColumn } = layout.projections;
  const at = (column: number) => cellAddress(row, column, 'column');
  const key = `${line.scenario.id}|${line.indicator.id}`;
  return [
    text(line.scenario.id),
    text(line.indicator.id),
    formula(`${at(scenarioColumn)}&"|"&${at(indicatorColumn)}`, key),
  ];
}

function formatLines(draft: SheetDraft, lines: readonly Line[], context: SheetContext): void {
  const { headerRow, baseColumn, scenarioColumn, firstDriverRow, firstPathRow } =
    context.layout.projections;
  const columnCount = context.report.years.length;
  const rowCount = firstPathRow + lines.length - headerRow;
  draft.style(
    { row: headerRow, column: scenarioColumn, rowCount, columnCount: 1 },
    STYLES.afterNumber,
  );
  for (const first of [firstDriverRow, firstPathRow]) {
    const rows = { row: first, rowCount: lines.length };
    draft.style({ ...rows, column: 0, columnCount: baseColumn + columnCount }, STYLES.tableRow);
    draft.style({ ...rows, column: 0, columnCount: 2 }, STYLES.words);
    draft.style({ ...rows, column: FOUND_ROW, columnCount: 1 }, FOUND_STYLE);
    draft.style({ ...rows, column: scenarioColumn, columnCount: 5 }, STYLES.technical);
  }
  const { scenarios } = context.report.plan;
  const driverFormats = lines.map(({ indicator }) => driverFormat(indicator, scenarios));
  const pathFormats = lines.map(({ indicator }) => decimalsFormat(indicator.decimals));
  for (const [first, formats] of [
    [firstDriverRow, driverFormats],
    [firstPathRow, pathFormats],
  ] as const) {
    for (const { key: numberFormat, start, count } of runs(formats)) {
      const cells = { column: baseColumn, rowCount: count, columnCount };
      draft.style({ row: first + start, ...cells }, { numberFormat, ...STYLES.number });
    }
  }
  const perScenario = context.report.plan.indicators.length;
  for (let index = perScenario; index < lines.length; index += perScenario) {
    for (const first of [firstDriverRow, firstPathRow]) {
      draft.style(
        { row: first + index, column: 0, rowCount: 1, columnCount: baseColumn + columnCount },
        STYLES.lineAbove,
      );
    }
  }
}

/** Tells when scenarios, parents, indicators or kinds were changed since the formulas were laid out. */
function structureCheck({ t, layout }: SheetContext): PlannedCell {
  const refs = referencesFrom(layout, 'projections');
  const { firstDriverRow, rowCount, ...columns } = layout.projections;
  const lines = (column: 'scenarioColumn' | 'parentColumn' | 'indicatorColumn' | 'kindColumn') =>
    rangeAddress(
      { row: firstDriverRow, column: columns[column], rowCount, columnCount: 1 },
      'both',
    );
  const found = (written: readonly [string, string], standing: readonly [string, string]) =>
    `SUMPRODUCT(--ISNUMBER(MATCH(${written.join('&"|"&')},${standing.join('&"|"&')},0)))`;
  const [scenarios, indicators] = [
    refs.column('PlanScenarios', 'id'),
    refs.column('PlanIndicators', 'id'),
  ];
  const parents = refs.column('PlanScenarios', 'parent');
  const kinds = refs.column('PlanIndicators', 'kind');
  const all = `ROWS(${lines('scenarioColumn')})`;
  const checks = [
    `COUNTA(${scenarios})*COUNTA(${indicators})`,
    found([lines('scenarioColumn'), lines('parentColumn')], [scenarios, parents]),
    found([lines('indicatorColumn'), lines('kindColumn')], [indicators, kinds]),
  ].map((check) => `${check}=${all}`);
  return formula(
    `IF(AND(${checks.join(',')}),"${t('projections.checkOk')}","${t('projections.checkChanged')}")`,
    t('projections.checkOk'),
  );
}
