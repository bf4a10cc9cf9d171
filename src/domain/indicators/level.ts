import type { KindDefinition } from './kind-definition';
import { carryForward, numbersOf } from './projection';

/** A flow per year quoted as a level: V_t = V_{t−1} · (1 + g_t). */
export const level: KindDefinition<'level'> = {
  isShare: false,
  isFlow: true,
  isCounted: false,
  isRunningSum: false,
  compounds: true,
  hasGrowthRate: true,
  hasProjects: false,
  needsBase: false,
  canBeIndex: true,
  baseRange: [null, null],
  drivers: ['growth', 'actual'],
  carriedBy: 'growth',
  steps: [],
  settings: [],
  modelOf: () => ({ kind: 'level' }),
  project: (input) => {
    const growth = numbersOf(input, 'growth');
    return carryForward(input, (previous, index) => previous * (1 + (growth[index] ?? 0)));
  },
};
