import { logisticShares } from '../projection/logistic-shares';
import { err, ok } from '../../shared/result';
import { carryForward } from './carry-forward';
import {
  baseOf,
  driverNumbers,
  singleNumber,
  type ModelOf,
  type ProjectionInput,
  type ProjectionResult,
} from './projection-input';

/**
 * The running sum of a flow to a total: what is left after the year before, less what is locked for
 * this year and later ones, is spread over the free years in proportion to their shares. So the
 * path ends at the total whatever was really reached on the way.
 */
export function projectProgramme(
  input: ProjectionInput,
  model: ModelOf<'programme'>,
): ProjectionResult {
  const total = singleNumber(input, 'total') ?? 0;
  const fixed = driverNumbers(input, 'fixed');
  const shares = programmeShares(input, model);
  const actuals = driverNumbers(input, 'actual');
  const path = carryForward(baseOf(input), actuals, (previous, index) => {
    const locked = fixed[index] ?? null;
    if (locked !== null) return previous + locked;
    const later = fixed.slice(index);
    const lockedLater = later.reduce<number>((sum, each) => sum + (each ?? 0), 0);
    const free = later.map((each, step) => (each === null ? (shares[index + step] ?? 0) : 0));
    const freeShares = free.reduce((sum, each) => sum + each, 0);
    const [share = 0] = free;
    // The last free year takes all that is left, so that the sum is exact.
    if (share > 0 && share === freeShares) return total - lockedLater;
    return share > 0
      ? previous + ((total - previous - lockedLater) * share) / freeShares
      : previous;
  });
  if (!path.ok) return err({ reason: 'overflow', index: path.error });
  const { value: values } = path;
  const increments = values.map((value, index) =>
    index === 0 ? null : value - (values[index - 1] ?? 0),
  );
  return ok({
    values,
    steps: [
      { key: 'plannedShare', values: cumulative(model.startShare, shares) },
      { key: 'increment', values: increments },
    ],
  });
}

/** The share of the total that is planned for each projected year. */
export function programmeShares(
  input: ProjectionInput,
  { phasing, steepness, startShare }: ModelOf<'programme'>,
): readonly number[] {
  if (phasing === 'given') return driverNumbers(input, 'share').map((share) => share ?? 0);
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
