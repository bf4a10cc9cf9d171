import type { IndicatorSpec, PlanSpec, TargetSpec } from '../../../src/domain/index';

const assumed = { evidence: 'assumed' } as const;

function indicator(id: string, kind: IndicatorSpec['kind'], value: number): IndicatorSpec {
  return { id, kind, name: id, unit: 'u', base: { value, provenance: assumed } };
}

/** The years in which a value from before the base year is known. */
function known(...values: readonly (readonly [year: number, value: number])[]) {
  return { known: values.map(([year, value]) => ({ year, value, provenance: assumed })) };
}

const TARGETS: readonly Omit<TargetSpec, 'id' | 'provenance'>[] = [
  { indicator: 'output', comparator: 'atLeast', value: 120, year: 2026 },
  { indicator: 'output', comparator: 'moreThan', value: 110.24, year: 2025 },
  { indicator: 'output', comparator: 'atMost', value: 118, year: 2026, fromYear: 2024 },
  { indicator: 'output', comparator: 'lessThan', value: 103, year: 2026, fromYear: 2025 },
  {
    ...{ indicator: 'output', basis: 'growth', comparator: 'about', value: 0.06 },
    ...{ year: 2026, fromYear: 2024 },
  },
  {
    ...{ indicator: 'output', basis: 'growth', comparator: 'between', value: 0.05, upper: 0.07 },
    year: 2025,
  },
  {
    ...{ indicator: 'output', basis: 'growth', comparator: 'atLeast', value: 0.05 },
    ...{ year: 2026, fromYear: 2024 },
  },
  {
    ...{ indicator: 'output', basis: 'averageGrowth', comparator: 'about', value: 0.05 },
    ...{ year: 2026, tolerance: 0.001 },
  },
  {
    ...{ indicator: 'output', basis: 'averageGrowth', comparator: 'moreThan', value: 0.04 },
    ...{ year: 2026, fromYear: 2025 },
  },
  { indicator: 'output', basis: 'cumulative', comparator: 'atLeast', value: 330, year: 2026 },
  {
    ...{ indicator: 'firms', basis: 'cumulative', comparator: 'atLeast', value: 150 },
    ...{ year: 2026, fromYear: 2025 },
  },
  {
    ...{ indicator: 'energy', basis: 'cumulativeChange', comparator: 'atMost', value: -0.135 },
    year: 2026,
  },
  { indicator: 'coverage', comparator: 'full', year: 2026 },
  {
    ...{ indicator: 'coverage', basis: 'share', comparator: 'between', value: 0.5, upper: 0.8 },
    ...{ year: 2026, fromYear: 2024 },
  },
  {
    ...{ indicator: 'swings', comparator: 'about', value: 100, tolerance: 5 },
    ...{ year: 2026, fromYear: 2024 },
  },
  {
    ...{ indicator: 'swings', comparator: 'between', value: 80, upper: 120 },
    ...{ year: 2026, fromYear: 2024 },
  },
];

/** Targets that compare two indicators, look back before the base year or cannot be judged. */
const UNUSUAL: readonly Omit<TargetSpec, 'id' | 'provenance'>[] = [
  {
    ...{ indicator: 'energy', basis: 'growth', comparator: 'lessThan', value: 0, year: 2026 },
    ...{ fromYear: 2024, relativeTo: 'output', stretch: true },
  },
  {
    ...{ indicator: 'output', basis: 'averageGrowth', comparator: 'atLeast', value: 0.005 },
    ...{ year: 2026, relativeTo: 'firms' },
  },
  {
    ...{ indicator: 'output', comparator: 'about', value: 0, tolerance: 2, year: 2026 },
    relativeTo: 'swings',
  },
  {
    ...{ indicator: 'firms', basis: 'cumulative', comparator: 'between', value: 0, upper: 9 },
    ...{ year: 2025, relativeTo: 'output' },
  },
  {
    ...{ indicator: 'energy', basis: 'cumulativeChange', comparator: 'atMost', value: -0.55 },
    ...{ year: 2026, fromYear: 1991 },
  },
  {
    ...{ indicator: 'output', basis: 'cumulative', comparator: 'atLeast', value: 600 },
    ...{ year: 2025, fromYear: 2021 },
  },
  {
    ...{ indicator: 'output', basis: 'averageGrowth', comparator: 'atLeast', value: 0.04 },
    ...{ year: 2026, fromYear: 2020 },
  },
  { indicator: 'emissions', basis: 'growth', comparator: 'atMost', value: -1, year: 2026 },
  {
    indicator: 'emissions',
    basis: 'cumulativeChange',
    comparator: 'atMost',
    value: -1,
    year: 2025,
  },
  {
    ...{ indicator: 'emissions', basis: 'averageGrowth', comparator: 'atMost', value: -0.2 },
    year: 2026,
  },
  {
    ...{ indicator: 'emissions', basis: 'growth', comparator: 'atMost', value: -0.1 },
    ...{ year: 2026, fromYear: 2024 },
  },
  { indicator: 'index', basis: 'cumulativeChange', comparator: 'atLeast', value: 0.1, year: 2026 },
  { indicator: 'index', comparator: 'atLeast', value: 105, year: 2026 },
  {
    ...{ indicator: 'output', comparator: 'atLeast', value: 1, year: 2026, relativeTo: 'index' },
  },
  { indicator: 'tiny', comparator: 'atLeast', value: 1e-11, year: 2026 },
];

