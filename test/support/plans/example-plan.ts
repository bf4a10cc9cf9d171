import { resolvePlan, type Plan, type PlanSpec } from '../../../src/domain/index';

const assumed = { evidence: 'assumed' } as const;

/** A small plan with one of everything, used by the examples of the engine. */
export const examplePlanSpec: PlanSpec = {
  format: 'planpath-plan',
  version: 1,
  id: 'example',
  name: { en: 'Example', 'zh-CN': '示例' },
  horizon: { baseYear: 2023, years: 3 },
  documents: [{ id: 'report', title: 'Report' }],
  indicators: [
    {
      id: 'gdp',
      name: 'GDP',
      unit: 'index',
      kind: 'level',
      base: { value: 100, provenance: assumed },
    },
    {
      id: 'firms',
      name: 'Firms',
      unit: 'firms',
      kind: 'stock',
      base: { value: 800, provenance: { evidence: 'stated', document: 'report' } },
    },
  ],
  scenarios: [
    {
      id: 'base',
      name: 'Base',
      assumptions: [
        { indicator: 'gdp', driver: 'growth', values: 0.06, provenance: assumed },
        { indicator: 'firms', driver: 'netAdditions', values: 100, provenance: assumed },
      ],
    },
    {
      id: 'low',
      name: 'Low',
      parent: 'base',
      assumptions: [
        { indicator: 'gdp', driver: 'growth', values: { 2024: 0.04 }, provenance: assumed },
      ],
    },
  ],
  targets: [
    {
      id: 'gdp-2024',
      indicator: 'gdp',
      basis: 'growth',
      comparator: 'about',
      value: 0.06,
      year: 2024,
      provenance: assumed,
    },
    {
      id: 'firms-2025',
      indicator: 'firms',
      comparator: 'moreThan',
      value: 1000,
      year: 2025,
      provenance: assumed,
    },
  ],
};

/** Resolves a spec that is known to be valid. */
export function planOf(spec: PlanSpec): Plan {
  const plan = resolvePlan(spec);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** {@link examplePlanSpec}, resolved. */
export const examplePlan: Plan = planOf(examplePlanSpec);
