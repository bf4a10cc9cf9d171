import { DRIVERS, type Driver, type Indicator, type ScenarioReport } from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { countSteps, type Steps } from '../../../shared/steps';
import { cellAddress, rangeAddress } from '../../../shared/a1';
import { driverRows, indicatorPlaces } from '../layout/plan-rows';
import { driverUnit } from '../tables/formats-and-units';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import {
  FOUND_ROW,
  ILLUSTRATIVE,
  type NamedLines,
  type ProjectionRows,
} from '../parts/projection-cells';
import { lazyRows } from '../layout/lazy-rows';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';

/** One driver of one indicator in one scenario, and its row. */
interface DriverLine {
  readonly report: ScenarioReport;
  readonly indicator: Indicator;
  readonly driver: Driver;
  readonly row: number;
  /** The row of the scenario inherited from. */
  readonly parentRow: number | null;
  readonly illustrative: boolean;
}

/** The driver rows after inheritance: what names them, and the cells after that. */
export function* driverLines(
  context: SheetContext,
  places: ProjectionRows,
  flags: IllustrativeFlags,
): Steps<NamedLines> {
  const { report, layout } = context;
  const rows = driverRows(report.plan);
  const lineAt = (index: number): DriverLine => {
    const scenario = report.scenarios[Math.floor(index / rows.length)];
    const own = rows[index % rows.length];
    if (!scenario || !own) throw new Error(`There is no row of a driver ${String(index)}`);
    const { indicator, driver } = own;
    const { id, parent } = scenario.scenario;
    return {
      ...{ report: scenario, indicator, driver },
      row: layout.projections.firstDriverRow + index,
      parentRow: parent === null ? null : places.driver(parent, indicator.id, driver),
      illustrative: flags.driver(id, indicator.id, driver),
    };
  };
  const count = report.scenarios.length * rows.length;
  return {
    names: yield* countSteps(count, (index) => driverNames(lineAt(index), context)),
    cells: lazyRows(count, (index) => driverCells(lineAt(index), context)),
  };
}

function driverNames({ report, indicator, row }: DriverLine, context: SheetContext) {
  const { layout, own, locale } = context;
  const { scenarioColumn, indicatorColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const { name } = textKeysOf(locale);
  const lookUp = (table: 'PlanScenarios' | 'PlanIndicators', column: number) =>
    refs.lookUp(table, name, cellAddress(row, column, 'column'));
  return [
    formula(lookUp('PlanScenarios', scenarioColumn), own(report.scenario.name)),
    formula(lookUp('PlanIndicators', indicatorColumn), own(indicator.name)),
  ];
}

function driverCells(line: DriverLine, context: SheetContext): readonly PlannedCell[] {
  const { t, layout } = context;
  const { indicator, driver, row } = line;
  const { scenario } = line.report;
  const { scenarioColumn, indicatorColumn, keyColumn, firstDriverRow } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const at = (column: number) => cellAddress(row, column, 'column');
  const word = t(`words.driver.${driver}`);
  const key = [at(scenarioColumn), at(indicatorColumn), at(DRIVER)].join('&"|"&');
  return [
    text(word),
    formula(
      `INDEX(${refs.column('PlanAssumptions', 'unit')},${at(FOUND_ROW)})`,
      driverUnit(context, indicator, driver),
    ),
    illustrativeCell(line, context),
    formula(
      `MATCH(${at(keyColumn)},${refs.column('PlanAssumptions', 'key')},0)`,
      row - firstDriverRow + 1,
    ),
    blank,
    ...valueCells(line, context),
    text(scenario.id),
    text(indicator.id),
    formula(key, [scenario.id, indicator.id, word].join('|')),
    ...[blank, blank, blank],
  ];
}

const DRIVER = 2;

/** One cell per year; a driver with a single number has it in the first. */
function valueCells(line: DriverLine, { layout, report }: SheetContext): readonly PlannedCell[] {
  const { baseColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const found = cellAddress(line.row, FOUND_ROW, 'column');
  const { fallback, required, single } = DRIVERS[line.driver];
  const otherwise = required ? 'NA()' : fallback === null ? '""' : String(fallback);
  const place = indicatorPlaces(report.plan).get(line.indicator.id) ?? -1;
  const values = line.report.indicators[place]?.drivers.find(
    ({ driver }) => driver === line.driver,
  )?.values;
  return report.years.slice(1).map((year, index) => {
    if (single && index > 0) return blank;
    const ownValue = `INDEX(${refs.yearColumn(year)},${found})`;
    const inherited =
      line.parentRow === null ? otherwise : cellAddress(line.parentRow, baseColumn + 1 + index);
    return formula(`IF(${ownValue}="",${inherited},${ownValue})`, values?.[index]?.value ?? '');
  });
}

function illustrativeCell(line: DriverLine, { t, layout, report }: SheetContext): PlannedCell {
  const refs = referencesFrom(layout, 'projections');
  const { baseColumn, headerRow } = layout.projections;
  const { single, required } = DRIVERS[line.driver];
  const found = cellAddress(line.row, FOUND_ROW, 'column');
  const flag = `INDEX(${refs.column('PlanAssumptions', 'illustrative')},${found})`;
  const value = line.illustrative ? t('words.illustrative') : '';
  if (line.parentRow === null && required) return formula(`IF(${flag}="","",${flag})`, value);
  const years = report.years.slice(1, single ? 2 : undefined);
  const count = `COUNT(INDEX(${refs.yearColumns(years)},${found},0))`;
  if (line.parentRow === null) return formula(`IF(AND(${flag}<>"",${count}>0),${flag},"")`, value);
  const header = { row: headerRow, column: baseColumn + 1, rowCount: 1, columnCount: years.length };
  const all = `COLUMNS(${rangeAddress(header, 'both')})`;
  const inherited = cellAddress(line.parentRow, ILLUSTRATIVE, 'column');
  return formula(
    `IF(AND(${flag}<>"",${count}>0),${flag},IF(${count}<${all},${inherited},""))`,
    value,
  );
}