/**
 * A plan with targets of comparison, with known values from before the base year, with an indicator
 * without a base value and with rates that do not exist.
 */
export function unusualTargetSpec(): PlanSpec {
  const [base, fast] = everyTargetSpec.scenarios;
  if (!base || !fast) throw new Error('The plan has two scenarios');
  const more = [
    { indicator: 'emissions', driver: 'value', values: [5, 0, -2], provenance: assumed },
    { indicator: 'index', driver: 'growth', values: 0.04, provenance: assumed },
    { indicator: 'tiny', driver: 'value', values: 5.7e-12, provenance: assumed },
  ] as const;
  const looksBack: Readonly<Record<string, ReturnType<typeof known>>> = {
    energy: known([1990, 110]),
    output: known([2019, 82], [2021, 90], [2022, 95]),
  };
  return {
    ...everyTargetSpec,
    indicators: [
      ...everyTargetSpec.indicators.map((each) => ({ ...each, ...looksBack[each.id] })),
      indicator('emissions', 'given', 10),
      { id: 'index', kind: 'level', name: 'index', unit: 'tons' },
      indicator('tiny', 'given', 1e-12),
    ],
    scenarios: [{ ...base, assumptions: [...(base.assumptions ?? []), ...more] }, fast],
    targets: UNUSUAL.map((target, index) => ({ ...target, id: `u${index}`, provenance: assumed })),
  };
}

/** A plan with a target on every basis and with every comparator. */
export const everyTargetSpec: PlanSpec = {
  format: 'planpath-plan',
  version: 1,
  id: 'targets',
  name: 'Targets',
  horizon: { baseYear: 2023, years: 3 },
  indicators: [
    indicator('output', 'level', 100),
    indicator('firms', 'stock', 800),
    indicator('energy', 'level', 50),
    indicator('coverage', 'coverage', 0.4),
    indicator('swings', 'given', 100),
  ],
  scenarios: [
    {
      id: 'base',
      name: 'Base',
      assumptions: [
        { indicator: 'output', driver: 'growth', values: [0.04, 0.06, 0.05], provenance: assumed },
        { indicator: 'output', driver: 'actual', values: { 2024: 103.5 }, provenance: assumed },
        { indicator: 'firms', driver: 'netAdditions', values: [60, 70, 80], provenance: assumed },
        { indicator: 'energy', driver: 'growth', values: -0.05, provenance: assumed },
        { indicator: 'coverage', driver: 'fullYear', values: 2027, provenance: assumed },
        { indicator: 'swings', driver: 'value', values: [90, 110, 100], provenance: assumed },
      ],
    },
    {
      id: 'fast',
      name: 'Fast',
      parent: 'base',
      assumptions: [
        { indicator: 'output', driver: 'growth', values: 0.08, provenance: assumed },
        {
          ...{ indicator: 'coverage', driver: 'fullYear', values: 2025 },
          provenance: { ...assumed, illustrative: true },
        },
      ],
    },
  ],
  targets: TARGETS.map((target, index) => ({
    ...{ ...target, id: `t${index}` },
    provenance: { ...assumed, illustrative: index === 0 },
  })),
};
