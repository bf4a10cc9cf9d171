import type {
  AssumptionSpec,
  IndicatorSpec,
  PlanSpec,
  TargetSpec,
} from '../../../src/domain/index';

const assumed = { evidence: 'assumed' } as const;

const GROUPS = {
  economy: { en: 'Economy', 'zh-CN': '经济发展' },
  livelihood: { en: 'Livelihood', 'zh-CN': '民生福祉' },
  green: { en: 'Green and low-carbon', 'zh-CN': '绿色低碳' },
} as const;

type Rest = Omit<IndicatorSpec, 'id' | 'name' | 'unit' | 'kind' | 'group' | 'base' | 'known'>;

function indicator(
  id: string,
  [en, zh]: readonly [string, string],
  [unit, unitZh]: readonly [string, string],
  base: number | null,
  group: keyof typeof GROUPS | null,
  { known = [], ...rest }: Rest & { readonly known?: readonly (readonly [number, number])[] },
): IndicatorSpec {
  return {
    ...{ id, kind: 'level', name: { en, 'zh-CN': zh }, unit: { en: unit, 'zh-CN': unitZh } },
    ...(group === null ? {} : { group: GROUPS[group] }),
    ...(base === null ? {} : { base: { value: base, provenance: assumed } }),
    known: known.map(([year, value]) => ({ year, value, provenance: assumed })),
    ...rest,
  };
}

const INDICATORS: readonly IndicatorSpec[] = [
  indicator(
    ...(['gdp', ['Gross product', '地区生产总值'], ['100 million yuan', '亿元']] as const),
    ...([3210.5, 'economy'] as const),
    {
      known: [
        [2021, 2680],
        [2023, 2986.4],
        [2024, 3105],
      ],
    },
  ),
  indicator(
    ...(['income', ['Income per head', '居民收入'], ['yuan', '元'], 62150, 'livelihood'] as const),
    {},
  ),
  indicator(
    ...(['unemployment', ['Unemployment rate', '失业率'], ['%', '%'], 5.2, 'livelihood'] as const),
    { direction: 'lower' },
  ),
  indicator(
    ...(['energy', ['Energy per unit', '单位能耗'], ['tonnes', '吨'], 0.322, 'green'] as const),
    { direction: 'lower', known: [[2024, 0.331]] },
  ),
  indicator(
    ...(['carbon', ['Carbon per unit', '单位碳排放'], ['tonnes', '吨'], null, 'green'] as const),
    { direction: 'lower' },
  ),
  indicator(
    ...(['prices', ['Price level', '价格水平'], ['2020 = 100', '2020年=100'], 109.84] as const),
    null,
    { direction: 'range' },
  ),
  indicator(...(['people', ['Population', '人口'], ['10,000', '万人'], 210.4] as const), null, {}),
];

const GROWTH: Readonly<Record<string, number>> = {
  ...{ gdp: 0.052, income: 0.056, unemployment: -0.01, energy: -0.027, carbon: -0.03 },
  ...{ prices: 0.02, people: 0.001 },
};

function growth(indicatorId: string, values: number): AssumptionSpec {
  return { indicator: indicatorId, driver: 'growth', values, provenance: assumed };
}

function target(
  id: string,
  of: string,
  what: Pick<TargetSpec, 'basis' | 'comparator' | 'value' | 'upper'>,
  rest: Partial<TargetSpec> = {},
): TargetSpec {
  return { id, indicator: of, year: 2030, provenance: assumed, ...what, ...rest };
}

const TARGETS: readonly TargetSpec[] = [
  target('floor', 'gdp', { basis: 'averageGrowth', comparator: 'atLeast', value: 0.05 }),
  target(
    ...([
      'stretch',
      'gdp',
      { basis: 'averageGrowth', comparator: 'atLeast', value: 0.06 },
    ] as const),
    { stretch: true },
  ),
  target(
    ...([
      'in-step',
      'income',
      { basis: 'averageGrowth', comparator: 'atLeast', value: 0 },
    ] as const),
    { relativeTo: 'gdp' },
  ),
  target(
    ...(['jobs', 'unemployment', { basis: 'level', comparator: 'lessThan', value: 5.5 }] as const),
    { fromYear: 2026 },
  ),
  target(
    ...([
      'energy-cut',
      'energy',
      { basis: 'cumulativeChange', comparator: 'atMost', value: -0.135 },
    ] as const),
    { nature: 'binding' },
  ),
  target(
    ...([
      'carbon-cut',
      'carbon',
      { basis: 'cumulativeChange', comparator: 'between', value: -0.2, upper: -0.13 },
    ] as const),
    { nature: 'binding' },
  ),
  target(
    ...(['calm', 'prices', { basis: 'growth', comparator: 'lessThan', value: 0.02 }] as const),
    { fromYear: 2026 },
  ),
];

/**
 * A five-year plan as cities have them: groups, binding and expected targets, a floor with a stretch,
 * a comparison, cuts, an index and known values of the years before the base year.
 */
export const citySpec: PlanSpec = {
  ...{ format: 'planpath-plan', version: 1, id: 'city' },
  name: { en: 'City plan 2026–2030', 'zh-CN': '城市五年规划' },
  horizon: { baseYear: 2025, years: 5 },
  indicators: INDICATORS,
  scenarios: [
    {
      ...{ id: 'base', name: { en: 'Base', 'zh-CN': '基准情景' } },
      assumptions: INDICATORS.map(({ id }) => growth(id, GROWTH[id] ?? 0)),
    },
    {
      ...{ id: 'fast', name: { en: 'Fast', 'zh-CN': '加快情景' }, parent: 'base' },
      assumptions: [growth('gdp', 0.065), growth('energy', -0.035)],
    },
  ],
  targets: TARGETS,
};
