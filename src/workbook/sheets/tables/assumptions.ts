import {
  DRIVERS,
  MOST_YEARS,
  PLAN_LIMITS,
  type Assumption,
  type Driver,
  type DriverRule,
  type Plan,
  type Scenario,
} from '../../../domain/index';
import { oncePer } from '../../../shared/once-per';
import { runs } from '../../../shared/runs';
import type { PlannedCell } from '../../model';
import type { CellRange } from '../../../shared/cell-range';
import { driverRows, type DriverRow } from '../layout/plan-rows';
import { formula } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { columnRange, referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import type { YearKey } from '../layout/table-keys';
import { driverFormat, driverUnit, driverUnitFormula, unitLookUp } from './formats-and-units';
import { sourceColumns, textColumn, wordColumn } from './shared-columns';
import { sourceKeys, type PlanTable, type RowPlace } from './table';
import { SMALLEST, titled, titledNumberRule, type CellRule } from './validations';

/** One driver of one indicator in one scenario, with the assumption if there is one. */
export interface AssumptionRow extends DriverRow {
  readonly scenario: Scenario;
  readonly assumption: Assumption | undefined;
}

/** `PlanAssumptions`: a row is a scenario, an indicator and a driver; a year left blank inherits. */
export const assumptionsTable: PlanTable<AssumptionRow> = {
  name: 'PlanAssumptions',
  items: assumptionRows,
  identity: ['scenario', 'indicator', 'driver'],
  columns: [
    { key: 'scenarioName', display: { width: 16, wrap: true }, derive: scenarioNameCell },
    { key: 'indicatorName', display: { width: 28, wrap: true }, derive: indicatorNameCell },
    { key: 'inherits', display: { width: 13, wrap: true }, derive: parentNameCell },
    { key: 'unit', display: { width: 17, wrap: true }, derive: unitCell },
    textColumn(
      'scenario',
      ({ scenario }) => scenario.id,
      { width: 16, technical: true },
      {
        path: null,
      },
    ),
    textColumn('indicator', ({ indicator }) => indicator.id, { width: 18, technical: true }),
    wordColumn('driver', 'driver', ({ driver }) => driver, { width: 13, wrap: true }),
    ...sourceColumns<AssumptionRow>(({ assumption }) => assumption?.provenance ?? null),
    { key: 'key', display: { width: 26, technical: true }, derive: keyCell },
  ],
  order: (locale, years) => [
    ...(['scenarioName', 'indicatorName', 'driver', 'unit'] as const),
    ...(['evidence', 'illustrative', 'inherits'] as const),
    ...years.map((year): YearKey => `year:${year}`),
    ...sourceKeys(locale),
    ...(['scenario', 'indicator', 'key'] as const),
  ],
  yearNumber: ({ assumption }, index) => assumption?.values[index] ?? null,
  draftYears: draftYearInputs,
};

function assumptionRows(plan: Plan): readonly AssumptionRow[] {
  const rows = driverRows(plan);
  return plan.scenarios.flatMap((scenario) => {
    const assumptionByKey = new Map(
      scenario.assumptions.map((each) => [`${each.indicator}|${each.driver}`, each]),
    );
    return rows.map((row) => {
      return {
        ...row,
        scenario,
        assumption: assumptionByKey.get(`${row.indicator.id}|${row.driver}`),
      };
    });
  });
}

/** Lookups by id in other tables, so that names stay right when rows are sorted. */
function lookUps({ context, at }: RowPlace) {
  const { layout, locale } = context;
  const refs = referencesFrom(layout, 'assumptions');
  const { name } = textKeysOf(locale);
  const parentId = () => refs.lookUp('PlanScenarios', 'parent', at('scenario'));
  return {
    scenarioName: () => refs.lookUp('PlanScenarios', name, at('scenario')),
    indicatorName: () => refs.lookUp('PlanIndicators', name, at('indicator')),
    unit: () => unitLookUp(context, refs, refs.rowOf('PlanIndicators', at('indicator'))),
    parentId,
    parentName: () => refs.lookUp('PlanScenarios', name, parentId()),
  };
}

function scenarioNameCell({ scenario }: AssumptionRow, row: RowPlace): PlannedCell {
  return formula(lookUps(row).scenarioName(), row.context.own(scenario.name));
}

function indicatorNameCell({ indicator }: AssumptionRow, row: RowPlace): PlannedCell {
  return formula(lookUps(row).indicatorName(), row.context.own(indicator.name));
}

const scenariosById = oncePer(
  ({ scenarios }: Plan): ReadonlyMap<string, Scenario> =>
    new Map(scenarios.map((scenario) => [scenario.id, scenario])),
);

/** The name of the scenario that a blank cell inherits from. */
function parentNameCell({ scenario }: AssumptionRow, row: RowPlace): PlannedCell {
  const { t, own, report } = row.context;
  const { parentId, parentName } = lookUps(row);
  const parent = scenario.parent === null ? null : scenariosById(report.plan).get(scenario.parent);
  const none = t('assumptions.none');
  return formula(
    `IF(${parentId()}="","${none}",${parentName()})`,
    parent ? own(parent.name) : none,
  );
}

/**
 * The same formula in every row: Excel fills the whole column of a table with a formula that is
 * written into one of its cells.
 */
function unitCell({ indicator, driver }: AssumptionRow, row: RowPlace): PlannedCell {
  const { context, at } = row;
  return formula(
    driverUnitFormula(context, { unit: lookUps(row).unit(), driver: at('driver') }),
    driverUnit(context, indicator, driver),
  );
}

function keyCell(
  { scenario, indicator, driver }: AssumptionRow,
  { context, at }: RowPlace,
): PlannedCell {
  return formula(
    `${at('scenario')}&"|"&${at('indicator')}&"|"&${at('driver')}`,
    `${scenario.id}|${indicator.id}|${context.t(`words.driver.${driver}`)}`,
  );
}

/** Formats the inputs by year. A driver with a single number has it in the first year. */
function draftYearInputs(draft: SheetDraft, context: SheetContext): void {
  const { plan } = context.report;
  const lines = assumptionRows(plan);
  const years = yearsRange(context);
  const later = { ...years, column: years.column + 1, columnCount: years.columnCount - 1 };
  const rows = (range: CellRange, start: number, count: number) => ({
    ...range,
    row: years.row + start,
    rowCount: count,
  });
  draft.style(years, STYLES.input);
  const formats = lines.map(({ indicator, driver }) =>
    driverFormat(indicator, driver, plan.scenarios),
  );
  for (const { key: numberFormat, start, count } of runs(formats)) {
    draft.style(rows(years, start, count), { numberFormat });
  }
  for (const { key: driver, start, count } of runs(lines.map((line) => line.driver))) {
    const inputs = DRIVERS[driver].single ? { ...years, columnCount: 1 } : years;
    draft.validation({ range: rows(inputs, start, count), ...driverRule(context, driver) });
  }
  const inherits = { whenTextEquals: '', style: STYLES.inherited } as const;
  const singles = lines.map(({ driver }) => DRIVERS[driver].single);
  for (const { key: isSingle, start, count } of runs(singles)) {
    const inputs = isSingle ? { ...years, columnCount: 1 } : years;
    draft.conditional({ range: rows(inputs, start, count), ...inherits });
    if (isSingle) draft.style(rows(later, start, count), STYLES.unused);
  }
}

function yearsRange({ layout, report }: SheetContext): CellRange {
  const place = layout.tables.PlanAssumptions;
  const first = columnRange(place, `year:${report.plan.baseYear + 1}`);
  return { ...first, columnCount: report.plan.years };
}

function driverRule({ t, report }: SheetContext, driver: Driver): CellRule {
  const { min, max, minExcluded, whole, unit }: DriverRule = DRIVERS[driver];
  const percent = unit === 'fraction';
  const numbers =
    unit === 'year'
      ? {
          min: report.plan.baseYear + 1,
          max: PLAN_LIMITS.lastBaseYear + MOST_YEARS,
          whole,
        }
      : { min: min !== null && minExcluded ? min + SMALLEST : min, max, whole, percent };
  const word = t(`words.driver.${driver}`);
  return {
    ...titledNumberRule(t, numbers, word),
    prompt: { title: titled(word), message: t(`assumptions.prompts.${driver}`) },
  };
}
