import { DEFAULT_STEEPNESS } from '../numbers/limits';
import { logisticShares } from '../projection/logistic';
import type { Driver } from './drivers';
import type { ModelOf } from './indicator-model';
import type { KindDefinition } from './kind-definition';
import {
  carryForward,
  numbersOf,
  singleNumber,
  type DriverNumbers,
  type ProjectionInput,
} from './projection';

const PHASED_BY_RULE: readonly Driver[] = ['total', 'fixed', 'actual'];

/**
 * The running sum of a flow to a total: what is left after the year before, less what is locked for
 * this year and later ones, is spread over the free years in proportion to their shares. So the
 * path ends at the total whatever the actual values on the way.
 */
export const programme: KindDefinition<'programme'> = {
  isShare: false,
  isFlow: false,
  isCounted: false,
  isRunningSum: true,
  compounds: false,
  hasGrowthRate: false,
  hasProjects: false,
  needsBase: true,
  canBeIndex: false,
  baseRange: [0, null],
  drivers: ['share', 'total', 'fixed', 'actual'],
  carriedBy: null,
  steps: ['plannedShare', 'increment'],
  settings: ['phasing', 'steepness', 'startShare'],
  modelOf: ({ phasing = 'given', steepness = DEFAULT_STEEPNESS, startShare = 0 }) => ({
    kind: 'programme',
    phasing,
    steepness,
    startShare,
  }),
  driversOf: ({ phasing }) => (phasing === 'given' ? programme.drivers : PHASED_BY_RULE),
  project: (input, model) => {
    const total = singleNumber(input, 'total') ?? 0;
    const fixed = numbersOf(input, 'fixed');
    const shares = programmeShares(input, model);
    const years = input.years.length - 1;
    return carryForward(
      input,
      (previous, index) => {
        const locked = fixed[index] ?? null;
        if (locked !== null) return previous + locked;
        const { lockedLater, freeShares } = whatIsLeft(fixed, shares, index, years);
        const share = shares[index] ?? 0;
        // The last free year takes all that is left, so that the sum is exact.
        if (share > 0 && share === freeShares) return total - lockedLater;
        return share > 0
          ? previous + ((total - previous - lockedLater) * share) / freeShares
          : previous;
      },
      (path) => [
        { key: 'plannedShare', values: cumulative(model.startShare, shares) },
        { key: 'increment', values: incrementsOf(path) },
      ],
    );
  },
};

/** What is locked from a year on, and the shares of the years that are free. */
function whatIsLeft(
  fixed: DriverNumbers,
  shares: readonly number[],
  from: number,
  years: number,
): { readonly lockedLater: number; readonly freeShares: number } {
  let [lockedLater, freeShares] = [0, 0];
  for (let index = from; index < years; index += 1) {
    const locked = fixed[index] ?? null;
    if (locked === null) freeShares += shares[index] ?? 0;
    else lockedLater += locked;
  }
  return { lockedLater, freeShares };
}

/** The share of the total that is planned for each projected year. */
function programmeShares(
  input: ProjectionInput,
  { phasing, steepness, startShare }: ModelOf<'programme'>,
): readonly number[] {
  if (phasing === 'given') return numbersOf(input, 'share').map((share) => share ?? 0);
  const years = input.years.slice(1);
  const { phaseEnd } = input;
  const periods = years.filter((year) => phaseEnd === null || year <= phaseEnd).length;
  const logistic = phasing === 'logistic' ? logisticShares({ periods, steepness }) : null;
  return years.map((_, index) => {
    if (index >= periods) return 0;
    const share = logistic?.ok ? (logistic.value[index] ?? 0) : 1 / periods;
    return share * (1 - startShare);
  });
}

function cumulative(start: number, shares: readonly number[]): readonly number[] {
  let sum = start;
  return [start, ...shares.map((share) => (sum += share))];
}

function incrementsOf(path: readonly number[]): readonly (number | null)[] {
  return path.map((value, index) => (index === 0 ? null : value - (path[index - 1] ?? 0)));
}
