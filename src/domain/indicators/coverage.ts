import { DEFAULT_STEEPNESS } from '../numbers/limits';
import { logisticShare } from '../projection/logistic';
import { err } from '../../shared/result';
import type { ModelOf } from './indicator-model';
import type { KindDefinition } from './kind-definition';
import { baseOf, carryForward, singleNumber } from './projection';

/**
 * A share that rises to its ceiling: V_t = V_{t−1} + (ceiling − V_{t−1}) · (f_t − f_{t−1}) / (1 −
 * f_{t−1}), where f is how much of the way lies behind. Without actuals this is base + (ceiling −
 * base) · f_t; after an actual the rest of the way is covered in the time that is left.
 */
export const coverage: KindDefinition<'coverage'> = {
  isShare: true,
  isFlow: false,
  isCounted: false,
  isRunningSum: false,
  compounds: false,
  hasGrowthRate: false,
  hasProjects: false,
  needsBase: true,
  canBeIndex: false,
  baseRange: [0, 1],
  drivers: ['fullYear', 'ceiling', 'actual'],
  carriedBy: null,
  steps: ['reached'],
  settings: ['phasing', 'steepness'],
  phasings: ['equal', 'logistic'],
  modelOf: ({ phasing, steepness = DEFAULT_STEEPNESS }) => ({
    kind: 'coverage',
    phasing: phasing === 'logistic' ? 'logistic' : 'equal',
    steepness,
  }),
  project: (input, model) => {
    const [baseYear = 0] = input.years;
    const ceiling = singleNumber(input, 'ceiling') ?? 1;
    const duration = (singleNumber(input, 'fullYear') ?? baseYear) - baseYear;
    if (baseOf(input) > ceiling || duration <= 0) {
      return err({ reason: 'coverageRange', index: 0 });
    }
    const reached = input.years.map((_, index) => reach(index / duration, model));
    return carryForward(
      input,
      (previous, index) => {
        const [before = 0, now = 0] = [reached[index], reached[index + 1]];
        if (now >= 1) return ceiling;
        return previous + ((ceiling - previous) * (now - before)) / (1 - before);
      },
      () => [{ key: 'reached', values: reached }],
    );
  },
};

function reach(part: number, { phasing, steepness }: ModelOf<'coverage'>): number {
  return phasing === 'logistic' ? logisticShare(part, steepness) : Math.min(1, part);
}
