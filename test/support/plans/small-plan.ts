import type { Assumption, Indicator, Plan, Provenance, Scenario } from '../../../src/domain/index';

export const ASSUMED: Provenance = {
  evidence: 'assumed',
  illustrative: false,
  document: null,
  place: null,
  date: null,
  phrase: null,
  note: null,
};

/** A unit as it is written and shown. */
function inUnit(unit: Indicator['unit']): Pick<Indicator, 'unit' | 'ownUnit'> {
  return { unit, ownUnit: unit };
}

export function gdp(more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'gdp',
    name: { en: 'Gross domestic product', 'zh-CN': '地区生产总值' },
    ...inUnit({ en: 'index, 2023 = 100', 'zh-CN': '指数（2023年=100）' }),
    decimals: 1,
    kind: 'level',
    model: { kind: 'level' },
    direction: 'higher',
    priceBasis: 'real',
    rollUp: 'sum',
    ...{ role: null, partOf: null, group: null, known: [] },
    base: { year: 2023, value: 100, provenance: { ...ASSUMED, illustrative: true } },
    ...more,
    ...(more.unit && inUnit(more.unit)),
  };
}

export function firms(more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'high-tech-firms',
    name: { en: 'High-tech firms', 'zh-CN': '高新技术企业' },
    ...inUnit({ en: 'firms', 'zh-CN': '家' }),
    decimals: 0,
    kind: 'stock',
    model: { kind: 'stock' },
    direction: 'higher',
    priceBasis: 'none',
    rollUp: 'sum',
    ...{ role: null, partOf: null, group: null, known: [] },
    base: { year: 2023, value: 800, provenance: { ...ASSUMED, evidence: 'stated' } },
    ...more,
    ...(more.unit && inUnit(more.unit)),
  };
}

export function growth(values: readonly (number | null)[], indicator = 'gdp'): Assumption {
  return { indicator, driver: 'growth', values, provenance: ASSUMED };
}

export function netAdditions(values: readonly (number | null)[]): Assumption {
  return { indicator: 'high-tech-firms', driver: 'netAdditions', values, provenance: ASSUMED };
}

export function scenario(
  id: string,
  parent: string | null,
  assumptions: readonly Assumption[] = [],
  name: Scenario['name'] = { en: id, 'zh-CN': id },
): Scenario {
  return { id, name, parent, note: null, assumptions, uncertainties: [] };
}

/** Two indicators, 2024 to 2026, base ← optimistic, base ← pessimistic. */
export function smallPlan(more: Partial<Plan> = {}): Plan {
  return {
    id: 'small',
    name: { en: 'Small plan', 'zh-CN': '小规划' },
    description: null,
    baseYear: 2023,
    years: 3,
    phases: [],
    deflator: null,
    documents: [],
    indicators: [gdp(), firms()],
    projects: [],
    scenarios: [
      scenario('base', null, [growth([0.06, 0.06, 0.06]), netAdditions([100, 100, 100])], {
        en: 'Base',
        'zh-CN': '基准情景',
      }),
      scenario('optimistic', 'base', [growth([0.065, 0.07, null])], {
        en: 'Optimistic',
        'zh-CN': '乐观情景',
      }),
      scenario('pessimistic', 'base', [growth([0.05, 0.05, 0.05])], {
        en: 'Pessimistic',
        'zh-CN': '悲观情景',
      }),
    ],
    correlations: [],
    targets: [
      {
        id: 'gdp-2024',
        indicator: 'gdp',
        basis: 'growth',
        comparator: 'about',
        value: 0.06,
        upper: null,
        tolerance: 0.005,
        year: 2024,
        fromYear: null,
        ...{ nature: 'expected', stretch: false, relativeTo: null },
        provenance: { ...ASSUMED, evidence: 'stated', phrase: '增长6%左右' },
      },
      {
        id: 'firms-2025',
        indicator: 'high-tech-firms',
        basis: 'level',
        comparator: 'moreThan',
        value: 1000,
        upper: null,
        tolerance: null,
        year: 2025,
        fromYear: null,
        ...{ nature: 'expected', stretch: false, relativeTo: null },
        provenance: { ...ASSUMED, evidence: 'stated', phrase: '高企突破1000家' },
      },
    ],
    milestones: [],
    history: [],
    ...more,
  };
}
