import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import {
  resolvePlan,
  type IndicatorSpec,
  type Plan,
  type PlanSpec,
} from '../../../src/domain/index';

const assumed = { evidence: 'assumed' } as const;
const illustrative = { evidence: 'assumed', illustrative: true } as const;

function indicator(id: string, rest: Omit<IndicatorSpec, 'id' | 'name' | 'unit'>): IndicatorSpec {
  return { id, name: { en: `The ${id}`, 'zh-CN': `指标 ${id}` }, unit: 'units', ...rest };
}

const base = (value: number) => ({ base: { value, provenance: assumed } });

/** A plan with an indicator of every kind, in every variation that changes the formulas. */
export const everyKindSpec: PlanSpec = {
  format: 'planpath-plan',
  version: 1,
  id: 'every-kind',
  name: { en: 'Every kind', 'zh-CN': '各类指标' },
  horizon: { baseYear: 2023, years: 5 },
  deflator: 'prices',
  phases: [
    { id: 'first', name: { en: 'Foundation', 'zh-CN': '打基础' }, firstYear: 2024, lastYear: 2025 },
    { id: 'second', name: { en: 'Rise', 'zh-CN': '上台阶' }, firstYear: 2026, lastYear: 2027 },
  ],
  documents: [{ id: 'report', title: 'Report' }],
  indicators: [
    indicator('gdp', {
      ...{ kind: 'level', priceBasis: 'real', role: 'output' },
      base: { value: 3200, provenance: { evidence: 'stated', document: 'report' } },
    }),
    indicator('prices', { kind: 'level', decimals: 4, ...base(1) }),
    indicator('revenue', { kind: 'given', priceBasis: 'nominal', role: 'revenue', ...base(140) }),
    indicator('firms', { kind: 'stock', ...base(800) }),
    indicator('tech-firms', { kind: 'renewable', validity: 3, decimals: 1, ...base(800) }),
    indicator('short-lived', { kind: 'renewable', validity: 1, ...base(50) }),
    indicator('land', { kind: 'programme', startShare: 0.1, ...base(2000) }),
    indicator('floor', { kind: 'programme', phasing: 'equal', ...base(0) }),
    indicator('pipes', { kind: 'programme', phasing: 'logistic', steepness: 4, ...base(10) }),
    indicator('digital', { kind: 'coverage', ...base(0.35) }),
    indicator('schools', { kind: 'coverage', phasing: 'logistic', steepness: 5, ...base(0.2) }),
    indicator('income', { kind: 'linked', follows: 'gdp', role: 'income', ...base(52_000) }),
    indicator('jobs', { kind: 'linked', follows: 'gdp', lag: 2, outsideGrowth: 0.05, ...base(90) }),
    indicator('orders', {
      kind: 'linked',
      follows: 'firms',
      lag: -1,
      outsideGrowth: 0.02,
      ...base(7),
    }),
    indicator('industry', { kind: 'pipeline', decimals: 1, partOf: 'gdp', ...base(500) }),
    indicator('services', { kind: 'pipeline', ...base(60) }),
    indicator('share', { kind: 'formula', decimals: 4, formula: 'industry / gdp' }),
    indicator('debt', {
      ...{ kind: 'formula', formula: 'debt[-1] * 1.03 + max(0, firms - 900) / 10' },
      ...base(30),
    }),
    indicator('supply', {
      kind: 'linked',
      follows: 'demand',
      lag: 1,
      outsideGrowth: 0.01,
      ...base(4),
    }),
    indicator('demand', {
      ...{ kind: 'formula', formula: 'if(year > 2025, supply[-1] * 1.1, demand[-1] + 0.2)' },
      ...base(5),
    }),
  ],
  projects: [
    {
      ...{ id: 'plant', name: { en: 'The plant', 'zh-CN': '工厂' }, indicator: 'industry' },
      ...{
        startYear: 2024,
        investment: 100,
        capacity: 120,
        rampYears: 3,
        provenance: illustrative,
      },
    },
    {
      ...{ id: 'park', name: 'The park', indicator: 'industry', startYear: 2022, capacity: 40 },
      ...{ rampYears: 4, ramp: 'logistic', provenance: assumed },
    },
    {
      ...{ id: 'gate', name: 'The gate', indicator: 'industry', startYear: 2026, capacity: 7 },
      provenance: assumed,
    },
  ],
  scenarios: [
    {
      id: 'main',
      name: { en: 'Main', 'zh-CN': '基准' },
      assumptions: [
        { indicator: 'gdp', driver: 'growth', values: 0.06, provenance: assumed },
        { indicator: 'gdp', driver: 'actual', values: { 2024: 3300 }, provenance: assumed },
        { indicator: 'prices', driver: 'growth', values: 0.02, provenance: illustrative },
        {
          ...{ indicator: 'revenue', driver: 'value', provenance: assumed },
          values: [148, 155, 160, 171, 180],
        },
        { indicator: 'firms', driver: 'netAdditions', values: 80, provenance: assumed },
        { indicator: 'tech-firms', driver: 'grossAdditions', values: 150, provenance: assumed },
        { indicator: 'tech-firms', driver: 'renewal', values: 0.75, provenance: assumed },
        { indicator: 'short-lived', driver: 'grossAdditions', values: 20, provenance: assumed },
        { indicator: 'short-lived', driver: 'renewal', values: 0.5, provenance: assumed },
        {
          ...{ indicator: 'land', driver: 'share', provenance: assumed },
          values: [0.2, 0.3, 0.25, 0.15, 0],
        },
        { indicator: 'land', driver: 'total', values: 20_000, provenance: assumed },
        { indicator: 'land', driver: 'fixed', values: { 2026: 3000 }, provenance: assumed },
        { indicator: 'land', driver: 'actual', values: { 2024: 5000 }, provenance: assumed },
        { indicator: 'floor', driver: 'total', values: 400, provenance: assumed },
        { indicator: 'pipes', driver: 'total', values: 90, provenance: assumed },
        { indicator: 'digital', driver: 'fullYear', values: 2027, provenance: assumed },
        { indicator: 'digital', driver: 'actual', values: { 2025: 0.5 }, provenance: assumed },
        { indicator: 'schools', driver: 'fullYear', values: 2028, provenance: assumed },
        { indicator: 'schools', driver: 'ceiling', values: 0.9, provenance: assumed },
        { indicator: 'income', driver: 'elasticity', values: 1, provenance: assumed },
        { indicator: 'jobs', driver: 'elasticity', values: 0.4, provenance: assumed },
        { indicator: 'orders', driver: 'elasticity', values: 1.5, provenance: assumed },
        { indicator: 'industry', driver: 'growth', values: 0.05, provenance: assumed },
        {
          indicator: 'industry',
          driver: 'realisation',
          values: { 2025: 0.8 },
          provenance: assumed,
        },
        { indicator: 'services', driver: 'growth', values: 0.07, provenance: assumed },
        { indicator: 'supply', driver: 'elasticity', values: 0.5, provenance: assumed },
      ],
    },
    {
      id: 'slow',
      name: { en: 'Slow', 'zh-CN': '偏慢' },
      parent: 'main',
      assumptions: [
        { indicator: 'gdp', driver: 'growth', values: { 2026: 0.04 }, provenance: illustrative },
        { indicator: 'tech-firms', driver: 'renewal', values: { 2025: 0.6 }, provenance: assumed },
        { indicator: 'tech-firms', driver: 'actual', values: { 2026: 1111 }, provenance: assumed },
        { indicator: 'floor', driver: 'total', values: 300, provenance: assumed },
        { indicator: 'land', driver: 'fixed', values: { 2028: 500 }, provenance: assumed },
        { indicator: 'industry', driver: 'delay', values: 1.5, provenance: assumed },
        { indicator: 'schools', driver: 'ceiling', values: 0.8, provenance: illustrative },
        { indicator: 'share', driver: 'actual', values: { 2024: 0.2 }, provenance: assumed },
        { indicator: 'supply', driver: 'actual', values: { 2025: 4.4 }, provenance: assumed },
      ],
    },
    {
      id: 'slower',
      name: { en: 'Slower', 'zh-CN': '更慢' },
      parent: 'slow',
      assumptions: [
        { indicator: 'gdp', driver: 'growth', values: { 2027: 0.03 }, provenance: assumed },
        { indicator: 'digital', driver: 'fullYear', values: 2030, provenance: assumed },
      ],
    },
  ],
  targets: [
    {
      ...{ id: 'gdp-2026', indicator: 'gdp', comparator: 'moreThan', value: 3800, year: 2026 },
      provenance: assumed,
    },
  ],
  milestones: [
    {
      ...{ id: 'law', statement: { en: 'Pass the law', 'zh-CN': '出台条例' }, owner: 'Council' },
      ...{ due: '2025-06', status: 'underWay', note: 'Second reading', provenance: assumed },
    },
  ],
  history: [
    {
      ...{ at: '2024-01-05T08:00:00Z', scenario: 'main', indicator: 'gdp', driver: 'growth' },
      ...{ year: 2026, from: 0.055, to: 0.06, why: 'the report says so' },
    },
  ],
};

/** {@link everyKindSpec}, resolved. */
export function everyKindPlan(spec: PlanSpec = everyKindSpec): Plan {
  const plan = resolvePlan(spec, parseFormula);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}
