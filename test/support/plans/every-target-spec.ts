import type { IndicatorSpec, PlanSpec, TargetSpec } from '../../../src/domain/index';

const assumed = { evidence: 'assumed' } as const;

function indicator(id: string, kind: IndicatorSpec['kind'], value: number): IndicatorSpec {
  return { id, kind, name: id, unit: 'u', base: { value, provenance: assumed } };
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
