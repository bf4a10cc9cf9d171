import type { Plan } from '../../../src/domain/index';
import { smallPlan } from './small-plan';
import { uncertainty } from './uncertain-plan';

/** How the growth of every indicator is distributed. */
export const TRIANGLE = { low: 0.02, mode: 0.05, high: 0.07 } as const;

/** A plan of nothing but indicators that grow, each year by itself. */
export function growthPlan(indicators: number, years: number): Plan {
  const plan = smallPlan();
  const [root] = plan.scenarios;
  const gdp = plan.indicators.find(({ id }) => id === 'gdp');
  const growth = root?.assumptions.find(({ indicator }) => indicator === 'gdp');
  if (!root || !gdp || !growth) throw new Error('The small plan has output that grows');
  const ids = Array.from({ length: indicators }, (_, index) => `indicator-${String(index)}`);
  return {
    ...plan,
    years,
    indicators: ids.map((id) => ({ ...gdp, id })),
    ...{ targets: [], projects: [], milestones: [], correlations: [] },
    scenarios: [
      {
        ...root,
        assumptions: ids.map((indicator) => {
          return { ...growth, indicator, values: Array<number>(years).fill(0.05) };
        }),
        uncertainties: ids.map((indicator) =>
          uncertainty({ shape: 'triangular', ...TRIANGLE }, { indicator }),
        ),
      },
    ],
  };
}
