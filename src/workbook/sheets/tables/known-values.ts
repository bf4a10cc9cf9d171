import { PLAN_LIMITS, type Indicator, type KnownValue } from '../../../domain/index';
import { formula } from '../layout/planned-cells';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { FORMATS } from '../layout/sheet-styles';
import { valueFormat } from './formats-and-units';
import { numberColumn, sourceColumns, textColumn } from './shared-columns';
import { sourceKeys, type PlanTable, type RowPlace } from './table';

/** A value of a year before the base year, with the indicator that it belongs to. */
export interface KnownValueRow extends KnownValue {
  readonly indicator: Indicator;
}

const YEARS = { min: PLAN_LIMITS.firstKnownYear, max: PLAN_LIMITS.lastBaseYear, whole: true };

/** `PlanKnownValues`: a row is the value of an indicator in a year before the base year. */
export const knownValuesTable: PlanTable<KnownValueRow> = {
  name: 'PlanKnownValues',
  items: ({ indicators }) =>
    indicators.flatMap((indicator) => indicator.known.map((known) => ({ ...known, indicator }))),
  identity: ['indicator', 'year'],
  columns: [
    textColumn('indicator', ({ indicator }) => indicator.id, { width: 16, technical: true }),
    {
      ...{ key: 'indicatorName', display: { width: 28, wrap: true } },
      derive: ({ indicator }, row) =>
        formula(
          ofIndicator(row, textKeysOf(row.context.locale).name),
          row.context.own(indicator.name),
        ),
    },
    {
      ...{ key: 'unit', display: { width: 17, wrap: true } },
      derive: ({ indicator }, row) =>
        formula(
          ofIndicator(row, textKeysOf(row.context.locale).unit),
          row.context.own(indicator.ownUnit),
        ),
    },
    numberColumn(
      'year',
      ({ year }) => year,
      { width: 13 },
      { input: true, format: () => FORMATS.year, numbers: YEARS },
    ),
    numberColumn(
      'value',
      ({ value }) => value,
      { width: 13 },
      {
        ...{ input: true, rowFormat: ({ indicator }: KnownValueRow) => valueFormat(indicator) },
        numbers: { min: null, max: null, whole: false },
      },
    ),
    // Below the years of the assumptions: as narrow as they are.
    ...sourceColumns<KnownValueRow>(({ provenance }) => provenance, { changesAlone: false }).map(
      (column) => ({ ...column, display: { ...column.display, width: 11 } }),
    ),
  ],
  order: (locale) => [
    ...(['indicator', 'indicatorName', 'year', 'unit'] as const),
    ...(['evidence', 'illustrative', 'value'] as const),
    ...sourceKeys(locale),
  ],
};

function ofIndicator(
  { context, at }: RowPlace,
  key: 'nameEn' | 'nameZh' | 'unitEn' | 'unitZh',
): string {
  const refs = referencesFrom(context.layout, 'assumptions');
  return refs.lookUp('PlanIndicators', key, at('indicator'));
}
