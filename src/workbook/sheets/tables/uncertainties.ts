import {
  DRIVERS,
  type Distribution,
  type Indicator,
  type Plan,
  type Scenario,
  type ShapeSetting,
  type Uncertainty,
} from '../../../domain/index';
import { indicatorPlaces } from '../layout/plan-rows';
import { formula } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { FORMATS } from '../layout/sheet-styles';
import { driverFormat, driverUnit, driverUnitFormula, unitLookUp } from './formats-and-units';
import { outcomeText } from './outcome-text';
import { numberColumn, sourceColumns, textColumn, wordColumn } from './shared-columns';
import { type FactColumn, type PlanTable, type RowPlace, sourceKeys } from './table';
import { projectedYearRule } from './validations';

/** An uncertainty of a scenario, with the indicator that it belongs to. */
export interface UncertaintyRow {
  readonly scenario: Scenario;
  readonly indicator: Indicator;
  readonly uncertainty: Uncertainty;
}

/** The settings of distributions that are one number. */
export const NUMBER_SETTINGS = [
  ...(['low', 'mode', 'high', 'p10', 'p50', 'p90', 'mean', 'deviation'] as const),
] as const satisfies readonly ShapeSetting[];

const INPUT = { input: true, changesAlone: true } as const;
const ANY_NUMBER = { min: null, max: null, whole: false } as const;

/** `PlanUncertainties`: a row is how uncertain a driver is in a scenario, in one year or in every one. */
export const uncertaintiesTable: PlanTable<UncertaintyRow> = {
  name: 'PlanUncertainties',
  items: uncertaintyRows,
  identity: ['scenario', 'indicator', 'driver', 'year'],
  columns: [
    {
      ...{ key: 'scenarioName', display: { width: 16, wrap: true } },
      derive: ({ scenario }, row) => {
        const { name } = textKeysOf(row.context.locale);
        const own = refsOf(row).lookUp('PlanScenarios', name, row.at('scenario'));
        return formula(own, row.context.own(scenario.name));
      },
    },
    {
      ...{ key: 'indicatorName', display: { width: 28, wrap: true } },
      derive: ({ indicator }, row) => {
        const { name } = textKeysOf(row.context.locale);
        const own = refsOf(row).lookUp('PlanIndicators', name, row.at('indicator'));
        return formula(own, row.context.own(indicator.name));
      },
    },
    wordColumn('driver', 'driver', ({ uncertainty }) => uncertainty.driver, {
      ...{ width: 13, wrap: true },
    }),
    numberColumn(
      'year',
      ({ uncertainty }) => uncertainty.year,
      { width: 8 },
      {
        input: true,
        format: () => FORMATS.year,
        validation: (context) => projectedYearRule(context),
      },
    ),
    wordColumn(
      'shape',
      'shape',
      ({ uncertainty }) => uncertainty.distribution.shape,
      { width: 15, wrap: true },
      { input: true },
    ),
    ...NUMBER_SETTINGS.map((setting) =>
      numberColumn<UncertaintyRow>(
        setting,
        ({ uncertainty }) => settingOf(uncertainty.distribution, setting),
        { width: 10 },
        { ...INPUT, rowFormat: formatOf, numbers: ANY_NUMBER },
      ),
    ),
    outcomesColumn(),
    { key: 'unit', display: { width: 17, wrap: true }, derive: unitCell },
    wordColumn(
      'measuredFrom',
      'measuredFrom',
      ({ uncertainty }) => uncertainty.measuredFrom,
      { width: 14, wrap: true },
      INPUT,
    ),
    numberColumn(
      'yearCorrelation',
      ({ uncertainty: { driver, yearCorrelation } }) =>
        DRIVERS[driver].single && yearCorrelation === 0 ? null : yearCorrelation,
      { width: 11 },
      {
        ...{ ...INPUT, format: () => FORMATS.correlation },
        numbers: { min: -1, max: 1, whole: false },
      },
    ),
    ...sourceColumns<UncertaintyRow>(({ uncertainty }) => uncertainty.provenance),
    textColumn(
      'scenario',
      ({ scenario }) => scenario.id,
      { width: 16, technical: true },
      { path: null },
    ),
    textColumn('indicator', ({ indicator }) => indicator.id, { width: 18, technical: true }),
  ],
  order: (locale) => [
    ...(['scenarioName', 'indicatorName', 'driver', 'year', 'shape', 'measuredFrom'] as const),
    ...NUMBER_SETTINGS,
    ...(['outcomes', 'unit', 'yearCorrelation'] as const),
    ...(['evidence', 'illustrative'] as const),
    ...sourceKeys(locale),
    ...(['scenario', 'indicator'] as const),
  ],
};

function uncertaintyRows(plan: Plan): readonly UncertaintyRow[] {
  const places = indicatorPlaces(plan);
  return plan.scenarios.flatMap((scenario) =>
    scenario.uncertainties.flatMap((uncertainty) => {
      const indicator = plan.indicators[places.get(uncertainty.indicator) ?? -1];
      return indicator ? [{ scenario, indicator, uncertainty }] : [];
    }),
  );
}

function settingOf(
  distribution: Distribution,
  setting: (typeof NUMBER_SETTINGS)[number],
): number | null {
  const value = Object.entries(distribution).find(([key]) => key === setting)?.[1] as unknown;
  return typeof value === 'number' ? value : null;
}

function outcomesColumn(): FactColumn<UncertaintyRow> {
  return {
    ...{ key: 'outcomes', type: 'outcomes', path: ['outcomes'] },
    display: { width: 24, wrap: true, asText: true },
    fact: ({ uncertainty: { distribution } }) =>
      distribution.shape === 'discrete' ? outcomeText(distribution.outcomes) : null,
    ...INPUT,
  };
}

function formatOf({ indicator, uncertainty }: UncertaintyRow, { report }: SheetContext): string {
  return driverFormat(indicator, uncertainty.driver, report.plan.scenarios);
}

function refsOf({ context }: RowPlace) {
  return referencesFrom(context.layout, 'risk');
}

/** The same formula in every row: Excel fills a table's column with one. */
function unitCell({ indicator, uncertainty }: UncertaintyRow, row: RowPlace) {
  const { context, at } = row;
  const refs = refsOf(row);
  const unit = unitLookUp(context, refs, refs.rowOf('PlanIndicators', at('indicator')));
  return formula(
    driverUnitFormula(context, { unit, driver: at('driver') }),
    driverUnit(context, indicator, uncertainty.driver),
  );
}
