import type { Plan } from '../../../src/domain/index';
import { ASSUMED, smallPlan } from './small-plan';
import { uncertainty } from './uncertain-plan';

const firms = { indicator: 'high-tech-firms', driver: 'netAdditions' } as const;

/** A small plan in which every kind of distribution but a history is used, and one correlation. */
export function smallUncertainPlan(more: Partial<Plan> = {}): Plan {
  const [base, optimistic, pessimistic] = smallPlan().scenarios;
  if (!base || !optimistic || !pessimistic) throw new Error('a small plan has three scenarios');
  return smallPlan({
    scenarios: [
      {
        ...base,
        uncertainties: [
          uncertainty({ shape: 'triangular', low: 0.04, mode: 0.06, high: 0.07 }),
          uncertainty(
            { shape: 'percentiles', p10: 0.04, p50: 0.055, p90: 0.07 },
            { year: 2025, yearCorrelation: 0.5 },
          ),
          uncertainty(
            {
              shape: 'discrete',
              outcomes: [
                { value: -5, probability: 0.25 },
                { value: 120.5, probability: 0.75 },
              ],
            },
            firms,
          ),
        ],
      },
      {
        ...optimistic,
        uncertainties: [
          uncertainty(
            { shape: 'normal', mean: 0, deviation: 0.01 },
            { measuredFrom: 'assumption', provenance: { ...ASSUMED, phrase: '增长6%左右' } },
          ),
          uncertainty({ shape: 'uniform', low: 50, high: 150 }, { ...firms, year: 2026 }),
        ],
      },
      {
        ...pessimistic,
        uncertainties: [
          uncertainty({ shape: 'certain' }),
          uncertainty({ shape: 'pert', low: 10, mode: 20, high: 90 }, firms),
        ],
      },
    ],
    correlations: [
      {
        first: { indicator: 'gdp', driver: 'growth', year: null },
        second: { ...firms, year: null },
        ...{ value: 0.4, provenance: ASSUMED },
      },
      {
        first: { indicator: 'gdp', driver: 'growth', year: 2024 },
        second: { indicator: 'gdp', driver: 'growth', year: 2026 },
        ...{ value: -0.1, provenance: ASSUMED },
      },
    ],
    ...more,
  });
}
