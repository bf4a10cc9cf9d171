import {
  DEFAULT_STEEPNESS,
  MOST_YEARS,
  PLAN_LIMITS,
  type Indicator,
  type IndicatorModel,
} from '../../../domain/index';
import { decimalsFormat, FORMATS } from '../layout/sheet-styles';
import type { ColumnKey } from '../layout/table-keys';
import { valueFormat } from './formats-and-units';
import {
  idColumn,
  numberColumn,
  sourceColumns,
  textColumn,
  textColumns,
  wordColumn,
} from './shared-columns';
import { besideYears, textKeys, type FactColumn, type PlanTable } from './table';
import { SMALLEST, type NumberRule } from './validations';

/** `PlanIndicators`: a row is an indicator with its kind and its base value. */
export const indicatorsTable: PlanTable<Indicator> = {
  name: 'PlanIndicators',
  items: ({ indicators }) => indicators,
  identity: ['id'],
  columns: [
    idColumn(),
    ...textColumns<Indicator>('name', ({ name }) => name, { width: 28, wrap: true }),
    ...textColumns<Indicator>('unit', ({ ownUnit }) => ownUnit, { width: 17, wrap: true }),
    ...textColumns<Indicator>(
      'group',
      ({ group }) => group,
      { width: 17, wrap: true },
      { onlyFor: ({ indicators }) => indicators.some(({ group }) => group !== null) },
    ),
    numberColumn<Indicator>(
      'baseValue',
      ({ base }) => base?.value ?? null,
      { width: 13 },
      {
        ...{ input: true, changesAlone: true, path: ['base', 'value'], problemPath: ['base'] },
        rowFormat: (indicator) => valueFormat(indicator),
        validation: ({ t }) => ({
          rule: { kind: 'decimal', min: null, max: null },
          prompt: { title: t('assumptions.baseTitle'), message: t('assumptions.basePrompt') },
          error: { title: t('assumptions.baseTitle'), message: t('assumptions.baseError') },
        }),
      },
    ),
    numberColumn(
      'decimals',
      ({ decimals }) => decimals,
      {},
      {
        format: () => decimalsFormat(0),
        validation: ({ t }) => ({
          rule: { kind: 'whole', min: 0, max: 6 },
          prompt: null,
          error: { title: t('headers.decimals'), message: t('assumptions.decimalsError') },
        }),
      },
    ),
    setting(
      'validity',
      ofKind('renewable', ({ validity }) => validity),
      {
        ...{ min: 1, max: MOST_YEARS, whole: true },
      },
    ),
    setting('steepness', ({ model }) => ('steepness' in model ? steepnessOf(model) : null), {
      ...{ min: SMALLEST, max: PLAN_LIMITS.steepness, whole: false },
    }),
    setting(
      'startShare',
      ofKind('programme', ({ startShare }) => startShare),
      { min: 0, max: 1, whole: false, percent: true },
      14,
    ),
    setting(
      'lag',
      ofKind('linked', ({ lag }) => lag),
      {
        ...{ min: -PLAN_LIMITS.lag, max: PLAN_LIMITS.lag, whole: true },
      },
    ),
    setting(
      'outsideGrowth',
      ofKind('linked', ({ outsideGrowth }) => outsideGrowth),
      {
        ...{ min: -1 + SMALLEST, max: null, whole: false, percent: true },
      },
    ),
    wordColumn('kind', 'kind', ({ kind }) => kind, { width: 13, wrap: true }),
    wordColumn('direction', 'direction', ({ direction }) => direction),
    wordColumn('priceBasis', 'priceBasis', ({ priceBasis }) => priceBasis, {
      ...{ width: 14, wrap: true },
    }),
    wordColumn('rollUp', 'rollUp', ({ rollUp }) => rollUp),
    wordColumn('phasing', 'phasing', ({ model }) => ('phasing' in model ? model.phasing : null)),
    wordColumn('role', 'role', ({ role }) => role, { width: 14, wrap: true }),
    textColumn('partOf', ({ partOf }) => partOf, { width: 16, technical: true }),
    textColumn(
      'follows',
      ofKind('linked', ({ follows }) => follows),
      { width: 16, technical: true },
    ),
    textColumn(
      'formula',
      ofKind('formula', ({ formula }) => formula.text),
      { width: 30, asText: true, wrap: true },
    ),
    ...sourceColumns<Indicator>(({ base }) => base?.provenance ?? null, {
      path: ['base', 'provenance'],
    }),
  ],
  order: (locale, years) => {
    const [name, otherName] = textKeys('name', locale);
    const [unit, otherUnit] = textKeys('unit', locale);
    return besideYears(
      ['id', name, 'kind', unit, 'evidence', 'illustrative', 'baseValue'],
      [
        ...(['decimals', 'direction', 'priceBasis', 'rollUp'] as const),
        ...[otherName, otherUnit],
        ...(['validity', 'phasing', 'steepness', 'startShare', 'follows', 'lag'] as const),
        ...(['outsideGrowth', 'formula', 'role', 'partOf'] as const),
        ...textKeys('group', locale),
      ],
      locale,
      years,
    );
  },
  narrowAfter: 'baseValue',
};

type ModelOf<Kind extends IndicatorModel['kind']> = Extract<
  IndicatorModel,
  { readonly kind: Kind }
>;

/** Reads a setting of one kind of indicator; the others do not have it. */
function ofKind<Kind extends IndicatorModel['kind'], Value>(
  kind: Kind,
  read: (model: ModelOf<Kind>) => Value,
): (indicator: Indicator) => Value | null {
  return ({ model }) => (model.kind === kind ? read(model as ModelOf<Kind>) : null);
}

/** The default steepness is left out where it has no effect. */
function steepnessOf({ phasing, steepness }: ModelOf<'programme' | 'coverage'>): number | null {
  return phasing === 'logistic' || steepness !== DEFAULT_STEEPNESS ? steepness : null;
}

/**
 * A number that formulas read from the table. It is marked as an input where an indicator has it.
 */
function setting(
  key: ColumnKey,
  fact: (indicator: Indicator) => number | null,
  numbers: NumberRule,
  width = 12,
): FactColumn<Indicator> {
  return numberColumn(
    key,
    fact,
    { width },
    {
      numbers,
      input: (indicator) => fact(indicator) !== null,
      format: () => (numbers.percent ? FORMATS.percent : FORMATS.general),
    },
  );
}
