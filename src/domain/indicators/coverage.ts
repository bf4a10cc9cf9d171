import { logisticShare } from '../projection/logistic-share';
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
 * A share that rises to its ceiling: V_t = V_{t−1} + (ceiling − V_{t−1}) · (f_t − f_{t−1}) / (1 −
 * f_{t−1}), where f is how much of the way lies behind. Without actuals this is base + (ceiling −
 * base) · f_t; after an actual the rest of the way is covered in the time that is left.
 */
export function projectCoverage(
  input: ProjectionInput,
  model: ModelOf<'coverage'>,
): ProjectionResult {
  const [baseYear = 0] = input.years;
  const ceiling = singleNumber(input, 'ceiling') ?? 1;
  const duration = (singleNumber(input, 'fullYear') ?? baseYear) - baseYear;
  const base = baseOf(input);
  if (base > ceiling || duration <= 0) return err({ reason: 'coverageRange', index: 0 });
  const reached = input.years.map((_, index) => reach(index / duration, model));
  const path = carryForward(base, driverNumbers(input, 'actual'), (previous, index) => {
    const [before = 0, now = 0] = [reached[index], reached[index + 1]];
    if (now >= 1) return ceiling;
    return previous + ((ceiling - previous) * (now - before)) / (1 - before);
  });
  if (!path.ok) return err({ reason: 'overflow', index: path.error });
  return ok({ values: path.value, steps: [{ key: 'reached', values: reached }] });
}

function reach(part: number, { phasing, steepness }: ModelOf<'coverage'>): number {
  return phasing === 'logistic' ? logisticShare(part, steepness) : Math.min(1, part);
}
