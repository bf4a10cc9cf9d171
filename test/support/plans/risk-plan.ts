import type { Plan } from '../../../src/domain/index';
import { target, uncertainPlan, uncertainty } from './uncertain-plan';

/**
 * The small plan with growth between 2 points below and 1 above what each scenario assumes, and net
 * additions of firms around theirs; its last target is binding.
 */
export function riskPlan(more: Partial<Plan> = {}): Plan {
  const plan = uncertainPlan([
    uncertainty(
      { shape: 'triangular', low: -0.02, mode: 0, high: 0.01 },
      { measuredFrom: 'assumption' },
    ),
    uncertainty(
      { shape: 'normal', mean: 0, deviation: 20 },
      { indicator: 'high-tech-firms', driver: 'netAdditions', measuredFrom: 'assumption' },
    ),
  ]);
  const goal = target(119, { id: 'gdp-2026', nature: 'binding' });
  return { ...plan, targets: [...plan.targets, goal], ...more };
}
