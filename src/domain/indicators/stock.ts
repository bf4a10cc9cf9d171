import type { KindDefinition } from './kind-definition';
import { carryForward, numbersOf } from './projection';

/** Whole things with net additions: V_t = V_{t−1} + n_t. */
export const stock: KindDefinition<'stock'> = {
  isShare: false,
  isFlow: false,
  isCounted: true,
  isRunningSum: false,
  compounds: false,
  hasGrowthRate: true,
  hasProjects: false,
  needsBase: true,
  canBeIndex: false,
  baseRange: [0, null],
  drivers: ['netAdditions', 'actual'],
  carriedBy: 'increment',
  steps: [],
  settings: [],
  modelOf: () => ({ kind: 'stock' }),
  project: (input) => {
    const additions = numbersOf(input, 'netAdditions');
    return carryForward(input, (previous, index) => previous + (additions[index] ?? 0));
  },
};
