import type { ModelOf } from '../indicators/indicator-model';
import { logisticShare } from '../projection/logistic';
import { constant, plus, times } from './affine';
import { amountQuantity, fixedQuantity, type Quantity } from './space';
import { driverAmount, type Surroundings } from './surroundings';

/** A share on its way to the ceiling: linear in the ceiling once the year of full coverage is fixed. */
export function coveragePaths(
  around: Surroundings,
  indicator: string,
  base: number,
  { phasing, steepness }: ModelOf<'coverage'>,
): readonly Quantity[] {
  const fullYear = around.fullYears.get(indicator) ?? around.baseYear + 1;
  const duration = fullYear - around.baseYear;
  const reached = (index: number) =>
    phasing === 'logistic'
      ? logisticShare(index / duration, steepness)
      : Math.min(1, index / duration);
  const ceiling = driverAmount(around, indicator, 'ceiling', 0);
  // A coverage that begins above its ceiling has no path.
  around.space.conditions.push(plus(ceiling, constant(base), -1));
  const path: Quantity[] = [fixedQuantity(base)];
  let before = constant(base);
  for (let index = 0; index < around.years - 1; index += 1) {
    const actual = around.numberOf(indicator, 'actual', index);
    const [then, now] = [reached(index), reached(index + 1)];
    const part = now >= 1 ? 1 : (now - then) / (1 - then);
    const next = plus(times(before, 1 - part), ceiling, part);
    before = actual === null ? next : constant(actual);
    path.push(amountQuantity(before));
  }
  return path;
}
