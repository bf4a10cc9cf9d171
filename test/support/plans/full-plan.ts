import type { IndicatorSpec, Plan, PlanSpec } from '../../../src/domain/index';
import { mustResolve } from './build-plan';

const assumed = { evidence: 'assumed' } as const;
const base = (value: number) => ({ base: { value, provenance: assumed } });

function indicator(
  id: string,
  kind: IndicatorSpec['kind'],
  more: Partial<IndicatorSpec>,
): IndicatorSpec {
  return { id, kind, name: { en: `The ${id}`, 'zh-CN': `指标${id}` }, unit: 'units', ...more };
}

const row = (id: string, driver: 'growth', values: number) => ({
  ...{ indicator: id, driver, values, provenance: assumed },
});

/**
 * The smallest plan that has everything: every kind of indicator, a formula, a project, a phase, a
 * document, a target, a milestone and a change log, in two scenarios and two years.
 */
export const fullPlanSpec: PlanSpec = {
  format: 'planpath-plan',
  version: 1,
  id: 'full',
  name: { en: 'A full plan', 'zh-CN': '完整规划' },
  description: 'It has everything',
  horizon: { baseYear: 2023, years: 2 },
  deflator: 'prices',
  phases: [{ id: 'first', name: { en: 'Start', 'zh-CN': '起步' }, firstYear: 2024 }],
  documents: [{ id: 'report', title: { en: 'Report', 'zh-CN': '报告' }, date: '2024-01' }],
  indicators: [
    indicator('indicator-0', 'level', {
      ...{ priceBasis: 'real', role: 'output' },
      base: { value: 100, provenance: { evidence: 'stated', document: 'report', place: 'p. 2' } },
    }),
    indicator('prices', 'level', { decimals: 4, ...base(1) }),
    indicator('firms', 'stock', base(800)),
    indicator('tech', 'renewable', { validity: 1, ...base(80) }),
    indicator('land', 'programme', { startShare: 0.1, ...base(2000) }),
    indicator('digital', 'coverage', base(0.35)),
    indicator('income', 'linked', {
      ...{ follows: 'indicator-0', lag: 1, outsideGrowth: 0.02 },
      ...base(52),
    }),
    indicator('industry', 'pipeline', { partOf: 'indicator-0', ...base(50) }),
    indicator('revenue', 'given', { priceBasis: 'nominal', role: 'revenue', ...base(14) }),
    indicator('share', 'formula', {
      decimals: 4,
      formula: 'industry / income',
    }),
    indicator('debt', 'formula', { formula: 'debt[-1] * 1.03 + max(0, firms - 900)', ...base(30) }),
  ],
  projects: [
    {
      ...{ id: 'plant', name: { en: 'The plant', 'zh-CN': '工厂' }, indicator: 'industry' },
      ...{ startYear: 2024, investment: 10, capacity: 12, rampYears: 2, provenance: assumed },
    },
  ],
  scenarios: [
    {
      id: 'scenario-0',
      name: 'Scenario 0',
      note: { en: 'As the report says', 'zh-CN': '按报告' },
      assumptions: [
        {
          ...{ indicator: 'indicator-0', driver: 'growth', provenance: assumed },
          values: [0.01, 0.012],
        },
        row('prices', 'growth', 0.02),
        { indicator: 'firms', driver: 'netAdditions', values: 80, provenance: assumed },
        { indicator: 'tech', driver: 'grossAdditions', values: 15, provenance: assumed },
        { indicator: 'tech', driver: 'renewal', values: 0.75, provenance: assumed },
        { indicator: 'land', driver: 'share', values: [0.4, 0.5], provenance: assumed },
        { indicator: 'land', driver: 'total', values: 20_000, provenance: assumed },
        { indicator: 'land', driver: 'actual', values: { 2024: 5000 }, provenance: assumed },
        { indicator: 'digital', driver: 'fullYear', values: 2027, provenance: assumed },
        { indicator: 'income', driver: 'elasticity', values: 1, provenance: assumed },
        row('industry', 'growth', 0.05),
        { indicator: 'revenue', driver: 'value', values: [15, 16], provenance: assumed },
      ],
    },
    {
      id: 'scenario-1',
      name: 'Scenario 1',
      parent: 'scenario-0',
      assumptions: [
        {
          ...{ indicator: 'indicator-0', driver: 'growth', values: { 2025: 0.02 } },
          provenance: { evidence: 'derived', phrase: 'a tenth more', note: 'by hand' },
        },
      ],
    },
  ],
  targets: [
    {
      ...{ id: 'aim', indicator: 'indicator-0', basis: 'growth', comparator: 'about' },
      ...{ value: 0.02, tolerance: 0.001, year: 2024, provenance: assumed },
    },
  ],
  milestones: [
    {
      ...{ id: 'park', statement: { en: 'A park', 'zh-CN': '园区' }, owner: 'Council' },
      ...{ due: '2025-06', status: 'underWay', note: 'Second reading', provenance: assumed },
    },
  ],
  history: [
    {
      ...{ at: '2024-01-05T08:00:00Z', scenario: 'scenario-0', indicator: 'indicator-0' },
      ...{ driver: 'growth', year: 2025, from: 0.01, to: 0.012, why: 'the report says so' },
    },
  ],
};

/** {@link fullPlanSpec}, resolved. */
export const fullPlan: Plan = mustResolve(fullPlanSpec);

/** The full plan with one more scenario, which has its own rows on most sheets. */
export const longerPlan: Plan = mustResolve(withScenario(fullPlanSpec));

function withScenario({ scenarios, ...rest }: PlanSpec): PlanSpec {
  const [root] = scenarios;
  if (!root) throw new Error('A scenario is wanted');
  return { ...rest, scenarios: [...scenarios, { ...root, id: 'added', name: 'Added' }] };
}
