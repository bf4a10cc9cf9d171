import type { ModelOf } from '../indicators/indicator-model';
import { logisticShares } from '../projection/logistic';
import { type Affine, constant, isConstant, plus, rangeOver, times, valueAt } from './affine';
import { addVariable, amountQuantity, fixedQuantity, type Quantity } from './space';
import { driverAmount, type Surroundings } from './surroundings';

/**
 * A running sum to a total. After the last year that is locked or reached, the amount of each year
 * is a variable, between the least and the largest share of what is left to do.
 */
export function programmePaths(
  around: Surroundings,
  indicator: string,
  base: number,
  model: ModelOf<'programme'>,
): readonly Quantity[] {
  const years = around.years - 1;
  const total = driverAmount(around, indicator, 'total', 0);
  const shares = plannedShares(around, indicator, model);
  const isKnown = (index: number) =>
    around.numberOf(indicator, 'actual', index) !== null ||
    around.numberOf(indicator, 'fixed', index) !== null;
  let free = 0;
  for (let index = 0; index < years; index += 1) if (isKnown(index)) free = index + 1;
  const path: Affine[] = [constant(base)];
  for (let index = 0; index < free; index += 1) {
    path.push(heldStep(around, indicator, { total, shares, before: path[index], index }));
  }
  const after = path[free] ?? constant(base);
  const amounts =
    model.phasing === 'given'
      ? freeAmounts(around, indicator, { total, shares, after, free })
      : null;
  for (let index = free; index < years; index += 1) {
    const before = path[index] ?? after;
    const amount = amounts?.[index - free];
    path.push(
      amount ? plus(before, amount) : heldStep(around, indicator, { total, shares, before, index }),
    );
  }
  return path.map((value, index) => (index === 0 ? fixedQuantity(base) : amountQuantity(value)));
}

/** The share of each year as the scenario has it, or as the phasing gives it. */
function plannedShares(
  { years, baseYear, phaseEnd, numberOf }: Surroundings,
  indicator: string,
  { phasing, steepness, startShare }: ModelOf<'programme'>,
): readonly number[] {
  const places = Array.from({ length: years - 1 }, (_, index) => index);
  if (phasing === 'given') return places.map((index) => numberOf(indicator, 'share', index) ?? 0);
  const periods = places.filter((index) => phaseEnd === null || baseYear + 1 + index <= phaseEnd);
  const logistic = logisticShares({ periods: Math.max(1, periods.length), steepness });
  return places.map((index) => {
    if (index >= periods.length) return 0;
    const even = 1 / periods.length;
    const share = phasing === 'logistic' && logistic.ok ? (logistic.value[index] ?? even) : even;
    return share * (1 - startShare);
  });
}

/** The step of a year whose share is not free: what is left, spread by the shares. */
function heldStep(
  { numberOf, years }: Surroundings,
  indicator: string,
  {
    total,
    shares,
    before = constant(0),
    index,
  }: {
    readonly total: Affine;
    readonly shares: readonly number[];
    readonly before: Affine | undefined;
    readonly index: number;
  },
): Affine {
  const actual = numberOf(indicator, 'actual', index);
  if (actual !== null) return constant(actual);
  const fixed = numberOf(indicator, 'fixed', index);
  if (fixed !== null) return plus(before, constant(fixed));
  let [locked, free] = [0, 0];
  for (let later = index; later < years - 1; later += 1) {
    const amount = numberOf(indicator, 'fixed', later);
    if (amount === null) free += shares[later] ?? 0;
    else locked += amount;
  }
  const share = shares[index] ?? 0;
  if (!(share > 0)) return before;
  const left = plus(plus(total, before, -1), constant(-locked));
  return share === free ? plus(total, constant(-locked)) : plus(before, left, share / free);
}

/** The amounts of the years from `free` on; null where the shares stay as the scenario has them. */
function freeAmounts(
  around: Surroundings,
  indicator: string,
  {
    total,
    shares,
    after,
    free,
  }: {
    readonly total: Affine;
    readonly shares: readonly number[];
    readonly after: Affine;
    readonly free: number;
  },
): readonly Affine[] | null {
  const { space, rangeOf } = around;
  const places = shares.map((_, index) => index).slice(free);
  const ranges = places.map((index) => rangeOf(indicator, 'share', index));
  if (!ranges.some(({ low, high }) => high > low)) return null;
  const sum = places.reduce((all, index) => all + (shares[index] ?? 0), 0);
  const left = plus(total, after, -1);
  const most = rangeOver(left, space.ranges);
  if (!(sum > 0) || most.low < 0) {
    around.simplify({ indicator, kind: 'held', driver: 'share' });
    return null;
  }
  let rest = left;
  return places.map((index, place) => {
    const { low, high } = ranges[place] ?? { low: 0, high: 1 };
    const isLast = place === places.length - 1;
    const start = ((shares[index] ?? 0) / sum) * valueAt(left, space.start);
    const amount = isLast
      ? rest
      : addVariable(space, { low: (low / sum) * most.low, high: (high / sum) * most.high }, start);
    rest = plus(rest, amount, -1);
    if (isLast || !isConstant(left)) {
      space.conditions.push(plus(amount, left, -low / sum));
      space.conditions.push(plus(times(left, high / sum), amount, -1));
    }
    const share = (point: readonly number[]) => {
      const whole = valueAt(left, point);
      return whole > 0 ? (valueAt(amount, point) / whole) * sum : (shares[index] ?? 0);
    };
    const range = { low, high };
    space.drivers.push({ indicator, driver: 'share', index, range, valueAt: share });
    return amount;
  });
}
