import type { KindDefinition } from './kind-definition';
import { carryForward, numbersOf } from './projection';

/** Typed year by year. */
export const given: KindDefinition<'given'> = {
  isShare: false,
  isFlow: true,
  isCounted: false,
  isRunningSum: false,
  compounds: false,
  hasGrowthRate: true,
  hasProjects: false,
  needsBase: true,
  canBeIndex: false,
  baseRange: [null, null],
  drivers: ['value'],
  carriedBy: null,
  steps: [],
  settings: [],
  modelOf: () => ({ kind: 'given' }),
  project: (input) => {
    const values = numbersOf(input, 'value');
    return carryForward(input, (_, index) => values[index] ?? 0);
  },
};
