import { type Affine, constant, isConstant, plus, rangeOver, times, valueAt } from './affine';
import { addVariable, amountQuantity, fixedQuantity, type Quantity } from './space';
import { driverAmount, type Surroundings } from './surroundings';

/**
 * A stock that expires. What is renewed in a year is a variable of its own, between the least and
 * the largest share of what expires, so that everything stays linear.
 */
export function renewablePaths(
  around: Surroundings,
  indicator: string,
  base: number,
  validity: number,
): readonly Quantity[] {
  const path: Quantity[] = [fixedQuantity(base)];
  const gross: Affine[] = [];
  const renewed: Affine[] = [];
  let before = constant(base);
  for (let index = 0; index < around.years - 1; index += 1) {
    const cohort = index - validity;
    const expiring =
      cohort < 0
        ? constant(base / validity)
        : plus(gross[cohort] ?? constant(0), renewed[cohort] ?? constant(0));
    const stays = renewedOf(around, indicator, index, expiring);
    const more = driverAmount(around, indicator, 'grossAdditions', index);
    gross.push(more);
    renewed.push(stays);
    const next = plus(plus(plus(before, more), expiring, -1), stays);
    const actual = around.numberOf(indicator, 'actual', index);
    before = actual === null ? next : constant(actual);
    path.push(amountQuantity(before));
  }
  return path;
}

function renewedOf(
  { space, rangeOf, numberOf }: Surroundings,
  indicator: string,
  index: number,
  expiring: Affine,
): Affine {
  const range = rangeOf(indicator, 'renewal', index);
  if (!(range.high > range.low)) return times(expiring, range.low);
  const share = numberOf(indicator, 'renewal', index) ?? range.low;
  const most = rangeOver(expiring, space.ranges);
  const stays = addVariable(
    space,
    { low: range.low * most.low, high: range.high * most.high },
    share * valueAt(expiring, space.start),
  );
  if (!isConstant(expiring)) {
    space.conditions.push(plus(stays, expiring, -range.low));
    space.conditions.push(plus(times(expiring, range.high), stays, -1));
  }
  const renewal = (point: readonly number[]) => {
    const amount = valueAt(expiring, point);
    return amount > 0 ? valueAt(stays, point) / amount : share;
  };
  space.drivers.push({ indicator, driver: 'renewal', index, range, valueAt: renewal });
  return stays;
}
