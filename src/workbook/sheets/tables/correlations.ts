import type { Correlation, UncertainDriver } from '../../../domain/index';
import { formula } from '../layout/planned-cells';
import { indicatorPlaces } from '../layout/plan-rows';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { FORMATS } from '../layout/sheet-styles';
import { numberColumn, sourceColumns, textColumn, wordColumn } from './shared-columns';
import { type Column, type PlanTable, sourceKeys } from './table';
import { projectedYearRule } from './validations';

/** The columns of one of the two drivers. */
const SIDES = {
  first: {
    name: 'firstIndicatorName',
    indicator: 'firstIndicator',
    driver: 'firstDriver',
    year: 'yearOfFirst',
  },
  second: {
    name: 'secondIndicatorName',
    indicator: 'secondIndicator',
    driver: 'secondDriver',
    year: 'yearOfSecond',
  },
} as const;

/** `PlanCorrelations`: a row is how far two uncertain drivers go together. */
export const correlationsTable: PlanTable<Correlation> = {
  name: 'PlanCorrelations',
  items: ({ correlations }) => correlations,
  identity: Object.values(SIDES).flatMap(({ indicator, driver, year }) => [
    indicator,
    driver,
    year,
  ]),
  columns: [
    ...sideColumns('first', ({ first }) => first),
    ...sideColumns('second', ({ second }) => second),
    numberColumn(
      'correlation',
      ({ value }) => value,
      { width: 11 },
      {
        ...{ path: ['value'], input: true, changesAlone: true },
        ...{ format: () => FORMATS.correlation, numbers: { min: -1, max: 1, whole: false } },
      },
    ),
    ...sourceColumns<Correlation>(({ provenance }) => provenance),
  ],
  order: (locale) => [
    ...(['firstIndicatorName', 'secondIndicatorName'] as const),
    ...(['firstDriver', 'yearOfFirst', 'secondDriver', 'yearOfSecond', 'correlation'] as const),
    ...(['evidence', 'illustrative'] as const),
    ...sourceKeys(locale),
    ...(['firstIndicator', 'secondIndicator'] as const),
  ],
};

function sideColumns(
  side: keyof typeof SIDES,
  of: (correlation: Correlation) => UncertainDriver,
): readonly Column<Correlation>[] {
  const keys = SIDES[side];
  return [
    {
      ...{ key: keys.name, display: { width: 28, wrap: true } },
      derive: (correlation, { context, at }) => {
        const refs = referencesFrom(context.layout, 'risk');
        const { plan } = context.report;
        const indicator =
          plan.indicators[indicatorPlaces(plan).get(of(correlation).indicator) ?? -1];
        const { name } = textKeysOf(context.locale);
        return formula(
          refs.lookUp('PlanIndicators', name, at(keys.indicator)),
          indicator ? context.own(indicator.name) : '',
        );
      },
    },
    textColumn(
      keys.indicator,
      (correlation) => of(correlation).indicator,
      { width: 18, technical: true },
      { path: [side, 'indicator'] },
    ),
    wordColumn(
      keys.driver,
      'driver',
      (correlation) => of(correlation).driver,
      { width: 13, wrap: true },
      { path: [side, 'driver'] },
    ),
    numberColumn(
      keys.year,
      (correlation) => of(correlation).year,
      { width: 8 },
      {
        ...{ path: [side, 'year'], input: true, format: () => FORMATS.year },
        validation: (context) => projectedYearRule(context, keys.year),
      },
    ),
  ];
}
